package org.vinhdanh.councils.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.councils.CouncilFilter;
import org.vinhdanh.councils.CouncilFilter.Term;
import org.vinhdanh.councils.CouncilPowers;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.Councils.Listed;
import org.vinhdanh.councils.CouncilsBy;
import org.vinhdanh.councils.Meetings;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.SortedBy;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The list of councils and the meetings at hand: searched, ordered, paged, and as a file of exactly what is shown. */
@Controller
@RequestMapping(CouncilPages.HERE)
class CouncilListPages {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 10_000;
    private static final String FILE = "hoi-dong";

    private final Councils councils;
    private final Meetings meetings;
    private final Templates templates;

    CouncilListPages(Councils councils, Meetings meetings, Templates templates) {
        this.councils = councils;
        this.meetings = meetings;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var filter = filter(page, typed);
        var counts = councils.counts(page.actor(), filter);
        var part = Part.of(
                councils.list(page.actor(), filter, SIZE + 1),
                row -> row.id().value(),
                filter.place(),
                SIZE,
                Tab.total(counts, filter.term()));
        return Html.of(templates.councilsWebCouncils(
                page,
                typed,
                Tab.each(
                        page,
                        page.t("councils.term.all"),
                        List.of(Term.values()),
                        counts,
                        filter.term(),
                        term -> page.t("councils.term." + term),
                        term -> asking("", typed, term, filter.order().toString())
                                .address()),
                part,
                Headings.of(
                        filter.order(),
                        order -> asking("", typed, filter.term(), order).address()),
                part.pager((after, before) -> asking("", typed, filter)
                        .by("sau", after)
                        .by("truoc", before)
                        .address()),
                asking("/danh-sach.xlsx", typed, filter).address(),
                asking("/danh-sach.csv", typed, filter).address(),
                meetings.ahead(page.actor()),
                page.actor().canSomewhere(CouncilPowers.KEEP)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.xlsx(response, FILE, page.t("councils.title"), columns(page), all(page, sent));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.csv(response, FILE, columns(page), all(page, sent));
    }

    private List<Listed> all(Page page, MultiValueMap<String, String> sent) {
        return councils.list(page.actor(), filter(page, new Filled(sent)), MOST_EXPORTED);
    }

    /** Who may see no council at all is told of no list. */
    private static CouncilFilter filter(Page page, Filled typed) {
        if (!page.actor().canSomewhere(CouncilPowers.READ)) throw new NotFound();
        return new CouncilFilter(
                typed.line("q"),
                Asking.one(Term.values(), typed.text("nhiem-ky"), Term::name),
                SortedBy.of(typed.line("thu-tu"), CouncilsBy.values()),
                Place.of(typed.line("sau"), typed.line("truoc")));
    }

    private static Asking asking(String below, Filled typed, CouncilFilter filter) {
        return asking(below, typed, filter.term(), filter.order().toString());
    }

    private static Asking asking(String below, Filled typed, Optional<Term> term, String order) {
        return Asking.at(CouncilPages.HERE + below)
                .by("q", typed.line("q"))
                .by("nhiem-ky", term.map(Term::name).orElse(""))
                .by("thu-tu", order);
    }

    private static List<Column<Listed>> columns(Page page) {
        return List.of(
                Column.text(page.t("councils.council"), 60, Listed::name),
                Column.text(page.t("councils.holder"), 40, Listed::holder),
                Column.day(page.t("councils.from"), 14, Listed::from),
                Column.text(
                        page.t("councils.to"),
                        14,
                        row -> row.to().map(page::date).orElse("")),
                Column.number(page.t("councils.seats"), 12, row -> (long) row.seats()),
                Column.number(page.t("councils.waiting"), 12, row -> (long) row.waiting()),
                Column.text(
                        page.t("councils.next"),
                        14,
                        row -> row.next().map(page::date).orElse("")));
    }
}
