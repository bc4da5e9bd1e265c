package org.vinhdanh.clusters.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Draw;
import org.vinhdanh.clusters.scoring.Draw.Pair;
import org.vinhdanh.clusters.scoring.Rankings;
import org.vinhdanh.clusters.scoring.ScoreSheets;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.clusters.scoring.Voice;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Step;
import templates.Templates;

/** The course of a year: how far everybody is, from phase to phase, who checks whom, who is reminded. */
@Controller
@RequestMapping(YearPages.YEARS + "{year}")
class CoursePages {

    private final Clusters clusters;
    private final ScoreSheets sheets;
    private final Scores scores;
    private final Rankings rankings;
    private final Templates templates;

    CoursePages(Clusters clusters, ScoreSheets sheets, Scores scores, Rankings rankings, Templates templates) {
        this.clusters = clusters;
        this.sheets = sheets;
        this.scores = scores;
        this.rankings = rankings;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable UUID year) {
        return Html.of(shown(page, existing(page, year), List.of()));
    }

    private JteModel shown(Page page, Contest contest, List<Violation> why) {
        return templates.clustersWebYear(
                page,
                contest,
                steps(page, contest),
                clusters.signatures(contest.year()).size(),
                sheets.ofYear(contest.year().id()),
                scores.cards(contest),
                contest.runs(page.actor()),
                why);
    }

    /** The year as a planner: each phase, who does what in it, and until when. */
    private static List<Step> steps(Page page, Contest contest) {
        var now = contest.year().phase();
        return Arrays.stream(Phase.values())
                .map(phase -> new Step(
                        page.t("clusters.phase." + phase),
                        page.t("clusters.phase.does." + phase)
                                + contest.year()
                                        .until()
                                        .of(phase)
                                        .map(day -> " " + page.t("clusters.phase.until", page.date(day)))
                                        .orElse(""),
                        phase == now
                                ? Step.Reached.NOW
                                : phase.compareTo(now) < 0 ? Step.Reached.DONE : Step.Reached.AHEAD))
                .toList();
    }

    /** What will be so in another phase, and what is missing for it. */
    @GetMapping("/buoc")
    View moving(Page page, @PathVariable UUID year, @RequestParam(name = "den", defaultValue = "") String to) {
        var contest = running(page, year);
        return Html.of(moving(page, contest, phase(contest, to), Filled.with(), List.of()));
    }

    private JteModel moving(Page page, Contest contest, Phase to, Filled typed, List<Violation> why) {
        var forward = contest.year().phase().next().equals(Optional.of(to));
        var known = sheets.of(contest.cluster());
        var chosen = typed.id("bang-diem").or(() -> known.stream().findFirst().map(sheet -> sheet.id()));
        return templates.clustersWebMove(
                page,
                contest,
                to,
                forward,
                contest.year().phase() == Phase.SET_UP
                        ? known.stream()
                                .map(sheet -> Choice.of(
                                        sheet.id().toString(),
                                        page.t(
                                                "clusters.sheet.numbered",
                                                sheet.name(),
                                                Integer.toString(sheet.number()))))
                                .toList()
                        : List.of(),
                typed.and("bang-diem", chosen.map(UUID::toString).orElse("")),
                forward ? rankings.missing(contest, chosen) : List.of(),
                waiting(contest),
                why);
    }

    /** Who has not handed in what the phase asks for; such a year may go on all the same. */
    private List<String> waiting(Contest contest) {
        return switch (contest.year().phase()) {
            case SELF ->
                scores.cards(contest).stream()
                        .filter(card -> !card.sent().containsKey(Voice.SELF))
                        .map(card -> card.member().name())
                        .toList();
            case CROSS ->
                scores.cards(contest).stream()
                        .flatMap(card -> card.crosses().stream()
                                .filter(cross -> !card.sent().containsKey(cross))
                                .map(cross -> contest.name(cross.checker()) + " → "
                                        + card.member().name()))
                        .toList();
            case SET_UP, AGREE, REVIEW, CLOSED -> List.of();
        };
    }

    @PostMapping("/buoc")
    View move(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var contest = running(page, year);
        var to = phase(contest, typed.text("den"));
        return switch (rankings.move(
                page.actor(),
                year,
                typed.number("phien-ban").orElse(-1),
                to,
                typed.id("bang-diem"),
                typed.line("ly-do"))) {
            case Done<Phase>(var phase) -> {
                Notices.say(response, "clusters.moved", page.t("clusters.phase." + phase));
                yield Html.seeOther(YearPages.YEARS + year);
            }
            case Refused<Phase>(var why) -> Html.refused(moving(page, contest, to, typed, why));
        };
    }

    private static Phase phase(Contest contest, String name) {
        var now = contest.year().phase();
        return Arrays.stream(Phase.values())
                .filter(phase -> name.isEmpty()
                        ? now.next().equals(Optional.of(phase))
                        : phase.name().equals(name))
                .filter(phase -> phase != Phase.CLOSED)
                .filter(phase ->
                        now.next().equals(Optional.of(phase)) || now.before().equals(Optional.of(phase)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/cham-cheo")
    View checks(Page page, @PathVariable UUID year) {
        var contest = existing(page, year);
        return Html.of(checks(page, contest, Filled.with(), List.of()));
    }

    private JteModel checks(Page page, Contest contest, Filled typed, List<Violation> why) {
        var drawn = scores.drawn(contest);
        var pairs = scores.checks(contest);
        var filled = typed.fields().isEmpty()
                ? Filled.with(
                        "khoa",
                        drawn.map(Draw::key)
                                .orElse(contest.cluster().name() + " – "
                                        + contest.year().year()),
                        "so-nguoi",
                        Integer.toString(drawn.map(Draw::each).orElse(1)))
                : typed;
        return templates.clustersWebChecks(
                page,
                contest,
                pairs,
                drawn,
                filled,
                contest.runs(page.actor()) && contest.year().phase().compareTo(Phase.CROSS) <= 0,
                why);
    }

    @PostMapping("/cham-cheo/boc")
    View draw(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var contest = running(page, year);
        return switch (scores.draw(
                page.actor(),
                year,
                new Draw(typed.line("khoa"), typed.number("so-nguoi").orElse(0)))) {
            case Done<List<Pair>>(var pairs) -> {
                Notices.say(response, "clusters.drawn", Integer.toString(pairs.size()));
                yield Html.seeOther(YearPages.YEARS + year + "/cham-cheo");
            }
            case Refused<List<Pair>>(var why) -> Html.refused(checks(page, contest, typed, why));
        };
    }

    /** Set by hand: for each member up to two that check it. */
    @PostMapping("/cham-cheo")
    View assign(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var contest = running(page, year);
        var pairs = new ArrayList<Pair>();
        for (var member : contest.takingPart())
            for (var field : List.of("mot-", "hai-"))
                typed.id(field + member.id()).ifPresent(checker -> pairs.add(new Pair(checker, member.id())));
        return switch (scores.assign(page.actor(), year, pairs)) {
            case Done<List<Pair>> _ -> {
                Notices.say(response, "clusters.assigned");
                yield Html.seeOther(YearPages.YEARS + year + "/cham-cheo");
            }
            case Refused<List<Pair>>(var why) -> Html.refused(checks(page, contest, typed, why));
        };
    }

    /** Reminds by mail, or by a letter to hand over, whoever has not handed in what is due now. */
    @PostMapping("/nhac")
    View remind(Page page, HttpServletResponse response, @PathVariable UUID year) {
        var contest = running(page, year);
        var phase = contest.year().phase();
        var subject = page.t(
                "clusters.remind.subject",
                contest.cluster().name(),
                Integer.toString(contest.year().year()));
        var body = page.t(
                "clusters.remind.body",
                page.t("clusters.phase." + phase),
                contest.cluster().name(),
                Integer.toString(contest.year().year()),
                contest.year().until().of(phase).map(page::date).orElse("–"));
        return switch (scores.remind(page.actor(), contest, subject, body)) {
            case Done<Integer>(var many) -> {
                Notices.say(response, "clusters.reminded", Integer.toString(many));
                yield Html.seeOther(YearPages.YEARS + year);
            }
            case Refused<Integer>(var why) -> Html.refused(shown(page, contest, why));
        };
    }

    private Contest existing(Page page, UUID year) {
        return clusters.contest(page.actor(), year).orElseThrow(NotFound::new);
    }

    private Contest running(Page page, UUID year) {
        return Optional.of(existing(page, year))
                .filter(contest -> contest.runs(page.actor()))
                .orElseThrow(NotFound::new);
    }
}
