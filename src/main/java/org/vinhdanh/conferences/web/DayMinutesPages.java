package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
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
import org.vinhdanh.conferences.Ceremony;
import org.vinhdanh.conferences.CheckIn;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceDay;
import org.vinhdanh.conferences.DayPaper;
import org.vinhdanh.conferences.DayPaper.Paper;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Elected.Body;
import org.vinhdanh.conferences.Launching;
import org.vinhdanh.conferences.Polls;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.documents.paper.PaperPdf;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Minutes and resolution: drafted from the day, written on in versions, taken as Word and PDF. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}/{paper:bien-ban|nghi-quyet}")
class DayMinutesPages {

    private final Held held;
    private final ConferenceDay day;
    private final CheckIn checkIn;
    private final Delegates delegates;
    private final Ceremony ceremony;
    private final Polls polls;
    private final Launching launching;
    private final OfficialPapers papers;
    private final Templates templates;

    DayMinutesPages(
            Held held,
            ConferenceDay day,
            CheckIn checkIn,
            Delegates delegates,
            Ceremony ceremony,
            Polls polls,
            Launching launching,
            OfficialPapers papers,
            Templates templates) {
        this.held = held;
        this.day = day;
        this.checkIn = checkIn;
        this.delegates = delegates;
        this.ceremony = ceremony;
        this.polls = polls;
        this.launching = launching;
        this.papers = papers;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable UUID id, @PathVariable String paper) {
        var conference = held.seen(page, id);
        return Html.of(
                shown(page, conference, paper, Filled.with("noi-dung", words(page, conference, paper)), List.of()));
    }

    @PostMapping
    View write(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable String paper,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        return switch (day.write(
                page.actor(), conference.id(), kind(paper), typed.words("noi-dung"), typed.line("ly-do"))) {
            case Done<DayPaper>(var version) -> {
                Notices.say(response, "conferences.minutes.kept", Integer.toString(version.round()));
                yield Html.seeOther(ConferencePages.HERE + "/" + id + "/" + paper);
            }
            case Refused<DayPaper>(var why) -> Html.refused(shown(page, conference, paper, typed, why));
        };
    }

    private JteModel shown(Page page, Conference conference, String paper, Filled typed, List<Violation> why) {
        return templates.conferencesWebDayMinutes(
                page, conference, paper, day.papers(conference, kind(paper)), typed, held.keeps(page, conference), why);
    }

    private String words(Page page, Conference conference, String paper) {
        var versions = day.papers(conference, kind(paper));
        if (!versions.isEmpty()) return versions.getFirst().words();
        return kind(paper) == Paper.RESOLUTION
                ? ""
                : new MinutesOfDay(page)
                        .draft(
                                conference,
                                checkIn.attendance(conference),
                                delegates.credentials(conference),
                                day.bodies(conference),
                                day.course(conference).from(conference.facts().at()),
                                day.guidance(page.actor(), conference),
                                ceremony.script(page.actor(), conference),
                                polls.all(page.actor(), conference),
                                launching.launched(page.actor(), conference));
    }

    @GetMapping("/ban.docx")
    void docx(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable String paper)
            throws IOException {
        var conference = held.seen(page, id);
        new PaperDocx(page.format().texts())
                .write(
                        laid(page, conference, paper),
                        Download.docx(response, paper + "-" + conference.facts().on()));
    }

    @GetMapping("/ban.pdf")
    void pdf(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable String paper)
            throws IOException {
        var conference = held.seen(page, id);
        new PaperPdf(page.format().texts())
                .write(
                        laid(page, conference, paper),
                        Download.pdf(response, paper + "-" + conference.facts().on()));
    }

    private org.vinhdanh.documents.paper.Paper laid(Page page, Conference conference, String paper) {
        var blocks = new ArrayList<org.vinhdanh.documents.paper.Paper.Block>();
        for (var line : words(page, conference, paper).split("\n", -1)) {
            if (line.isBlank()) continue;
            blocks.add(
                    line.endsWith(":")
                            ? new org.vinhdanh.documents.paper.Paper.Heading(line)
                            : org.vinhdanh.documents.paper.Paper.Words.of(line));
        }
        var minutes = kind(paper) == Paper.MINUTES;
        return new org.vinhdanh.documents.paper.Paper(
                papers.head(
                        page,
                        conference,
                        minutes ? "BB" : "NQ",
                        Optional.of(conference.facts().on())),
                page.t("conferences.paper.kind." + kind(paper)),
                conference.facts().name(),
                List.of(),
                blocks,
                new org.vinhdanh.documents.paper.Paper.Foot(
                        minutes
                                ? List.of()
                                : List.of(page.t("conferences.official.units"), page.t("conferences.official.filed")),
                        minutes
                                ? papers.signer(page, conference, "conferences.minutes.secretariat", Body.SECRETARIAT)
                                : org.vinhdanh.documents.paper.Paper.Signer.NOBODY,
                        papers.signer(page, conference, "conferences.minutes.presidium", Body.PRESIDIUM)),
                List.of());
    }

    private static Paper kind(String paper) {
        return paper.equals("bien-ban") ? Paper.MINUTES : Paper.RESOLUTION;
    }
}
