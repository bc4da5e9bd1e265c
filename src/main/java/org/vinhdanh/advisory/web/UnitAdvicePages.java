package org.vinhdanh.advisory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.UnitAdvice;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** What each unit delivered within a year. */
@Controller
@RequestMapping(UnitAdvicePages.HERE)
class UnitAdvicePages {

    static final String HERE = AdvisoryPages.HERE + "/theo-don-vi";

    private final Advisory advisory;
    private final Templates templates;

    UnitAdvicePages(Advisory advisory, Templates templates) {
        this.advisory = advisory;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam(defaultValue = "") String nam) {
        AdvisoryPages.reader(page);
        var year = year(page, nam);
        var years = advisory.years(page.actor()).stream()
                .map(one -> Choice.of(Integer.toString(one), Integer.toString(one)))
                .toList();
        return Html.of(templates.advisoryWebUnitAdvice(page, Integer.toString(year), years, rows(page, year)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, @RequestParam(defaultValue = "") String nam, HttpServletResponse response) throws IOException {
        AdvisoryPages.reader(page);
        var year = year(page, nam);
        SheetSending.xlsx(response, "theo-don-vi", page.t("advisory.by.unit"), columns(page), rows(page, year));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, @RequestParam(defaultValue = "") String nam, HttpServletResponse response) throws IOException {
        AdvisoryPages.reader(page);
        SheetSending.csv(response, "theo-don-vi", columns(page), rows(page, year(page, nam)));
    }

    private List<UnitAdvice> rows(Page page, int year) {
        return advisory.byUnit(page.actor(), Period.years(year, year));
    }

    private static int year(Page page, String asked) {
        return Asking.year(asked).orElse(page.today().getYear());
    }

    private static List<Column<UnitAdvice>> columns(Page page) {
        return List.of(
                Column.text(page.t("advisory.unit"), 44, UnitAdvice::name),
                Column.number(page.t("advisory.kind.ADVICE"), 12, row -> (long) row.advice()),
                Column.number(page.t("advisory.kind.CRITIQUE"), 12, row -> (long) row.critique()),
                Column.number(page.t("advisory.kind.APPRAISAL"), 16, row -> (long) row.appraisal()),
                Column.number(page.t("advisory.total"), 10, row -> (long) row.total()),
                Column.number(page.t("advisory.recommendations"), 12, row -> (long) row.recommendations()),
                Column.number(page.t("advisory.accepted"), 12, row -> (long) row.accepted()));
    }
}
