package org.vinhdanh.reports.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.reports.figures.Item;
import org.vinhdanh.reports.figures.Measure;
import org.vinhdanh.reports.figures.RegisterFigures;
import org.vinhdanh.reports.figures.Topic;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import templates.Templates;

/** The records behind a figure, and the same as files. */
@Controller
class FigureListPages {

    private static final int ROWS = 50;
    private static final int LONGEST = 100;

    private final RegisterFigures figures;
    private final FigureShowing showing;
    private final FigurePlaces places;
    private final Templates templates;

    FigureListPages(RegisterFigures figures, FigureShowing showing, FigurePlaces places, Templates templates) {
        this.figures = figures;
        this.showing = showing;
        this.places = places;
        this.templates = templates;
    }

    @GetMapping(FigureQuery.LIST)
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var asked = asked(page, sent);
        var question = asked.question();
        var after = After.parse(Optional.ofNullable(sent.getFirst("sau")).orElse(""));
        var called = called(sent);
        var leaf = figures.leaf(page.actor(), question, called, after, ROWS + 1).orElseThrow(NotFound::new);
        var found = leaf.items();
        var sums = leaf.sums();
        var words = showing.words(page, asked);
        var number = asked.measure().distinct()
                ? figures.recipients(page.actor(), question, asked.rows()).all()
                : asked.measure().of(sums);
        return Html.of(templates.reportsFiguresWebFigureList(
                page,
                new FigurePage.Listing(
                        page.t("reports.figures.measure." + asked.measure()),
                        words.said(),
                        words.narrowed(),
                        page.t(
                                "reports.figures.behind." + kind(asked.measure()),
                                page.number(number),
                                page.number(sums.entries())),
                        number,
                        shown(found, after),
                        record(asked.measure().topic()),
                        pager(address(asked, "", called), found, after),
                        called,
                        asked.asks(),
                        address(asked, ".xlsx", called),
                        address(asked, ".csv", called))));
    }

    /** The words by which the list is narrowed. */
    private static String called(MultiValueMap<String, String> sent) {
        var words = new Filled(sent).line("q");
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    private static String address(FigureQuery asked, String ending, String called) {
        return asked.address(FigureQuery.LIST + ending) + (called.isEmpty() ? "" : "&" + FigureQuery.ask("q", called));
    }

    private static String kind(Measure measure) {
        return measure.money() ? "MONEY" : measure.distinct() ? "DISTINCT" : "COUNT";
    }

    private FigureQuery asked(Page page, MultiValueMap<String, String> sent) {
        var asked = FigureQuery.behind(page, places.offered(page.actor()).chosen(sent), sent);
        if (!asked.faults().isEmpty()) throw new NotFound();
        return asked;
    }

    /** One row more than a page was asked for; it only says that the list goes on. */
    private static List<Item> shown(List<Item> found, Optional<After> after) {
        if (found.size() <= ROWS) return found;
        return after.map(After::backwards).orElse(false) ? found.subList(1, found.size()) : found.subList(0, ROWS);
    }

    private static Pager pager(String here, List<Item> found, Optional<After> after) {
        var shown = shown(found, after);
        var backwards = after.map(After::backwards).orElse(false);
        var more = found.size() > ROWS;
        var before = after.isPresent() && (!backwards || more) && !shown.isEmpty();
        var next = (backwards || more) && !shown.isEmpty();
        var path = here + "&sau=";
        return new Pager(
                before ? Optional.of(path + shown.getFirst().after().reversed()) : Optional.empty(),
                next ? Optional.of(path + shown.getLast().after()) : Optional.empty());
    }

    /** Where a record of this topic is kept in the office. */
    private static String record(Topic topic) {
        return switch (topic) {
            case AWARDS -> "/van-phong/so-khen-thuong/";
            case NOMINATIONS -> "/van-phong/de-nghi/";
            case MOVEMENTS -> "/van-phong/phong-trao/";
            case INITIATIVES -> "/van-phong/sang-kien/";
            case EXEMPLARS -> "/van-phong/dien-hinh/";
            case ADVICE -> "/van-phong/tu-van-phan-bien/";
            case CONFERENCES -> "/van-phong/hoi-nghi/";
        };
    }

    @GetMapping(FigureQuery.LIST + ".xlsx")
    void xlsx(Page page, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response)
            throws IOException {
        var asked = asked(page, sent);
        var title = page.t("reports.figures.measure." + asked.measure());
        written(
                page,
                asked,
                called(sent),
                items -> SheetWriting.xlsx(Download.xlsx(response, file(page)), title, columns(page), items));
    }

    @GetMapping(FigureQuery.LIST + ".csv")
    void csv(Page page, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response)
            throws IOException {
        written(
                page,
                asked(page, sent),
                called(sent),
                items -> SheetWriting.csv(Download.csv(response, file(page)), columns(page), items));
    }

    private static String file(Page page) {
        return "danh-sach-" + page.today();
    }

    /** Writes records somewhere. */
    @FunctionalInterface
    private interface Writing {
        void write(Stream<Item> items) throws IOException;
    }

    private void written(Page page, FigureQuery asked, String called, Writing writing) {
        figures.all(page.actor(), asked.question(), called, items -> {
            try {
                writing.write(items);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static List<Column<Item>> columns(Page page) {
        var columns = new ArrayList<Column<Item>>();
        columns.add(Column.text(page.t("reports.figures.column.name"), 40, Item::name));
        columns.add(Column.text(page.t("reports.figures.column.about"), 40, Item::about));
        columns.add(Column.text(page.t("reports.figures.column.what"), 40, Item::what));
        columns.add(Column.text(page.t("reports.figures.column.number"), 20, Item::number));
        columns.add(Column.text(
                page.t("reports.figures.column.on"),
                12,
                item -> item.on().map(page::date).orElse("")));
        columns.add(Column.number(
                page.t("reports.figures.column.counted"),
                10,
                item -> item.sums().counted()));
        columns.add(Column.number(
                page.t("reports.figures.column.amount"), 14, item -> item.sums().amount()));
        return columns;
    }
}
