package org.vinhdanh.nominations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.nominations.AwardTitles;
import org.vinhdanh.nominations.NominationList;
import org.vinhdanh.nominations.NominationList.Filter;
import org.vinhdanh.nominations.NominationList.Line;
import org.vinhdanh.nominations.NominationPowers;
import org.vinhdanh.nominations.RoundId;
import org.vinhdanh.nominations.Rounds;
import org.vinhdanh.nominations.StageName;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The list of nominations: by stage, searched, filtered, paged, and as a file of exactly what is shown. */
@Controller
@RequestMapping("/van-phong/de-nghi")
class ListPages {

    private static final String HERE = "/van-phong/de-nghi";
    private static final String OLDEST = "cu-truoc";
    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 100_000;

    private final NominationList nominations;
    private final Rounds rounds;
    private final AwardTitles awards;
    private final Templates templates;

    ListPages(NominationList nominations, Rounds rounds, AwardTitles awards, Templates templates) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.awards = awards;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var filter = filter(typed);
        var found = nominations.list(page.actor(), filter, SIZE);
        var back = filter.before().isPresent();
        var more = found.size() > SIZE;
        var rows = !more ? found : back ? found.subList(1, found.size()) : found.subList(0, SIZE);
        var counts = nominations.counts(page.actor(), filter);
        var total = filter.stage()
                .map(stage -> counts.getOrDefault(stage, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        var open = rounds.all(page.actor());
        return Html.of(templates.nominationsWebNominations(
                page,
                typed,
                tabs(page, typed, filter, counts),
                open.stream()
                        .map(r -> Choice.of(
                                r.round().id().value().toString(), r.round().name()))
                        .toList(),
                open.stream()
                        .flatMap(r -> r.round().awards().stream())
                        .distinct()
                        .map(code -> Choice.of(code, awards.name(code)))
                        .toList(),
                rows.stream()
                        .map(row -> new Shown(row, awards.name(row.award())))
                        .toList(),
                total,
                pager(typed, rows, back, more),
                address("/danh-sach.xlsx", typed, Map.of()),
                address("/danh-sach.csv", typed, Map.of()),
                address("", typed, Map.of("thu-tu", filter.oldest() ? "" : OLDEST)),
                filter.oldest(),
                open.stream().anyMatch(r -> r.round().closed().isEmpty())
                        && page.actor().canSomewhere(NominationPowers.PROPOSE)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetWriting.xlsx(
                Download.xlsx(response, "de-nghi-khen-thuong"),
                page.t("nominations.title"),
                columns(page),
                all(page, sent));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        SheetWriting.csv(Download.csv(response, "de-nghi-khen-thuong"), columns(page), all(page, sent));
    }

    private Stream<Line> all(Page page, MultiValueMap<String, String> sent) {
        return nominations.list(page.actor(), filter(new Filled(sent)), MOST_EXPORTED).stream();
    }

    private List<Column<Line>> columns(Page page) {
        return List.of(
                Column.text(page.t("nominations.column.number"), 8, line -> Integer.toString(line.number())),
                Column.text(page.t("nominations.column.round"), 34, Line::roundName),
                Column.text(page.t("nominations.column.unit"), 34, Line::unitName),
                Column.text(
                        page.t("nominations.kind"),
                        12,
                        line -> page.t("nominations.kind." + line.kind().name())),
                Column.text(page.t("nominations.column.honorific"), 8, Line::honorific),
                Column.text(page.t("nominations.column.name"), 28, Line::name),
                Column.text(page.t("nominations.post"), 26, Line::post),
                Column.text(page.t("nominations.column.works"), 30, Line::unit),
                Column.text(page.t("nominations.award"), 30, line -> awards.name(line.award())),
                Column.text(page.t("nominations.citation"), 60, Line::citation),
                Column.text(
                        page.t("nominations.column.stage"),
                        16,
                        line -> page.t("nominations.stage." + line.stage().name())),
                Column.text(
                        page.t("nominations.column.submitted"),
                        18,
                        line -> line.submitted().map(page.format()::moment).orElse("")));
    }

    private static List<Tab> tabs(Page page, Filled typed, Filter filter, Map<StageName, Long> counts) {
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of(
                page,
                page.t("nominations.tab.all"),
                address("", typed, Map.of("giai-doan", "")),
                filter.stage().isEmpty(),
                counts.values().stream().mapToLong(Long::longValue).sum()));
        for (var stage : StageName.values())
            if (counts.getOrDefault(stage, 0L) > 0
                    || filter.stage().filter(stage::equals).isPresent())
                tabs.add(Tab.of(
                        page,
                        page.t("nominations.stage." + stage.name()),
                        address("", typed, Map.of("giai-doan", stage.name())),
                        filter.stage().filter(stage::equals).isPresent(),
                        counts.getOrDefault(stage, 0L)));
        return tabs;
    }

    private static Pager pager(Filled typed, List<Line> rows, boolean back, boolean more) {
        if (rows.isEmpty()) return Pager.NONE;
        var first = rows.getFirst().id().value().toString();
        var last = rows.getLast().id().value().toString();
        var earlier = back ? more : !typed.text("sau").isEmpty();
        var later = back || more;
        return new Pager(
                earlier ? Optional.of(address("", typed, Map.of("truoc", first))) : Optional.empty(),
                later ? Optional.of(address("", typed, Map.of("sau", last))) : Optional.empty());
    }

    private static Filter filter(Filled typed) {
        return new Filter(
                typed.line("q"),
                Stream.of(StageName.values())
                        .filter(stage -> stage.name().equals(typed.text("giai-doan")))
                        .findFirst(),
                typed.id("dot").map(RoundId::new),
                typed.id("don-vi").map(OrganisationId::new),
                typed.line("hinh-thuc"),
                typed.id("sau"),
                typed.id("truoc"),
                typed.line("thu-tu").equals(OLDEST));
    }

    /** The same view with something changed; paging begins again unless it is what changes. */
    private static String address(String below, Filled typed, Map<String, String> changed) {
        var query = new LinkedHashMap<String, String>();
        for (var name : List.of("q", "dot", "don-vi", "hinh-thuc", "giai-doan", "thu-tu"))
            query.put(name, typed.line(name));
        query.putAll(changed);
        var uri = UriComponentsBuilder.fromPath(HERE + below);
        query.forEach((name, value) -> {
            if (!value.isEmpty()) uri.queryParam(name, value);
        });
        return uri.encode(StandardCharsets.UTF_8).toUriString();
    }
}
