package org.vinhdanh.clusters.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.clusters.ClusterPowers;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Card;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Rankings;
import org.vinhdanh.clusters.scoring.Rankings.Proposal;
import org.vinhdanh.clusters.scoring.Rankings.Published;
import org.vinhdanh.clusters.scoring.Rankings.Result;
import org.vinhdanh.clusters.scoring.Rankings.Review;
import org.vinhdanh.clusters.scoring.Scores;
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.MatterId;
import org.vinhdanh.councils.Verdict.How;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The ranking of a year: the meeting that agrees on it, proposals, publication, corrections, release. */
@Controller
@RequestMapping(YearPages.YEARS + "{year}")
class RankingPages {

    private final Clusters clusters;
    private final Rankings rankings;
    private final Scores scores;
    private final Councils councils;
    private final Templates templates;

    RankingPages(Clusters clusters, Rankings rankings, Scores scores, Councils councils, Templates templates) {
        this.clusters = clusters;
        this.rankings = rankings;
        this.scores = scores;
        this.councils = councils;
        this.templates = templates;
    }

    @GetMapping("/xep-hang")
    View show(Page page, @PathVariable UUID year) {
        var contest = ranked(page, year);
        return Html.of(shown(page, contest, Filled.with("ngay-hop", page.date(page.today())), List.of()));
    }

    private JteModel shown(Page page, Contest contest, Filled typed, List<Violation> why) {
        var runs = contest.runs(page.actor());
        var meets = runs && contest.year().phase() == Phase.REVIEW;
        var table = rankings.table(page.actor(), contest);
        return templates.clustersWebRankings(
                page,
                contest,
                table.results(),
                table.without(),
                table.published(),
                rankings.reviews(contest),
                rankings.proposals(contest),
                meets
                        ? councils.all(page.actor()).stream()
                                .map(council -> Choice.of(council.id().toString(), council.name()))
                                .toList()
                        : List.of(),
                rankings.isReleased(contest),
                typed,
                runs,
                contest.keeps(page.actor()),
                why);
    }

    /** What stands: as published, or as the points are now. */
    private List<Result> results(Contest contest) {
        return rankings.published(contest).stream()
                .findFirst()
                .map(Published::results)
                .orElseGet(() -> rankings.standing(contest));
    }

    @GetMapping("/xep-hang/danh-sach.xlsx")
    void xlsx(Page page, HttpServletResponse response, @PathVariable UUID year) throws IOException {
        var contest = ranked(page, year);
        SheetSending.xlsx(response, "xep-hang", contest.cluster().name(), columns(page), results(contest));
    }

    @GetMapping("/xep-hang/danh-sach.csv")
    void csv(Page page, HttpServletResponse response, @PathVariable UUID year) throws IOException {
        SheetSending.csv(response, "xep-hang", columns(page), results(ranked(page, year)));
    }

    private static List<Column<Result>> columns(Page page) {
        return List.of(
                Column.text(
                        page.t("clusters.rank"),
                        10,
                        row -> row.rank().isPresent()
                                ? Integer.toString(row.rank().getAsInt())
                                : page.t("clusters.knocked.out")),
                Column.text(page.t("clusters.member"), 60, Result::name),
                Column.text(page.t("clusters.base"), 12, row -> Criterion.written(row.base())),
                Column.text(page.t("clusters.bonus"), 12, row -> Criterion.written(row.bonus())),
                Column.text(page.t("clusters.penalty"), 12, row -> Criterion.written(row.penalty())),
                Column.text(page.t("clusters.total"), 12, row -> Criterion.written(row.total())),
                Column.text(page.t("clusters.grade"), 30, Result::grade));
    }

    /** What the meeting of the cluster agreed. */
    @PostMapping("/hop")
    View review(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var contest = running(page, year);
        var faults = new ArrayList<>(typed.notDays("ngay-hop"));
        var how = Stream.of(How.values())
                .filter(one -> one.name().equals(typed.text("cach-quyet")))
                .findFirst();
        if (how.isEmpty())
            faults.add(Violation.of("clusters.review.how.missing").at("cach-quyet"));
        Outcome<Review> reviewed = faults.isEmpty()
                ? rankings.review(
                        page.actor(),
                        year,
                        new Review(
                                typed.day("ngay-hop").orElseThrow(),
                                typed.line("noi-hop"),
                                typed.words("co-mat"),
                                how.orElseThrow(),
                                !typed.text("ket-qua").equals("khong"),
                                typed.words("ket-luan"),
                                ""))
                : Outcome.refused(faults);
        return switch (reviewed) {
            case Done<Review> _ -> said(response, "clusters.review.kept", year);
            case Refused<Review>(var why) -> Html.refused(shown(page, contest, typed, why));
        };
    }

    @PostMapping("/hoi-dong")
    View put(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var contest = running(page, year);
        var put = typed.id("hoi-dong")
                .map(council -> rankings.put(
                        page.actor(),
                        year,
                        new CouncilId(council),
                        page.t(
                                "clusters.matter",
                                contest.cluster().name(),
                                Integer.toString(contest.year().year())),
                        note(page, contest)))
                .orElseGet(() ->
                        Outcome.refused(Violation.of("clusters.council.missing").at("hoi-dong")));
        return switch (put) {
            case Done<MatterId> _ -> said(response, "clusters.put", year);
            case Refused<MatterId>(var why) -> Html.refused(shown(page, contest, typed, why));
        };
    }

    /** The ranking in words, as the agenda shows it. */
    private String note(Page page, Contest contest) {
        return String.join(
                "\n",
                results(contest).stream()
                        .map(row -> page.t(
                                "clusters.matter.line",
                                row.rank().isPresent()
                                        ? Integer.toString(row.rank().getAsInt())
                                        : "–",
                                row.name(),
                                Criterion.written(row.total())))
                        .toList());
    }

    @PostMapping("/de-xuat")
    View propose(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var contest = running(page, year);
        return switch (rankings.propose(
                page.actor(), year, typed.id("thanh-vien").orElse(year), typed.line("hinh-thuc"))) {
            case Done<Proposal> _ -> said(response, "clusters.proposed", year);
            case Refused<Proposal>(var why) -> Html.refused(shown(page, contest, typed, why));
        };
    }

    @GetMapping("/cong-bo")
    View publishing(Page page, @PathVariable UUID year) {
        var contest = kept(page, year);
        return Html.of(publishing(page, contest, List.of()));
    }

    private JteModel publishing(Page page, Contest contest, List<Violation> why) {
        return templates.clustersWebPublish(
                page,
                contest,
                contest.year().phase() == Phase.CLOSED,
                results(contest),
                contest.year().phase() == Phase.REVIEW ? rankings.missing(contest, Optional.empty()) : List.of(),
                why);
    }

    /** Publishes to the cluster; once that is done, to everybody. */
    @PostMapping("/cong-bo")
    View publish(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @RequestParam MultiValueMap<String, String> sent) {
        var contest = kept(page, year);
        var everybody = contest.year().phase() == Phase.CLOSED;
        var published = everybody
                ? rankings.release(page.actor(), year).map(_ -> year)
                : rankings.publish(
                                page.actor(),
                                year,
                                new Filled(sent).number("phien-ban").orElse(-1))
                        .map(_ -> year);
        return switch (published) {
            case Done<UUID> _ -> said(response, everybody ? "clusters.released" : "clusters.published", year);
            case Refused<UUID>(var why) -> Html.refused(publishing(page, contest, why));
        };
    }

    @GetMapping("/dinh-chinh/{member}")
    View correcting(Page page, @PathVariable UUID year, @PathVariable UUID member) {
        var card = published(page, year, member);
        var typed = Filled.with();
        for (var criterion : card.criteria())
            typed = typed.and(
                    "d-" + criterion.code(),
                    card.counts(criterion.code()).map(Criterion::written).orElse(""));
        return Html.of(templates.clustersWebCorrection(page, card, typed, List.of()));
    }

    @PostMapping("/dinh-chinh/{member}")
    View correct(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID year,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var card = published(page, year, member);
        var faults = new ArrayList<Violation>();
        var entries = ScorePages.entries(card, typed, faults);
        Outcome<Published> corrected = faults.isEmpty()
                ? rankings.correct(page.actor(), year, member, entries, typed.line("ly-do"))
                : Outcome.refused(faults);
        return switch (corrected) {
            case Done<Published> _ -> said(response, "clusters.corrected", year);
            case Refused<Published>(var why) -> Html.refused(templates.clustersWebCorrection(page, card, typed, why));
        };
    }

    /** The minutes of the meeting, to print and sign. */
    @GetMapping("/bien-ban")
    View minutes(Page page, @PathVariable UUID year) {
        var contest = ranked(page, year);
        var review = rankings.reviews(contest).stream().findFirst().orElseThrow(NotFound::new);
        return Html.of(templates.clustersWebClusterMinutes(
                page, contest, review, results(contest), rankings.proposals(contest)));
    }

    @GetMapping("/bien-ban.docx")
    void paper(Page page, HttpServletResponse response, @PathVariable UUID year) throws IOException {
        var contest = ranked(page, year);
        var review = rankings.reviews(contest).stream().findFirst().orElseThrow(NotFound::new);
        new PaperDocx(page.format().texts())
                .write(
                        new ClusterPapers(page, contest).minutes(review, results(contest), rankings.proposals(contest)),
                        Download.docx(response, "bien-ban-" + review.on()));
    }

    private static View said(HttpServletResponse response, String key, UUID year) {
        Notices.say(response, key);
        return Html.seeOther(YearPages.YEARS + year + "/xep-hang");
    }

    private Card published(Page page, UUID year, UUID member) {
        var contest = kept(page, year);
        if (contest.year().phase() != Phase.CLOSED) throw new NotFound();
        return scores.card(page.actor(), contest, member).orElseThrow(NotFound::new);
    }

    /** A year whose ranking this reader may see: who runs it from the settling on, everybody in it from the meeting on. */
    private Contest ranked(Page page, UUID year) {
        return clusters.contest(page.actor(), year)
                .filter(contest -> contest.year().phase().compareTo(Phase.REVIEW) >= 0
                        || contest.year().phase() == Phase.AGREE
                                && (contest.runs(page.actor())
                                        || page.actor()
                                                .can(
                                                        ClusterPowers.READ,
                                                        contest.cluster().path())))
                .orElseThrow(NotFound::new);
    }

    private Contest running(Page page, UUID year) {
        return Optional.of(ranked(page, year))
                .filter(contest -> contest.runs(page.actor()))
                .orElseThrow(NotFound::new);
    }

    private Contest kept(Page page, UUID year) {
        return Optional.of(ranked(page, year))
                .filter(contest -> contest.keeps(page.actor()))
                .orElseThrow(NotFound::new);
    }
}
