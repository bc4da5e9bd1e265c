package org.vinhdanh.conferences.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.Delegate.State;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Invitations;
import org.vinhdanh.conferences.web.DrawnPaper.Face;
import org.vinhdanh.conferences.web.DrawnPaper.Spot;
import org.vinhdanh.documents.paper.Paper.Head;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Page;

/** What is drawn for delegates: invitations with their QR, labels for envelopes. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class DelegatePaperPages {

    private static final int ACROSS = 3;
    private static final int DOWN = 8;
    private static final float EDGE = 26;

    /** What stands free on a label. */
    private static final float BESIDE = 14;

    private static final float ABOVE = 14;
    private static final float SMALLEST = 0.6f;

    private final Held held;
    private final Delegates delegates;
    private final Invitations invitations;
    private final OfficialPapers papers;

    DelegatePaperPages(Held held, Delegates delegates, Invitations invitations, OfficialPapers papers) {
        this.held = held;
        this.delegates = delegates;
        this.invitations = invitations;
        this.papers = papers;
    }

    @GetMapping("/giay-moi.pdf")
    void invitations(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var conference = held.kept(page, id);
        try (var paper = new DrawnPaper(DrawnPaper.A5)) {
            var head = papers.head(page, conference, "GM", conference.facts().decidedOn());
            for (var one : named(page, conference)) invitation(page, paper, head, conference, one);
            if (paper.bare()) paper.turn();
            send(response, paper, "giay-moi.pdf");
        }
    }

    private void invitation(Page page, DrawnPaper paper, Head head, Conference conference, Delegate one)
            throws IOException {
        var facts = conference.facts();
        paper.turn();
        var wide = paper.width() - 2 * DrawnPaper.MARGIN;
        var top = head(page, paper, head);
        top = paper.centre(
                page.t("conferences.paper.invitation"), Face.BOLD, 22, new Spot(DrawnPaper.MARGIN, top + 12, wide));
        top = paper.centre(
                page.t("conferences.paper.invites"), Face.PLAIN, 12, new Spot(DrawnPaper.MARGIN, top + 8, wide));
        top = paper.centre(one.facts().name(), Face.BOLD, 16, new Spot(DrawnPaper.MARGIN, top + 4, wide));
        if (!one.facts().post().isEmpty())
            top = paper.centre(one.facts().post(), Face.PLAIN, 12, new Spot(DrawnPaper.MARGIN, top, wide));
        top = paper.centre(one.unitName(), Face.PLAIN, 12, new Spot(DrawnPaper.MARGIN, top, wide));
        top = paper.centre(
                page.t("conferences.paper.as", page.t("conferences.as." + one.kind())),
                Face.PLAIN,
                12,
                new Spot(DrawnPaper.MARGIN, top + 10, wide));
        top = paper.centre(facts.name(), Face.BOLD, 14, new Spot(DrawnPaper.MARGIN, top + 2, wide));
        top = paper.centre(
                page.t(
                        "conferences.paper.when",
                        facts.at().toString(),
                        page.format().longDate(facts.on())),
                Face.PLAIN,
                12,
                new Spot(DrawnPaper.MARGIN, top + 10, wide));
        top = paper.centre(
                page.t("conferences.paper.where", facts.place()),
                Face.PLAIN,
                12,
                new Spot(DrawnPaper.MARGIN, top, wide));
        var signed = new Spot(paper.width() / 2, top + 12, paper.width() / 2 - EDGE);
        top = paper.centre(page.t("conferences.official.organisers"), Face.BOLD, 11, signed);
        top = Math.max(top + 30, paper.height() - 130);
        paper.qr(invitations.whole("/giay-moi/" + one.code()), DrawnPaper.MARGIN - 8, top, 100);
        var beside = new Spot(DrawnPaper.MARGIN + 104, top + 10, wide - 104);
        top = paper.write(page.t("conferences.paper.number", Integer.toString(one.number())), Face.BOLD, 13, beside);
        paper.write(
                page.t("conferences.paper.scan"), Face.ITALIC, 10.5f, new Spot(beside.left(), top + 4, beside.width()));
    }

    /** The two columns every official paper begins with, as small as half a sheet asks for; answers where they end. */
    private static float head(Page page, DrawnPaper paper, Head head) throws IOException {
        var left = new Spot(EDGE, EDGE, paper.width() * 0.42f - EDGE);
        var right = new Spot(paper.width() * 0.42f, EDGE, paper.width() * 0.58f - EDGE);
        var issuer = paper.centre(head.issuer().toUpperCase(page.format().locale()), Face.BOLD, 9, left);
        var motto = paper.centre(page.t("documents.paper.state"), Face.BOLD, 9, right);
        motto = paper.centre(page.t("documents.paper.motto"), Face.BOLD, 9.5f, below(right, motto));
        paper.rule(left.left() + left.width() / 3, issuer + 2, left.left() + left.width() * 2 / 3, issuer + 2);
        paper.rule(right.left() + right.width() / 4, motto + 2, right.left() + right.width() * 3 / 4, motto + 2);
        var top = Math.max(issuer, motto) + 6;
        paper.centre(head.number(), Face.PLAIN, 9.5f, below(left, top));
        return paper.centre(head.placed(), Face.ITALIC, 9.5f, below(right, top));
    }

    private static Spot below(Spot spot, float top) {
        return new Spot(spot.left(), top, spot.width());
    }

    @GetMapping("/nhan-thu.pdf")
    void labels(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var conference = held.kept(page, id);
        try (var paper = new DrawnPaper(DrawnPaper.A4)) {
            var wide = paper.width() / ACROSS;
            var tall = paper.height() / DOWN;
            var at = 0;
            for (var one : named(page, conference)) {
                if (at % (ACROSS * DOWN) == 0) paper.turn();
                label(
                        paper,
                        List.of(
                                new Line(page.t("conferences.paper.to"), Face.ITALIC, 10),
                                new Line(one.facts().name(), Face.BOLD, 12),
                                new Line(one.facts().post(), Face.PLAIN, 9.5f),
                                new Line(one.unitName(), Face.PLAIN, 9.5f)),
                        new Spot(at % ACROSS * wide + BESIDE, at / ACROSS % DOWN * tall + ABOVE, wide - 2 * BESIDE),
                        tall - 2 * ABOVE);
                at++;
            }
            if (paper.bare()) paper.turn();
            send(response, paper, "nhan-thu.pdf");
        }
    }

    /** Words on a label, and how large they are where there is room. */
    private record Line(String words, Face face, float size) {}

    /** Smaller where the words are many: none reaches the label below. */
    private static void label(DrawnPaper paper, List<Line> lines, Spot spot, float tall) throws IOException {
        var share = 1f;
        while (share > SMALLEST && tall(paper, lines, spot, share) > tall) share -= 0.1f;
        var top = spot.top();
        for (var line : lines)
            if (!line.words().isEmpty())
                top = paper.write(line.words(), line.face(), line.size() * share, below(spot, top));
    }

    private static float tall(DrawnPaper paper, List<Line> lines, Spot spot, float share) throws IOException {
        var tall = 0f;
        for (var line : lines)
            if (!line.words().isEmpty())
                tall += paper.tall(line.words(), line.face(), line.size() * share, spot.width());
        return tall;
    }

    private List<Delegate> named(Page page, Conference conference) {
        return delegates.all(page.actor(), conference.id()).stream()
                .filter(one -> one.state() == State.NAMED)
                .toList();
    }

    static void send(HttpServletResponse response, DrawnPaper paper, String name) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named(name));
        paper.send(response.getOutputStream());
    }
}
