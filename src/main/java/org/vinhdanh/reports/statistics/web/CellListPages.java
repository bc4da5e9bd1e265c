package org.vinhdanh.reports.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.reports.statistics.CellList;
import org.vinhdanh.reports.statistics.CellList.Listed;
import org.vinhdanh.reports.statistics.CellLists;
import org.vinhdanh.reports.statistics.CellQuery;
import org.vinhdanh.reports.statistics.Counting;
import org.vinhdanh.reports.statistics.FormSheet;
import org.vinhdanh.reports.statistics.StateForms;
import org.vinhdanh.reports.statistics.StateForms.Shown;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import templates.Templates;

/** The records behind a cell of a statistics form, and the same as files. */
@Controller
@RequestMapping(FormListPages.PATH + "/{id}")
class CellListPages {

    private static final int ROWS = 50;
    private static final int LONGEST = 100;

    private final StateForms statistics;
    private final CellLists lists;
    private final Templates templates;

    CellListPages(StateForms statistics, CellLists lists, Templates templates) {
        this.statistics = statistics;
        this.lists = lists;
        this.templates = templates;
    }

    @GetMapping("/danh-sach")
    View list(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var query = query(new Filled(sent));
        var shown = found(page, id);
        var found = lists.page(page.actor(), id, query, ROWS).orElseThrow(NotFound::new);
        var cell = shown.sheet().cell(query.line(), query.column()).flatMap(FormSheet.Cell::figure);
        var here = FormListPages.PATH + "/" + id;
        return Html.of(templates.reportsStatisticsWebBehind(
                page,
                shown.sheet(),
                new CellListPage(
                        here,
                        query,
                        title(page, shown, query),
                        found,
                        cell.filter(figure -> figure != found.all())
                                .map(page::number)
                                .orElse(""),
                        pager(here, query, found),
                        address(here, ".xlsx", query),
                        address(here, ".csv", query))));
    }

    private static CellQuery query(Filled asked) {
        var words = asked.line("q");
        var query = CellQuery.of(asked.line("dong"), asked.line("cot"))
                .called(words.substring(0, Math.min(LONGEST, words.length())));
        return asked.id("truoc")
                .map(query::before)
                .or(() -> asked.id("sau").map(query::after))
                .orElse(query);
    }

    private Shown found(Page page, UUID id) {
        return statistics.show(page.actor(), id).orElseThrow(NotFound::new);
    }

    private static String title(Page page, Shown shown, CellQuery query) {
        return query.column().equals(CellQuery.OUTSIDE)
                ? page.t("statistics.outside.title")
                : StatutoryPage.where(page, shown.sheet(), query.line(), query.column());
    }

    private static Pager pager(String here, CellQuery query, CellList found) {
        var path = address(here, "", query);
        return new Pager(
                found.before().map(first -> path + "&truoc=" + first),
                found.next().map(last -> path + "&sau=" + last));
    }

    private static String address(String here, String ending, CellQuery query) {
        return StatutoryPage.list(here, ending, query.line(), query.column())
                + (query.words().isEmpty() ? "" : "&q=" + StatutoryPage.encoded(query.words()));
    }

    // ---- taken along

    @GetMapping("/danh-sach.xlsx")
    void xlsx(
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response)
            throws IOException {
        var query = query(new Filled(sent));
        var shown = found(page, id);
        var title = title(page, shown, query);
        written(
                page,
                id,
                query,
                rows -> SheetWriting.xlsx(Download.xlsx(response, file(shown)), title, columns(page, shown), rows));
    }

    @GetMapping("/danh-sach.csv")
    void csv(
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response)
            throws IOException {
        var shown = found(page, id);
        written(
                page,
                id,
                query(new Filled(sent)),
                rows -> SheetWriting.csv(Download.csv(response, file(shown)), columns(page, shown), rows));
    }

    private static String file(Shown shown) {
        return FormPages.file(shown) + "-danh-sach";
    }

    /** Writes records somewhere. */
    @FunctionalInterface
    private interface Writing {
        void write(Stream<Listed> rows) throws IOException;
    }

    private void written(Page page, UUID id, CellQuery query, Writing writing) {
        var there = lists.all(page.actor(), id, query, rows -> {
            try {
                writing.write(rows);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        if (!there) throw new NotFound();
    }

    private static List<Column<Listed>> columns(Page page, Shown shown) {
        var movements =
                shown.plan().filter(plan -> plan.counts() == Counting.MOVEMENTS).isPresent();
        var columns = new ArrayList<Column<Listed>>();
        columns.add(Column.text(page.t("statistics.behind.name"), 40, Listed::name));
        if (!movements) {
            columns.add(Column.text(page.t("statistics.behind.unit"), 40, Listed::unit));
            columns.add(Column.text(page.t("statistics.behind.award"), 40, Listed::what));
            columns.add(Column.text(page.t("statistics.behind.number"), 20, Listed::number));
        }
        columns.add(Column.text(
                page.t(movements ? "statistics.behind.launched" : "statistics.behind.day"),
                12,
                row -> row.day().map(page::date).orElse("")));
        columns.add(Column.text(
                page.t(movements ? "statistics.behind.launcher" : "statistics.behind.who"), 40, Listed::who));
        columns.add(Column.number(page.t("statistics.behind.counted"), 10, Listed::counted));
        return columns;
    }
}
