package org.vinhdanh.conferences.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.documents.paper.PaperPdf;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Page;

/** The papers of a conference as Word and PDF. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class OfficialPaperPages {

    private final Held held;
    private final OfficialPapers papers;
    private final DayLists lists;

    OfficialPaperPages(Held held, OfficialPapers papers, DayLists lists) {
        this.held = held;
        this.papers = papers;
        this.lists = lists;
    }

    /** What says nobody's name: for whoever may see the conference. */
    @GetMapping("/{official:quyet-dinh|ke-hoach|tu-cach}.{kind:docx|pdf}")
    void official(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable String official,
            @PathVariable String kind)
            throws IOException {
        var conference = held.seen(page, id);
        var paper = switch (official) {
            case "quyet-dinh" -> papers.decision(page, conference);
            case "ke-hoach" -> papers.plan(page, conference);
            default -> papers.credentials(page, conference);
        };
        send(page, response, paper, official, kind);
    }

    /** Lists of names for the day: for whoever runs it. */
    @GetMapping("/{list:kich-ban|ky-nhan|danh-sach-ky}.{kind:docx|pdf}")
    void list(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable String list,
            @PathVariable String kind)
            throws IOException {
        var conference = held.kept(page, id);
        var paper = switch (list) {
            case "kich-ban" -> lists.script(page, conference);
            case "ky-nhan" -> lists.receipts(page, conference);
            default -> lists.sheet(page, conference);
        };
        send(page, response, paper, list, kind);
    }

    private static void send(Page page, HttpServletResponse response, Paper paper, String name, String kind)
            throws IOException {
        var texts = page.format().texts();
        if (kind.equals("docx")) new PaperDocx(texts).write(paper, Download.docx(response, name));
        else new PaperPdf(texts).write(paper, Download.pdf(response, name));
    }
}
