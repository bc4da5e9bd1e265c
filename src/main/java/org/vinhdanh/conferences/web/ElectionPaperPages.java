package org.vinhdanh.conferences.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Elected.Body;
import org.vinhdanh.conferences.Polls;
import org.vinhdanh.councils.elections.Contender;
import org.vinhdanh.councils.elections.Election;
import org.vinhdanh.councils.elections.ElectionFacts.Means;
import org.vinhdanh.councils.elections.ElectionId;
import org.vinhdanh.councils.elections.ElectionResult;
import org.vinhdanh.documents.paper.Paper.Block;
import org.vinhdanh.documents.paper.Paper.Foot;
import org.vinhdanh.documents.paper.Paper.Grid;
import org.vinhdanh.documents.paper.Paper.Heading;
import org.vinhdanh.documents.paper.Paper.Signer;
import org.vinhdanh.documents.paper.Paper.Words;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.documents.paper.PaperPdf;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;

/** What is printed for an election: ballots to be cut and stamped, the minutes of the counting. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}/bau-cu/{election}")
class ElectionPaperPages {

    private final Held held;
    private final Polls polls;
    private final OfficialPapers papers;

    ElectionPaperPages(Held held, Polls polls, OfficialPapers papers) {
        this.held = held;
        this.polls = polls;
        this.papers = papers;
    }

    /** As many as there are delegates who vote: those who have come, before that those who are summoned. */
    @GetMapping("/phieu-bau.pdf")
    void ballots(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID election)
            throws IOException {
        var conference = held.kept(page, id);
        var known = existing(page, conference, election);
        if (!known.counting() || known.facts().means() != Means.PAPER) throw new NotFound();
        var voters = polls.voters(conference);
        try (var paper = new DrawnPaper(DrawnPaper.A4)) {
            new Ballots(page, paper, papers.holder(conference), conference, known)
                    .print(voters.present() > 0 ? voters.present() : voters.summoned());
            DelegatePaperPages.send(response, paper, "phieu-bau.pdf");
        }
    }

    @GetMapping("/bien-ban-kiem-phieu.docx")
    void docx(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID election)
            throws IOException {
        var conference = held.seen(page, id);
        new PaperDocx(page.format().texts())
                .write(
                        minutes(page, conference, existing(page, conference, election)),
                        Download.docx(response, "bien-ban-kiem-phieu"));
    }

    @GetMapping("/bien-ban-kiem-phieu.pdf")
    void pdf(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID election)
            throws IOException {
        var conference = held.seen(page, id);
        new PaperPdf(page.format().texts())
                .write(
                        minutes(page, conference, existing(page, conference, election)),
                        Download.pdf(response, "bien-ban-kiem-phieu"));
    }

    private Election existing(Page page, Conference conference, UUID election) {
        return polls.find(page.actor(), conference, new ElectionId(election)).orElseThrow(NotFound::new);
    }

    private org.vinhdanh.documents.paper.Paper minutes(Page page, Conference conference, Election election) {
        var facts = conference.facts();
        var standing = election.standing();
        var blocks = new ArrayList<Block>();
        blocks.add(Words.of(page.t(
                "conferences.tally.when",
                facts.at().toString(),
                page.format().longDate(facts.on()),
                facts.place(),
                facts.name())));
        blocks.add(Words.of(page.t(
                "conferences.tally.rule",
                page.format().count(election.facts().seats()),
                page.t("conferences.election.means." + election.facts().means())
                        .toLowerCase(page.format().texts().locale()),
                election.majority().name().toLowerCase(page.format().texts().locale()))));
        blocks.add(new Heading(page.t("conferences.tally.list")));
        for (var one : election.candidates())
            blocks.add(Words.of(one.number() + ". " + one.name() + (one.about().isEmpty() ? "" : ", " + one.about())));
        for (var one : election.candidates())
            if (!one.stands())
                blocks.add(Words.of(page.t("conferences.tally.gone", one.name(), ended(one.withdrawn()))));
        for (var brought : standing.rounds()) round(page, election, brought, blocks);
        blocks.add(new Heading(page.t("conferences.tally.result")));
        blocks.add(Words.of(page.t(
                "conferences.tally.all",
                page.format().count(standing.elected().size()),
                page.format().count(election.facts().seats()),
                names(standing.elected()))));
        if (!election.shortfall().isEmpty())
            blocks.add(Words.of(page.t("conferences.election.shortfall", election.shortfall())));
        return new org.vinhdanh.documents.paper.Paper(
                papers.head(
                        page, conference, "BB", Optional.of(conference.facts().on())),
                page.t("conferences.tally.title"),
                election.facts().title(),
                List.of(),
                blocks,
                new Foot(
                        List.of(),
                        new Signer(page.t("conferences.tally.counters"), ""),
                        papers.signer(page, conference, "conferences.minutes.presidium", Body.PRESIDIUM)),
                List.of());
    }

    private void round(Page page, Election election, ElectionResult.Brought brought, List<Block> blocks) {
        var number = Integer.toString(brought.round().number());
        var tally = brought.round().tally();
        blocks.add(new Heading(page.t("conferences.election.round", number)));
        blocks.add(Words.of(page.t(
                "conferences.tally.voters", Integer.toString(tally.summoned()), Integer.toString(tally.present()))));
        if (election.facts().means() == Means.PAPER)
            blocks.add(Words.of(page.t(
                    "conferences.election.ballots",
                    Integer.toString(tally.present()),
                    Integer.toString(tally.issued()),
                    Integer.toString(tally.collected()),
                    Integer.toString(tally.valid()),
                    Integer.toString(tally.invalid()))));
        blocks.add(new Grid(
                "",
                List.of(
                        page.t("conferences.election.candidate"),
                        page.t("conferences.election.votes"),
                        page.t("conferences.election.result")),
                brought.stood().stream()
                        .map(one -> List.of(
                                one.name(),
                                Integer.toString(tally.of(one.id())),
                                page.t(
                                        brought.elected().contains(one)
                                                ? "conferences.election.is.elected"
                                                : "conferences.election.is.not")))
                        .toList()));
        blocks.add(Words.of(
                brought.elected().isEmpty()
                        ? page.t("conferences.tally.elected.none", number)
                        : page.t("conferences.tally.elected", number, names(brought.elected()))));
        if (!brought.tied().isEmpty()) blocks.add(Words.of(page.t("conferences.tally.tied", names(brought.tied()))));
    }

    private static String ended(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static String names(List<Contender> people) {
        return people.isEmpty() ? "–" : people.stream().map(Contender::name).collect(Collectors.joining("; "));
    }
}
