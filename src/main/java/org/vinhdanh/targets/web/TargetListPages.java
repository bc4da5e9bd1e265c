package org.vinhdanh.targets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.targets.TargetFigure;
import org.vinhdanh.targets.TargetFilter;
import org.vinhdanh.targets.TargetFilter.Time;
import org.vinhdanh.targets.TargetPowers;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.targets.Targets.TargetLine;
import org.vinhdanh.targets.TargetsBy;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.SortedBy;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The list of targets: by time, searched, filtered, paged, and as a file of exactly what is shown. */
@Controller
@RequestMapping(TargetPages.HERE)
class TargetListPages {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 10_000;

    private final Targets targets;
    private final Movements movements;
    private final Organisations organisations;
    private final Templates templates;

    TargetListPages(Targets targets, Movements movements, Organisations organisations, Templates templates) {
        this.targets = targets;
        this.movements = movements;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var filter = filter(typed);
        var counts = targets.counts(page.actor(), filter);
        var part = Part.of(
                targets.list(page.actor(), filter, SIZE + 1),
                line -> line.target().id(),
                filter.place(),
                SIZE,
                Tab.total(counts, filter.time()));
        return Html.of(templates.targetsWebTargets(
                page,
                typed,
                Tab.each(
                        page,
                        page.t("targets.time.all"),
                        List.of(Time.values()),
                        counts,
                        filter.time(),
                        time -> page.t("targets.time." + time),
                        time -> asking("", typed, filter.at(time)).address()),
                movements.choices(page.actor()),
                organisations.choices(page.actor()),
                part,
                Headings.of(
                        filter.order(),
                        order -> asking("", typed, filter.time(), order).address()),
                part.pager((after, before) -> asking("", typed, filter)
                        .by("sau", after)
                        .by("truoc", before)
                        .address()),
                asking("/danh-sach.xlsx", typed, filter).address(),
                asking("/danh-sach.csv", typed, filter).address(),
                page.actor().canSomewhere(TargetPowers.SET)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.xlsx(response, "chi-tieu", page.t("targets.title"), columns(page), all(page, sent));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.csv(response, "chi-tieu", columns(page), all(page, sent));
    }

    private List<TargetLine> all(Page page, MultiValueMap<String, String> sent) {
        return targets.list(page.actor(), filter(new Filled(sent)), MOST_EXPORTED);
    }

    private static TargetFilter filter(Filled typed) {
        return new TargetFilter(
                typed.line("q"),
                Asking.one(Time.values(), typed.text("thoi-gian"), Time::name),
                typed.id("phong-trao").map(MovementId::new),
                typed.id("don-vi").map(OrganisationId::new),
                SortedBy.of(typed.line("thu-tu"), TargetsBy.values()),
                Place.of(typed.line("sau"), typed.line("truoc")));
    }

    private static Asking asking(String below, Filled typed, TargetFilter filter) {
        return asking(below, typed, filter.time(), filter.order().toString());
    }

    private static Asking asking(String below, Filled typed, Optional<Time> time, String order) {
        return Asking.at(TargetPages.HERE + below)
                .by("q", typed.line("q"))
                .by("phong-trao", typed.line("phong-trao"))
                .by("don-vi", typed.line("don-vi"))
                .by("thoi-gian", time.map(Time::name).orElse(""))
                .by("thu-tu", order);
    }

    private static List<Column<TargetLine>> columns(Page page) {
        var office = page.actor().canSomewhere(TargetPowers.SET);
        var columns = new ArrayList<Column<TargetLine>>();
        columns.add(
                Column.text(page.t("targets.name"), 60, line -> line.target().title()));
        columns.add(Column.text(
                page.t("targets.kind"),
                20,
                line -> page.t("targets.kind." + line.target().kind())));
        columns.add(Column.text(
                page.t("targets.start"),
                14,
                line -> page.format().decimal(line.target().start())));
        columns.add(
                Column.day(page.t("targets.start.on"), 14, line -> line.target().startOn()));
        columns.add(Column.text(
                page.t("targets.goal"),
                14,
                line -> line.target().goal().map(page.format()::decimal).orElse("")));
        columns.add(
                Column.day(page.t("targets.until"), 14, line -> line.target().untilOn()));
        columns.add(Column.text(
                page.t("targets.counted.in"), 14, line -> line.target().countedIn()));
        columns.add(Column.text(
                page.t("targets.reached"),
                14,
                line -> line.latest()
                        .flatMap(TargetFigure::value)
                        .map(page.format()::decimal)
                        .orElse("")));
        columns.add(Column.text(
                page.t("targets.as.of"),
                14,
                line -> line.latest().map(figure -> page.date(figure.asOf())).orElse("")));
        columns.add(Column.text(
                page.t("targets.words"),
                50,
                line -> line.latest().map(TargetFigure::words).orElse("")));
        if (office)
            columns.add(Column.text(
                    page.t("targets.forecast"),
                    14,
                    line -> line.forecast().map(page.format()::decimal).orElse("")));
        return columns;
    }
}
