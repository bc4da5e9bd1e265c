package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
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
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Launching;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Movements a conference launches. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}/phat-dong")
class LaunchPages {

    private final Held held;
    private final Launching launching;
    private final Templates templates;

    LaunchPages(Held held, Launching launching, Templates templates) {
        this.held = held;
        this.launching = launching;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, held.seen(page, id), Filled.with(), List.of()));
    }

    @PostMapping
    View launch(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var which = new MovementId(typed.id("phong-trao").orElse(new UUID(0, 0)));
        return switch (launching.launch(page.actor(), conference, which, typed.line("thay-mat"))) {
            case Done<Movement>(var movement) -> {
                Notices.say(response, "conferences.launched", movement.facts().name());
                yield Html.seeOther(ConferencePages.HERE + "/" + id + "/phat-dong");
            }
            case Refused<Movement>(var why) -> Html.refused(shown(page, conference, typed, why));
        };
    }

    private JteModel shown(Page page, Conference conference, Filled typed, List<Violation> why) {
        var ready = held.keeps(page, conference)
                ? launching.ready(page.actor(), conference).stream()
                        .map(one -> Choice.of(one.id().toString(), one.facts().name()))
                        .toList()
                : List.<Choice>of();
        return templates.conferencesWebLaunch(
                page,
                conference,
                launching.launched(page.actor(), conference),
                ready,
                typed,
                held.keeps(page, conference),
                why);
    }
}
