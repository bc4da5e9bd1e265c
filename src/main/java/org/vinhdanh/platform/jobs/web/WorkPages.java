package org.vinhdanh.platform.jobs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.vinhdanh.platform.jobs.LongWorks;
import org.vinhdanh.platform.jobs.WorkId;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** How far long work has come; the page comes again by itself, with and without JavaScript. */
@Controller
class WorkPages {

    private static final String SECONDS = "3";

    private final LongWorks works;
    private final Templates templates;

    WorkPages(LongWorks works, Templates templates) {
        this.works = works;
        this.templates = templates;
    }

    @GetMapping("/van-phong/viec/{id}")
    View show(Page page, @PathVariable UUID id, HttpServletResponse response) {
        var work = works.find(page.actor(), new WorkId(id)).orElseThrow(NotFound::new);
        if (!work.state().over()) response.setHeader("Refresh", SECONDS);
        return Html.of(templates.platformJobsWebWork(page, work));
    }
}
