package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.register.Decision;
import org.vinhdanh.conferences.Ceremony;
import org.vinhdanh.conferences.Ceremony.Said;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Handed;
import org.vinhdanh.conferences.web.Paper.Face;
import org.vinhdanh.conferences.web.Paper.Spot;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The award ceremony: which decisions, in what order, who hands over, what is missing, the list to sign, and the register. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class CeremonyPages {

    private final Held held;
    private final Ceremony ceremony;
    private final Templates templates;

    CeremonyPages(Held held, Ceremony ceremony, Templates templates) {
        this.held = held;
        this.ceremony = ceremony;
        this.templates = templates;
    }

    @GetMapping("/trao-thuong")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, held.seen(page, id), List.of()));
    }

    private JteModel shown(Page page, Conference conference, List<Violation> why) {
        var keeps = held.keeps(page, conference);
        var decisions = keeps
                ? ceremony.decisions(page.actor(), conference).stream()
                        .map(one -> Choice.of(one.id().value().toString(), named(page, one)))
                        .toList()
                : List.<Choice>of();
        return templates.conferencesWebCeremony(
                page,
                conference,
                ceremony.script(page.actor(), conference),
                decisions,
                ceremony.chosen(conference).stream().map(UUID::toString).toList(),
                keeps,
                why);
    }

    private static String named(Page page, Decision decision) {
        var facts = decision.facts();
        var number = facts.number().isEmpty() ? page.t("conferences.ceremony.unnumbered") : facts.number();
        return number + facts.date().map(day -> ", " + page.date(day)).orElse("") + " – " + facts.authority();
    }

    @PostMapping("/trao-thuong/quyet-dinh")
    View choose(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        return answered(
                page,
                response,
                conference,
                ceremony.choose(page.actor(), conference.id(), new Filled(sent).ids("quyet-dinh")),
                "conferences.ceremony.chosen");
    }

    @PostMapping("/trao-thuong")
    View prepare(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var said = ceremony.script(page.actor(), conference).stream()
                .map(one -> one.entry().id())
                .map(entry -> new Said(
                        entry,
                        typed.line("trao-" + entry.value()),
                        typed.line("nhan-" + entry.value()),
                        typed.ticked("du-" + entry.value())))
                .toList();
        return answered(
                page,
                response,
                conference,
                ceremony.prepare(page.actor(), conference.id(), said),
                "conferences.ceremony.prepared");
    }

    @PostMapping("/trao-thuong/da-trao")
    View handOver(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var conference = held.kept(page, id);
        return answered(
                page,
                response,
                conference,
                ceremony.handOver(page.actor(), conference.id()),
                "conferences.ceremony.handed");
    }

    private View answered(
            Page page, HttpServletResponse response, Conference conference, Outcome<Integer> outcome, String key) {
        return switch (outcome) {
            case Done<Integer>(var many) -> {
                Notices.say(response, key, Integer.toString(many));
                yield Html.seeOther(ConferencePages.HERE + "/" + conference.id() + "/trao-thuong");
            }
            case Refused<Integer>(var why) -> Html.refused(shown(page, conference, why));
        };
    }

    /** The script as the announcer reads it. */
    @GetMapping("/kich-ban.pdf")
    void script(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var conference = held.kept(page, id);
        print(
                page,
                response,
                conference,
                "conferences.ceremony.script",
                List.of(
                        page.t("conferences.number"),
                        page.t("conferences.ceremony.award"),
                        page.t("conferences.ceremony.recipient"),
                        page.t("conferences.ceremony.hands"),
                        page.t("conferences.ceremony.missing")),
                List.of(34f, 130f, 165f, 100f, 70f),
                (number, one) -> List.of(
                        Integer.toString(number),
                        one.entry().awardName(),
                        recipient(page, one),
                        one.hands(),
                        missing(page, one)),
                "kich-ban-trao-thuong.pdf");
    }

    /** The list people sign for the object and the money. */
    @GetMapping("/ky-nhan.pdf")
    void receipts(Page page, HttpServletResponse response, @PathVariable UUID id) throws IOException {
        var conference = held.kept(page, id);
        print(
                page,
                response,
                conference,
                "conferences.ceremony.receipts",
                List.of(
                        page.t("conferences.number"),
                        page.t("conferences.ceremony.recipient"),
                        page.t("conferences.ceremony.award"),
                        page.t("conferences.ceremony.money"),
                        page.t("conferences.paper.signature")),
                List.of(34f, 165f, 130f, 80f, 90f),
                (number, one) -> List.of(
                        Integer.toString(number),
                        recipient(page, one),
                        one.entry().awardName(),
                        one.money().map(page::number).orElse(""),
                        ""),
                "ky-nhan-hien-vat-tien-thuong.pdf");
    }

    private interface Cells {
        List<String> of(int number, Handed one);
    }

    private void print(
            Page page,
            HttpServletResponse response,
            Conference conference,
            String title,
            List<String> heads,
            List<Float> widths,
            Cells cells,
            String name)
            throws IOException {
        var script = ceremony.script(page.actor(), conference);
        try (var paper = new Paper(Paper.A4)) {
            paper.turn();
            var wide = paper.width() - 2 * Paper.MARGIN;
            var top = paper.centre(page.t(title), Face.BOLD, 15, new Spot(Paper.MARGIN, Paper.MARGIN, wide));
            top = paper.centre(
                    conference.facts().name() + ", "
                            + page.format().longDate(conference.facts().on()),
                    Face.PLAIN,
                    12,
                    new Spot(Paper.MARGIN, top, wide));
            var rows = new java.util.ArrayList<List<String>>();
            for (var one : script) rows.add(cells.of(rows.size() + 1, one));
            paper.table(heads, widths, rows, top + 12, 11);
            DelegatePaperPages.send(response, paper, name);
        }
    }

    private static String recipient(Page page, Handed one) {
        var facts = one.entry().facts();
        var unit = facts.recipient().writtenUnit();
        return (facts.posthumous() ? page.t("conferences.ceremony.posthumous") + " " : "")
                + facts.recipient().name()
                + (unit.isEmpty() ? "" : ", " + unit)
                + (one.receives().isEmpty() ? "" : "\n" + page.t("conferences.ceremony.for", one.receives()));
    }

    private static String missing(Page page, Handed one) {
        return one.familyMissing()
                ? page.t("conferences.ceremony.family.missing")
                : one.ready() ? "" : page.t("conferences.ceremony.not.ready");
    }
}
