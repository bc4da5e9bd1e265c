package org.vinhdanh.councils.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.councils.Meeting;
import org.vinhdanh.councils.MeetingId;
import org.vinhdanh.councils.Meetings;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.documents.paper.PaperPdf;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The minutes of a meeting, to print and to download. */
@Controller
@RequestMapping(MeetingPages.HERE + "/{id}")
class MinutesPages {

    private final Meetings meetings;
    private final Councils councils;
    private final Matters matters;
    private final Organisations organisations;
    private final Templates templates;

    MinutesPages(
            Meetings meetings, Councils councils, Matters matters, Organisations organisations, Templates templates) {
        this.meetings = meetings;
        this.councils = councils;
        this.matters = matters;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/bien-ban")
    View show(Page page, @PathVariable UUID id) {
        var meeting = visible(page, id);
        return Html.of(templates.councilsWebMinutes(page, meeting, minutes(page, meeting)));
    }

    @GetMapping("/bien-ban.docx")
    void download(Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var meeting = visible(page, id);
        new PaperDocx(page.format().texts())
                .write(minutes(page, meeting).paper(page), Download.docx(response, "bien-ban-" + meeting.on()));
    }

    @GetMapping("/bien-ban.pdf")
    void print(Page page, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var meeting = visible(page, id);
        new PaperPdf(page.format().texts())
                .write(minutes(page, meeting).paper(page), Download.pdf(response, "bien-ban-" + meeting.on()));
    }

    private Minutes minutes(Page page, Meeting meeting) {
        var council = councils.find(page.actor(), meeting.council()).orElseThrow(NotFound::new);
        return Minutes.of(
                page,
                organisations.names(List.of(council.organisation())).getOrDefault(council.organisation(), ""),
                council,
                meeting,
                meetings.attending(page.actor(), meeting.id()),
                matters.of(page.actor(), meeting.id()));
    }

    private Meeting visible(Page page, UUID id) {
        return meetings.find(page.actor(), new MeetingId(id)).orElseThrow(NotFound::new);
    }
}
