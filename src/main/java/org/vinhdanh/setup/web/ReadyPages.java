package org.vinhdanh.setup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.setup.Progress;
import org.vinhdanh.setup.SetUp;
import org.vinhdanh.setup.Stage;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Task;
import org.vinhdanh.ui.Tone;
import templates.Templates;

/** The end of the set-up: what is done, what is left, and where to begin. */
@Controller
class ReadyPages {

    private final Guide guide;
    private final SetUp setUp;
    private final PublicAddress address;
    private final Templates templates;

    ReadyPages(Guide guide, SetUp setUp, PublicAddress address, Templates templates) {
        this.guide = guide;
        this.setUp = setUp;
        this.address = address;
        this.templates = templates;
    }

    @GetMapping(Stage.END)
    View show(Page page, HttpServletRequest request) {
        var progress = guide.progress(page);
        return Html.of(templates.setupWebReady(page, progress, tasks(page, progress), address.of(request)));
    }

    @PostMapping(Stage.END + "/khong-nhac")
    View dismiss(Page page, HttpServletResponse response) {
        guide.progress(page);
        setUp.dismiss(page.actor());
        Notices.say(response, "setup.dismissed");
        return Html.seeOther(Stage.END);
    }

    private static List<Task> tasks(Page page, Progress progress) {
        return Arrays.stream(Stage.values())
                .map(stage -> progress.done().contains(stage)
                        ? Task.of(page.t(stage.words()), stage.path(), page.t("setup.state.done"), Tone.DONE)
                        : Task.of(page.t(stage.words()), stage.path(), page.t("setup.state.open"), Tone.WAITING))
                .toList();
    }
}
