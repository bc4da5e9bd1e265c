package org.vinhdanh.clusters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.clusters.Clusters.Signature;
import org.vinhdanh.clusters.Contest;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Rankings.Proposal;
import org.vinhdanh.clusters.scoring.Rankings.Result;
import org.vinhdanh.clusters.scoring.Rankings.Review;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.ui.Page;

/** The covenant and the minutes of a cluster as official papers (Decree 30/2020/NĐ-CP). */
final class ClusterPapers {

    private final Page page;
    private final Contest contest;

    ClusterPapers(Page page, Contest contest) {
        this.page = page;
        this.contest = contest;
    }

    Paper covenant(List<Signature> signed) {
        var blocks = words(contest.year().covenant());
        blocks.add(new Paper.Grid(
                page.t("clusters.signatures"),
                List.of(page.t("clusters.member"), page.t("clusters.signer"), page.t("clusters.signed.on")),
                contest.takingPart().stream()
                        .map(member -> {
                            var signature = signed.stream()
                                    .filter(one -> one.member().equals(member.id()))
                                    .findFirst();
                            return List.of(
                                    member.name(),
                                    signature.map(Signature::signer).orElse(""),
                                    signature.map(one -> page.date(one.on())).orElse(""));
                        })
                        .toList()));
        var year = contest.year();
        var placed = year.covenantOn()
                .map(on -> (year.covenantPlace().isEmpty() ? "" : year.covenantPlace() + ", ")
                        + page.format().paperDate(on))
                .orElse("");
        return paper(
                placed, page.t("clusters.covenant.paper"), Integer.toString(year.year()), blocks, Paper.Signer.NOBODY);
    }

    Paper minutes(Review review, List<Result> results, List<Proposal> proposals) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(Paper.Words.of(
                page.format().longDate(review.on()) + (review.place().isEmpty() ? "" : ", " + review.place())));
        if (!review.present().isEmpty()) {
            blocks.add(new Paper.Heading(page.t("clusters.review.present")));
            blocks.addAll(words(review.present()));
        }
        if (!review.council().isEmpty()) blocks.add(Paper.Words.of(review.council()));
        blocks.add(new Paper.Grid(
                page.t("clusters.minutes.ranking"),
                List.of(
                        page.t("clusters.rank"),
                        page.t("clusters.member"),
                        page.t("clusters.total"),
                        page.t("clusters.grade")),
                results.stream()
                        .map(row -> List.of(
                                row.rank().isPresent()
                                        ? Integer.toString(row.rank().getAsInt())
                                        : "–",
                                row.name(),
                                Criterion.written(row.total()),
                                row.grade()))
                        .toList()));
        blocks.add(Paper.Words.of(page.t("clusters.rule")));
        blocks.add(new Paper.Heading(page.t("clusters.minutes.decided")));
        blocks.add(Paper.Words.of(page.t("clusters.how." + review.how()) + ": "
                + page.t(review.carried() ? "clusters.review.carried" : "clusters.review.refused")));
        blocks.addAll(words(review.words()));
        for (var proposal : proposals)
            blocks.add(Paper.Words.of(page.t(
                    "clusters.minutes.proposal",
                    contest.cluster().name(),
                    proposal.award(),
                    contest.name(Optional.of(proposal.member())))));
        return paper(
                "",
                page.t("clusters.minutes.paper"),
                page.t(
                        "clusters.minutes.about",
                        contest.cluster().name(),
                        Integer.toString(contest.year().year())),
                blocks,
                new Paper.Signer(page.t("clusters.minutes.secretary"), ""));
    }

    private Paper paper(String placed, String kind, String about, List<Paper.Block> blocks, Paper.Signer beside) {
        return new Paper(
                new Paper.Head(contest.cluster().owner(), contest.cluster().name(), "", placed),
                kind,
                about,
                List.of(),
                blocks,
                new Paper.Foot(List.of(), beside, new Paper.Signer(page.t("clusters.minutes.leader"), "")),
                List.of());
    }

    private static List<Paper.Block> words(String text) {
        var blocks = new ArrayList<Paper.Block>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(Paper.Words.of(line)));
        return blocks;
    }
}
