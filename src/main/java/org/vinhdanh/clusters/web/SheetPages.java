package org.vinhdanh.clusters.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.clusters.ClusterPowers;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Grades;
import org.vinhdanh.clusters.scoring.ScoreSheet;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import org.vinhdanh.clusters.scoring.ScoreSheets;
import org.vinhdanh.clusters.scoring.ScoreSheets.Sheet;
import org.vinhdanh.clusters.web.SheetLines.Line;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Limits;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.Sheets;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** Score sheets: begun, written line by line or sent as a file, taken out as a file. */
@Controller
class SheetPages {

    static final String SHEETS = "/van-phong/bang-diem/";
    private static final int MOST_ROWS = 500;

    private final ScoreSheets sheets;
    private final Clusters clusters;
    private final Templates templates;

    SheetPages(ScoreSheets sheets, Clusters clusters, Templates templates) {
        this.sheets = sheets;
        this.clusters = clusters;
        this.templates = templates;
    }

    /** Begins a sheet, or a new version of the last one; a draft that lies there is gone on with. */
    @PostMapping(ClusterPages.HERE + "/{id}/bang-diem")
    View begin(Page page, @PathVariable UUID id) {
        var cluster = clusters.keepable(page.actor(), id).orElseThrow(NotFound::new);
        var fresh = new ScoreSheet(
                Ids.fresh(),
                id,
                1,
                page.t("clusters.sheet.of", cluster.name()),
                BigDecimal.valueOf(100),
                BigDecimal.TEN,
                List.of(),
                Grades.NONE,
                false,
                0);
        return switch (sheets.begin(page.actor(), cluster, fresh)) {
            case Done<ScoreSheet>(var sheet) -> Html.seeOther(SHEETS + sheet.id());
            case Refused<ScoreSheet> _ -> throw new NotFound();
        };
    }

    @GetMapping(SHEETS + "{sheet}")
    View show(Page page, @PathVariable UUID sheet) {
        var known = existing(page, sheet);
        return Html.of(shown(page, known, general(known.sheet()), List.of()));
    }

    private static Filled general(ScoreSheet sheet) {
        return Filled.with(
                "phien-ban", Integer.toString(sheet.version()),
                "ten", sheet.name(),
                "tong", Criterion.written(sheet.base()),
                "thuong", Criterion.written(sheet.bonusCap()),
                "xep-loai", sheet.grades().written());
    }

    private JteModel shown(Page page, Sheet known, Filled typed, List<Violation> why) {
        return templates.clustersWebScoreSheet(
                page, known, clusters.members(known.cluster()), known.sheet().faults(), typed, keeps(page, known), why);
    }

    /** The name, the sum and the cap. */
    @PostMapping(SHEETS + "{sheet}")
    View change(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID sheet,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var known = kept(page, sheet);
        var base = typed.decimal("tong");
        var cap = typed.decimal("thuong");
        var faults = new ArrayList<Violation>();
        if (base.isEmpty()) faults.add(Violation.of("clusters.row.max").at("tong"));
        if (cap.isEmpty()) faults.add(Violation.of("clusters.row.max").at("thuong"));
        var grades = Grades.read(typed.lines("xep-loai"), "xep-loai");
        faults.addAll(grades.why());
        Outcome<ScoreSheet> kept = faults.isEmpty()
                ? sheets.keep(
                        page.actor(),
                        new ScoreSheet(
                                sheet,
                                known.cluster().id(),
                                known.sheet().number(),
                                typed.line("ten"),
                                base.orElseThrow(),
                                cap.orElseThrow(),
                                known.sheet().groups(),
                                grades.result().orElse(Grades.NONE),
                                false,
                                typed.number("phien-ban").orElse(-1)))
                : Outcome.refused(faults);
        return after(page, response, known, typed, kept);
    }

    private View after(Page page, HttpServletResponse response, Sheet known, Filled typed, Outcome<ScoreSheet> kept) {
        return switch (kept) {
            case Done<ScoreSheet> _ -> {
                Notices.say(response, "clusters.sheet.kept");
                yield Html.seeOther(SHEETS + known.sheet().id());
            }
            case Refused<ScoreSheet>(var why) -> Html.refused(shown(page, known, typed, why));
        };
    }

    @GetMapping(SHEETS + "{sheet}/bang-diem.xlsx")
    void xlsx(Page page, HttpServletResponse response, @PathVariable UUID sheet) throws IOException {
        var known = existing(page, sheet);
        var lines = new SheetLines(page, clusters.members(known.cluster()));
        SheetSending.xlsx(
                response,
                "bang-diem",
                known.sheet().name(),
                lines.columns(),
                lines.lines(known.sheet().groups()));
    }

    /** Replaces all lines by those of a file. */
    @PostMapping(SHEETS + "{sheet}/tep")
    View file(Page page, HttpServletResponse response, @PathVariable UUID sheet, Uploaded file) throws IOException {
        var known = kept(page, sheet);
        var lines = new SheetLines(page, clusters.members(known.cluster()));
        Outcome<List<Group>> read = file.chosen()
                ? file.onDisk(kept -> Sheets.open(kept, file.name(), Limits.STANDARD)
                        .then(book -> book.visible().getFirst().head(MOST_ROWS))
                        .then(lines::read))
                : Outcome.refused(Violation.of("clusters.file.missing").at("file"));
        return after(
                page,
                response,
                known,
                general(known.sheet()),
                read.then(groups -> sheets.keep(page.actor(), known.sheet().with(groups))));
    }

    /** The form of one line: a new one, or the one with this code. */
    @GetMapping(SHEETS + "{sheet}/dong")
    View line(Page page, @PathVariable UUID sheet, @RequestParam(name = "ma", defaultValue = "") String code) {
        var known = kept(page, sheet);
        var group = known.sheet().groups().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        var criterion = known.sheet().criterion(code);
        var typed = Filled.with("phien-ban", Integer.toString(known.sheet().version()), "cu", code);
        if (group.isPresent())
            typed = typed.and(
                    "ma",
                    code,
                    "ten",
                    group.get().name(),
                    "toi-da",
                    Criterion.written(group.get().max()),
                    "loai",
                    "GROUP");
        else if (criterion.isPresent()) {
            var one = criterion.get();
            typed = typed.and(
                            "ma", code,
                            "ten", one.name(),
                            "toi-da", Criterion.written(one.max()),
                            "loai", one.kind().name(),
                            "cach", one.method().name(),
                            "them", SheetLines.how(one),
                            "nhom", groupOf(known.sheet(), code))
                    .and(
                            "minh-chung",
                            one.evidence() ? "co" : "",
                            "rieng",
                            one.only().map(UUID::toString).orElse(""),
                            "lay-so",
                            one.source().map(Enum::name).orElse(""));
        } else if (!code.isEmpty()) throw new NotFound();
        else
            typed = typed.and(
                    "loai",
                    known.sheet().groups().isEmpty() ? "GROUP" : "BASE",
                    "cach",
                    "MANUAL",
                    "nhom",
                    known.sheet().groups().isEmpty()
                            ? ""
                            : known.sheet().groups().getLast().code());
        return Html.of(lineForm(page, known, typed, List.of()));
    }

    private static String groupOf(ScoreSheet sheet, String code) {
        return sheet.groups().stream()
                .filter(group ->
                        group.criteria().stream().anyMatch(one -> one.code().equals(code)))
                .map(Group::code)
                .findFirst()
                .orElse("");
    }

    private JteModel lineForm(Page page, Sheet known, Filled typed, List<Violation> why) {
        return templates.clustersWebLineForm(
                page,
                known,
                typed,
                known.sheet().groups().stream()
                        .map(group -> Choice.of(group.code(), group.code() + ". " + group.name()))
                        .toList(),
                clusters.members(known.cluster()).stream()
                        .filter(member -> member.leftOn().isEmpty())
                        .map(member -> Choice.of(member.id().toString(), member.name()))
                        .toList(),
                why);
    }

    @PostMapping(SHEETS + "{sheet}/dong")
    View keepLine(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID sheet,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var known = kept(page, sheet);
        var stale = typed.number("phien-ban").orElse(-1) != known.sheet().version();
        var changed = stale
                ? Outcome.<List<Group>>refused(Violation.of("clusters.somebody.was.faster"))
                : typed.ticked("xoa")
                        ? Outcome.done(without(known.sheet().groups(), typed.text("cu")))
                        : placed(page, known, typed);
        return switch (changed.then(
                groups -> sheets.keep(page.actor(), known.sheet().with(groups)))) {
            case Done<ScoreSheet> _ -> {
                Notices.say(response, "clusters.sheet.kept");
                yield Html.seeOther(SHEETS + sheet);
            }
            case Refused<ScoreSheet>(var why) ->
                Html.refused(lineForm(
                        page,
                        known,
                        stale
                                ? typed.and(
                                        "phien-ban",
                                        Integer.toString(known.sheet().version()))
                                : typed,
                        why));
        };
    }

    private static List<Group> without(List<Group> groups, String code) {
        return groups.stream()
                .filter(group -> !group.code().equals(code))
                .map(group -> new Group(
                        group.code(),
                        group.name(),
                        group.max(),
                        group.criteria().stream()
                                .filter(one -> !one.code().equals(code))
                                .toList()))
                .toList();
    }

    /** The groups with the typed line at its place: where the old one stood, or at the end of its group. */
    private Outcome<List<Group>> placed(Page page, Sheet known, Filled typed) {
        var sheet = known.sheet();
        var faults = new ArrayList<Violation>();
        if (typed.line("ma").isEmpty())
            faults.add(Violation.of("clusters.line.code.missing").at("ma"));
        if (typed.line("ten").isEmpty())
            faults.add(Violation.of("clusters.line.name.missing").at("ten"));
        if (!typed.line("ma").equals(typed.text("cu"))
                && (sheet.criterion(typed.line("ma")).isPresent()
                        || sheet.groups().stream()
                                .anyMatch(group -> group.code().equals(typed.line("ma")))))
            faults.add(
                    Violation.of("clusters.sheet.code.twice", typed.line("ma")).at("ma"));
        if (typed.text("loai").equals("GROUP")) {
            var max = typed.decimal("toi-da");
            if (max.isEmpty()) faults.add(Violation.of("clusters.row.max").at("toi-da"));
            return faults.isEmpty()
                    ? Outcome.done(withGroup(sheet.groups(), typed, max.orElseThrow()))
                    : Outcome.refused(faults);
        }
        if (sheet.groups().stream().noneMatch(group -> group.code().equals(typed.text("nhom"))))
            faults.add(Violation.of("clusters.row.groupless").at("nhom"));
        var read = new SheetLines(page, clusters.members(known.cluster()))
                .criterion(new Line(
                        typed.line("ma"),
                        typed.line("ten"),
                        typed.line("toi-da"),
                        typed.text("loai"),
                        typed.text("cach"),
                        typed.line("them"),
                        typed.text("minh-chung"),
                        typed.text("rieng"),
                        typed.text("lay-so")));
        faults.addAll(read.why());
        return faults.isEmpty()
                ? read.map(criterion -> withCriterion(sheet.groups(), typed, criterion))
                : Outcome.refused(faults);
    }

    private static List<Group> withGroup(List<Group> groups, Filled typed, BigDecimal max) {
        var all = new ArrayList<>(groups);
        for (var i = 0; i < all.size(); i++)
            if (all.get(i).code().equals(typed.text("cu"))) {
                all.set(
                        i,
                        new Group(
                                typed.line("ma"),
                                typed.line("ten"),
                                max,
                                all.get(i).criteria()));
                return all;
            }
        all.add(new Group(typed.line("ma"), typed.line("ten"), max, List.of()));
        return all;
    }

    private static List<Group> withCriterion(List<Group> groups, Filled typed, Criterion criterion) {
        return groups.stream()
                .map(group -> {
                    var all = new ArrayList<>(group.criteria());
                    var here = group.code().equals(typed.text("nhom"));
                    var at = all.stream().map(Criterion::code).toList().indexOf(typed.text("cu"));
                    if (at >= 0 && here) all.set(at, criterion);
                    else if (at >= 0) all.remove(at);
                    else if (here) all.add(criterion);
                    return new Group(group.code(), group.name(), group.max(), all);
                })
                .toList();
    }

    private static boolean keeps(Page page, Sheet known) {
        return page.actor().can(ClusterPowers.KEEP, known.cluster().path())
                && !known.sheet().frozen();
    }

    private Sheet existing(Page page, UUID sheet) {
        return sheets.find(page.actor(), sheet).orElseThrow(NotFound::new);
    }

    /** A sheet this actor may write; one that was applied is shown with the reason when something is sent. */
    private Sheet kept(Page page, UUID sheet) {
        return Optional.of(existing(page, sheet))
                .filter(known ->
                        page.actor().can(ClusterPowers.KEEP, known.cluster().path()))
                .orElseThrow(NotFound::new);
    }
}
