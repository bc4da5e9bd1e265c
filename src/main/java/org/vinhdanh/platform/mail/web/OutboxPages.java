package org.vinhdanh.platform.mail.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.platform.mail.Sent;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import templates.Templates;

/** The outbox of the office: what went out, what waits, and what is to be copied and handed over. */
@Controller
class OutboxPages {

    private static final int PART = 25;

    private final Outbox outbox;
    private final Templates templates;

    OutboxPages(Outbox outbox, Templates templates) {
        this.outbox = outbox;
        this.templates = templates;
    }

    @GetMapping("/van-phong/thu")
    View letters(Page page, @RequestParam Optional<UUID> truoc) {
        if (!page.actor().canSomewhere(Outbox.READ)) throw new NotFound();
        var found = outbox.letters(page.actor(), truoc, PART + 1);
        var shown = found.subList(0, Math.min(PART, found.size()));
        return Html.of(templates.platformMailWebOutbox(page, shown, pager(truoc, found, shown)));
    }

    @PostMapping("/van-phong/thu/{delivery}/da-chuyen")
    View handedOver(@PathVariable UUID delivery, Actor actor, HttpServletResponse response) {
        if (!(outbox.handedOver(actor, delivery) instanceof Outcome.Done<UUID>)) throw new NotFound();
        Notices.say(response, "platform.mail.handed");
        return Html.seeOther("/van-phong/thu");
    }

    private static Pager pager(Optional<UUID> before, List<Sent> found, List<Sent> shown) {
        return new Pager(
                before.map(_ -> "/van-phong/thu"),
                found.size() > shown.size()
                        ? Optional.of("/van-phong/thu?truoc=" + shown.getLast().id())
                        : Optional.empty());
    }
}
