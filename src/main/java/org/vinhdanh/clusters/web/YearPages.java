package org.vinhdanh.clusters.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.clusters.Cluster;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.ClusterYear;
import org.vinhdanh.clusters.ClusterYear.Deadlines;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Clusters.Signature;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The frame of a year: who leads, the days, the plan, the covenant and who signed it. */
@Controller
class YearPages {

    static final String YEARS = "/van-phong/nam-cum/";

    private final Clusters clusters;
    private final Templates templates;

    YearPages(Clusters clusters, Templates templates) {
        this.clusters = clusters;
        this.templates = templates;
    }

    /** The form of a new year: the members of the last one, its deputy leading now, as it is custom. */
    @GetMapping(ClusterPages.HERE + "/{id}/nam")
    View fresh(Page page, @PathVariable UUID id) {
        var cluster = kept(page, id);
        var last = clusters.years(cluster).stream().findFirst();
        var year = last.map(known -> known.year() + 1).orElse(page.today().getYear());
        var typed = Filled.with(
                "ma",
                Ids.fresh().toString(),
                "phien-ban",
                "0",
                "nam",
                Integer.toString(year),
                "cum-truong",
                last.flatMap(ClusterYear::deputy).map(UUID::toString).orElse(""));
        return Html.of(form(page, cluster, typed, List.of()));
    }

    @PostMapping(ClusterPages.HERE + "/{id}/nam")
    View open(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var cluster = kept(page, id);
        var fresh = new ClusterYear(
                typed.id("ma").orElseThrow(NotFound::new),
                id,
                typed.number("nam").orElse(0),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                "",
                Deadlines.NONE,
                Phase.SET_UP,
                0);
        return keep(page, response, cluster, fresh, typed);
    }

    @GetMapping(YEARS + "{year}/sua")
    View edit(Page page, @PathVariable UUID year) {
        var contest = running(page, year);
        var known = contest.year();
        var typed = Filled.with(
                "ma", year.toString(),
                "phien-ban", Integer.toString(known.version()),
                "nam", Integer.toString(known.year()),
                "cum-truong", known.leader().map(UUID::toString).orElse(""),
                "cum-pho", known.deputy().map(UUID::toString).orElse(""),
                "tu-cham-den", known.until().self().map(page::date).orElse(""),
                "cham-cheo-den", known.until().cross().map(page::date).orElse(""),
                "thong-nhat-den", known.until().agree().map(page::date).orElse(""),
                "hop-ngay", known.until().review().map(page::date).orElse(""),
                "ke-hoach", known.plan());
        return Html.of(form(page, contest.cluster(), typed, List.of()));
    }

    @PostMapping(YEARS + "{year}/sua")
    View change(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var contest = running(page, year);
        return keep(page, response, contest.cluster(), contest.year(), new Filled(sent));
    }

    private View keep(Page page, HttpServletResponse response, Cluster cluster, ClusterYear before, Filled typed) {
        var faults = typed.notDaysIfTyped("tu-cham-den", "cham-cheo-den", "thong-nhat-den", "hop-ngay");
        Outcome<ClusterYear> kept = faults.isEmpty()
                ? clusters.keep(
                        page.actor(),
                        new ClusterYear(
                                before.id(),
                                before.cluster(),
                                before.year(),
                                typed.id("cum-truong"),
                                typed.id("cum-pho"),
                                typed.words("ke-hoach"),
                                before.covenant(),
                                before.covenantOn(),
                                before.covenantPlace(),
                                new Deadlines(
                                        typed.day("tu-cham-den"),
                                        typed.day("cham-cheo-den"),
                                        typed.day("thong-nhat-den"),
                                        typed.day("hop-ngay")),
                                before.phase(),
                                typed.number("phien-ban").orElse(0)))
                : Outcome.refused(faults);
        return switch (kept) {
            case Done<ClusterYear>(var year) -> {
                Notices.say(response, "clusters.year.kept", Integer.toString(year.year()));
                yield Html.seeOther(YEARS + year.id());
            }
            case Refused<ClusterYear>(var why) -> Html.refused(form(page, cluster, typed, why));
        };
    }

    private JteModel form(Page page, Cluster cluster, Filled typed, List<Violation> why) {
        return templates.clustersWebYearForm(
                page,
                cluster,
                typed,
                clusters.members(cluster).stream()
                        .filter(member -> member.leftOn().isEmpty())
                        .map(YearPages::choice)
                        .toList(),
                why);
    }

    @GetMapping(YEARS + "{year}/giao-uoc")
    View covenant(Page page, @PathVariable UUID year) {
        var contest = existing(page, year);
        return Html.of(covenant(page, contest, Filled.with("ngay", page.date(page.today())), List.of()));
    }

    private JteModel covenant(Page page, Contest contest, Filled typed, List<Violation> why) {
        var signed = clusters.signatures(contest.year());
        var waiting = contest.takingPart().stream()
                .filter(member -> signed.stream().noneMatch(one -> one.member().equals(member.id())))
                .filter(member -> contest.scoresFor(page.actor(), member))
                .map(YearPages::choice)
                .toList();
        return templates.clustersWebCovenant(page, contest, signed, waiting, typed, contest.runs(page.actor()), why);
    }

    /** To sign on paper. */
    @GetMapping(YEARS + "{year}/giao-uoc.docx")
    void paper(Page page, HttpServletResponse response, @PathVariable UUID year) throws IOException {
        var contest = existing(page, year);
        if (contest.year().covenant().isEmpty()) throw new NotFound();
        new PaperDocx(page.format().texts())
                .write(
                        new ClusterPapers(page, contest).covenant(clusters.signatures(contest.year())),
                        Download.docx(response, "giao-uoc-" + contest.year().year()));
    }

    /** The words of the covenant; filled in from the template where none stand yet. */
    @GetMapping(YEARS + "{year}/giao-uoc/soan")
    View draw(Page page, @PathVariable UUID year) {
        var contest = running(page, year);
        var known = contest.year();
        var text = known.covenant().isEmpty()
                ? page.t(
                        "clusters.covenant.template",
                        contest.cluster().name(),
                        Integer.toString(known.year()),
                        contest.cluster().owner(),
                        contest.takingPart().stream()
                                .map(ClusterMember::name)
                                .collect(Collectors.joining("\n- ", "- ", "")))
                : known.covenant();
        return Html.of(templates.clustersWebCovenantForm(
                page,
                contest,
                Filled.with(
                        "giao-uoc", text,
                        "phien-ban", Integer.toString(known.version()),
                        "ngay-ky", known.covenantOn().map(page::date).orElse(""),
                        "noi-ky", known.covenantPlace()),
                List.of()));
    }

    @PostMapping(YEARS + "{year}/giao-uoc/soan")
    View drawn(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var contest = running(page, year);
        var before = contest.year();
        var faults = typed.notDaysIfTyped("ngay-ky");
        Outcome<ClusterYear> kept = faults.isEmpty()
                ? clusters.keep(
                        page.actor(),
                        new ClusterYear(
                                before.id(),
                                before.cluster(),
                                before.year(),
                                before.leader(),
                                before.deputy(),
                                before.plan(),
                                typed.words("giao-uoc"),
                                typed.day("ngay-ky"),
                                typed.line("noi-ky"),
                                before.until(),
                                before.phase(),
                                typed.number("phien-ban").orElse(0)))
                : Outcome.refused(faults);
        return switch (kept) {
            case Done<ClusterYear> _ -> {
                Notices.say(response, "clusters.covenant.kept");
                yield Html.seeOther(YEARS + year + "/giao-uoc");
            }
            case Refused<ClusterYear>(var why) ->
                Html.refused(templates.clustersWebCovenantForm(page, contest, typed, why));
        };
    }

    @PostMapping(YEARS + "{year}/giao-uoc/ky")
    View sign(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var contest = Optional.of(existing(page, year))
                .filter(known -> known.takingPart().stream().anyMatch(member -> known.scoresFor(page.actor(), member)))
                .orElseThrow(NotFound::new);
        var faults = typed.notDays("ngay");
        Outcome<Signature> signed = faults.isEmpty()
                ? clusters.sign(
                        page.actor(),
                        year,
                        new Signature(
                                typed.id("thanh-vien").orElse(year),
                                typed.line("nguoi-ky"),
                                typed.day("ngay").orElseThrow(),
                                page.actor().name()))
                : Outcome.refused(faults);
        return switch (signed) {
            case Done<Signature>(var signature) -> {
                Notices.say(response, "clusters.signed", contest.name(Optional.of(signature.member())));
                yield Html.seeOther(YEARS + year + "/giao-uoc");
            }
            case Refused<Signature>(var why) -> Html.refused(covenant(page, contest, typed, why));
        };
    }

    private static Choice choice(ClusterMember member) {
        return Choice.of(member.id().toString(), member.name());
    }

    private Contest existing(Page page, UUID year) {
        return clusters.contest(page.actor(), year).orElseThrow(NotFound::new);
    }

    private Contest running(Page page, UUID year) {
        return Optional.of(existing(page, year))
                .filter(contest -> contest.runs(page.actor()))
                .orElseThrow(NotFound::new);
    }

    private Cluster kept(Page page, UUID id) {
        return clusters.keepable(page.actor(), id).orElseThrow(NotFound::new);
    }
}
