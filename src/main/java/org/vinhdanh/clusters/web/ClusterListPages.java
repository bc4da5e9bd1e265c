package org.vinhdanh.clusters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.clusters.ClusterFilter;
import org.vinhdanh.clusters.ClusterPowers;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Clusters.Listed;
import org.vinhdanh.clusters.ClustersBy;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.SortedBy;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The list of clusters and their years: by phase, searched, filtered, paged, and as a file of exactly what is shown. */
@Controller
@RequestMapping(ClusterPages.HERE)
class ClusterListPages {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 10_000;
    private static final List<String> STAGES = Stream.concat(
                    Stream.of(ClusterFilter.NO_YEAR),
                    Arrays.stream(Phase.values()).map(Phase::name))
            .toList();

    private final Clusters clusters;
    private final Organisations organisations;
    private final Templates templates;

    ClusterListPages(Clusters clusters, Organisations organisations, Templates templates) {
        this.clusters = clusters;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var filter = filter(typed);
        var counts = clusters.counts(page.actor(), filter);
        var part = Part.of(
                clusters.list(page.actor(), filter, SIZE + 1),
                row -> row.cluster().id(),
                filter.place(),
                SIZE,
                Tab.total(counts, stage(filter)));
        return Html.of(templates.clustersWebClusters(
                page,
                typed,
                Tab.each(
                        page,
                        page.t("clusters.phase.all"),
                        STAGES,
                        counts,
                        stage(filter),
                        stage -> page.t("clusters.phase." + stage),
                        stage -> asking(
                                        "",
                                        typed,
                                        stage.orElse(""),
                                        filter.order().toString())
                                .address()),
                organisations.choices(page.actor()),
                part,
                Headings.of(
                        filter.order(),
                        order -> asking("", typed, filter.stage(), order).address()),
                part.pager((after, before) -> asking("", typed, filter)
                        .by("sau", after)
                        .by("truoc", before)
                        .address()),
                asking("/danh-sach.xlsx", typed, filter).address(),
                asking("/danh-sach.csv", typed, filter).address(),
                page.actor().canSomewhere(ClusterPowers.KEEP)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.xlsx(response, "cum-thi-dua", page.t("clusters.title"), columns(page), all(page, sent));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetSending.csv(response, "cum-thi-dua", columns(page), all(page, sent));
    }

    private List<Listed> all(Page page, MultiValueMap<String, String> sent) {
        return clusters.list(page.actor(), filter(new Filled(sent)), MOST_EXPORTED);
    }

    private static ClusterFilter filter(Filled typed) {
        return new ClusterFilter(
                typed.line("q"),
                typed.number("nam"),
                STAGES.contains(typed.text("buoc")) ? typed.text("buoc") : "",
                typed.id("don-vi").map(OrganisationId::new),
                SortedBy.of(typed.line("thu-tu"), ClustersBy.values()),
                Place.of(typed.line("sau"), typed.line("truoc")));
    }

    private static Optional<String> stage(ClusterFilter filter) {
        return Optional.of(filter.stage()).filter(stage -> !stage.isEmpty());
    }

    private static Asking asking(String below, Filled typed, ClusterFilter filter) {
        return asking(below, typed, filter.stage(), filter.order().toString());
    }

    private static Asking asking(String below, Filled typed, String stage, String order) {
        return Asking.at(ClusterPages.HERE + below)
                .by("q", typed.line("q"))
                .by("nam", typed.line("nam"))
                .by("don-vi", typed.line("don-vi"))
                .by("buoc", stage)
                .by("thu-tu", order);
    }

    private static List<Column<Listed>> columns(Page page) {
        return List.of(
                Column.text(page.t("clusters.name"), 40, row -> row.cluster().name()),
                Column.text(page.t("clusters.owner"), 40, row -> row.cluster().owner()),
                Column.text(
                        page.t("clusters.decision"), 30, row -> row.cluster().decision()),
                Column.day(
                        page.t("clusters.decided.on"), 14, row -> row.cluster().decidedOn()),
                Column.number(page.t("clusters.members"), 12, Listed::members),
                Column.text(
                        page.t("clusters.year"),
                        10,
                        row -> row.year().map(year -> Integer.toString(year)).orElse("")),
                Column.text(
                        page.t("clusters.phase"),
                        24,
                        row -> row.phase()
                                .map(phase -> page.t("clusters.phase." + phase))
                                .orElse("")),
                Column.text(page.t("clusters.leader"), 40, Listed::leader));
    }
}
