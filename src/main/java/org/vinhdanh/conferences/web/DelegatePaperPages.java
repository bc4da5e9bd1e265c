package org.vinhdanh.conferences.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.vinhdanh.conferences.web.Paper.Face;
import org.vinhdanh.conferences.web.Paper.Spot;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Page;

/** What is printed for delegates: invitations with their QR, labels for envelopes, the sheet they sign. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class DelegatePaperPages {

    private static final int ACROSS = 3;
    private static final int DOWN = 8;

    private final Held held;
    private final Delegates delegates;
    private final Invitations invitations;
    private final Organisations organisations;

    DelegatePaperPages(Held held, Delegates delegates, Invitations invitations, Organisations organisations) {
        this.held = held;
        this.delegates = delegates;
        this.invitations = invitations;
        this.organisations = organisations;
    }

    @GetMapping("/giay-moi.pdf")
    void invitations(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var conference = held.kept(page, id);
        var holder =
                organisations.names(List.of(conference.organisation())).getOrDefault(conference.organisation(), "");
        try (var paper = new Paper(Paper.A5)) {
            for (var one : named(page, conference)) invitation(page, paper, conference, holder, one);
            if (paper.bare()) paper.turn();
            send(response, paper, "giay-moi.pdf");
        }
    }

    private void invitation(Page page, Paper paper, Conference conference, String holder, Delegate one)
            throws IOException {
        var facts = conference.facts();
        paper.turn();
        var wide = paper.width() - 2 * Paper.MARGIN;
        var spot = new Spot(Paper.MARGIN, 40, wide);
        var top = paper.centre(holder.toUpperCase(Locale.forLanguageTag("vi")), Face.BOLD, 11, spot);
        top = paper.centre(
                page.t("conferences.paper.invitation"), Face.BOLD, 22, new Spot(Paper.MARGIN, top + 22, wide));
        top = paper.centre(page.t("conferences.paper.invites"), Face.PLAIN, 12, new Spot(Paper.MARGIN, top + 8, wide));
        top = paper.centre(one.facts().name(), Face.BOLD, 16, new Spot(Paper.MARGIN, top + 4, wide));
        if (!one.facts().post().isEmpty())
            top = paper.centre(one.facts().post(), Face.PLAIN, 12, new Spot(Paper.MARGIN, top, wide));
        top = paper.centre(one.unitName(), Face.PLAIN, 12, new Spot(Paper.MARGIN, top, wide));
        top = paper.centre(
                page.t("conferences.paper.as", page.t("conferences.as." + one.kind())),
                Face.PLAIN,
                12,
                new Spot(Paper.MARGIN, top + 10, wide));
        top = paper.centre(facts.name(), Face.BOLD, 14, new Spot(Paper.MARGIN, top + 2, wide));
        top = paper.centre(
                page.t(
                        "conferences.paper.when",
                        facts.at().toString(),
                        page.format().longDate(facts.on())),
                Face.PLAIN,
                12,
                new Spot(Paper.MARGIN, top + 10, wide));
        top = paper.centre(
                page.t("conferences.paper.where", facts.place()), Face.PLAIN, 12, new Spot(Paper.MARGIN, top, wide));
        top = Math.max(top + 16, paper.height() - 150);
        paper.qr(invitations.whole("/giay-moi/" + one.code()), Paper.MARGIN - 8, top, 100);
        var beside = new Spot(Paper.MARGIN + 104, top + 10, wide - 104);
        top = paper.write(page.t("conferences.paper.number", Integer.toString(one.number())), Face.BOLD, 13, beside);
        paper.write(
                page.t("conferences.paper.scan"), Face.ITALIC, 10.5f, new Spot(beside.left(), top + 4, beside.width()));
    }

    @GetMapping("/nhan-thu.pdf")
    void labels(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var conference = held.kept(page, id);
        try (var paper = new Paper(Paper.A4)) {
            var wide = paper.width() / ACROSS;
            var tall = paper.height() / DOWN;
            var at = 0;
            for (var one : named(page, conference)) {
                if (at % (ACROSS * DOWN) == 0) paper.turn();
                var left = at % ACROSS * wide + 14;
                var top = at / ACROSS % DOWN * tall + 16;
                top = paper.write(page.t("conferences.paper.to"), Face.ITALIC, 10, new Spot(left, top, wide - 28));
                top = paper.write(one.facts().name(), Face.BOLD, 12, new Spot(left, top, wide - 28));
                if (!one.facts().post().isEmpty())
                    top = paper.write(one.facts().post(), Face.PLAIN, 9.5f, new Spot(left, top, wide - 28));
                paper.write(one.unitName(), Face.PLAIN, 9.5f, new Spot(left, top, wide - 28));
                at++;
            }
            if (paper.bare()) paper.turn();
            send(response, paper, "nhan-thu.pdf");
        }
    }

    @GetMapping("/danh-sach-ky.pdf")
    void sheet(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var conference = held.kept(page, id);
        try (var paper = new Paper(Paper.A4)) {
            paper.turn();
            var wide = paper.width() - 2 * Paper.MARGIN;
            var top = paper.centre(
                    page.t("conferences.paper.sheet"), Face.BOLD, 15, new Spot(Paper.MARGIN, Paper.MARGIN, wide));
            top = paper.centre(
                    conference.facts().name() + ", "
                            + page.format().longDate(conference.facts().on()),
                    Face.PLAIN,
                    12,
                    new Spot(Paper.MARGIN, top, wide));
            paper.table(
                    List.of(
                            page.t("conferences.number"),
                            page.t("conferences.delegate"),
                            page.t("conferences.unit"),
                            page.t("conferences.paper.signature")),
                    List.of(36f, 150f, 200f, wide - 386),
                    named(page, conference).stream()
                            .map(one -> List.of(
                                    Integer.toString(one.number()), one.facts().name(), one.unitName(), ""))
                            .toList(),
                    top + 12,
                    11);
            send(response, paper, "danh-sach-ky.pdf");
        }
    }

    private List<Delegate> named(Page page, Conference conference) {
        return delegates.all(page.actor(), conference.id()).stream()
                .filter(one -> one.state() == State.NAMED)
                .toList();
    }

    static void send(HttpServletResponse response, Paper paper, String name) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named(name));
        paper.send(response.getOutputStream());
    }
}
