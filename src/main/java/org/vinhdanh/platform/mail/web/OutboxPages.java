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
import org.vinhdanh.ui.Tab;
import org.vinhdanh.ui.Tally;
import templates.Templates;

/** The outbox of the office: what went out, what waits, and what is to be copied and handed over. */
@Controller
class OutboxPages {

    private static final String LIST = "/van-phong/thu";
    private static final String BY_HAND = "chuyen-tay";
    private static final int PART = 25;

    private final Outbox outbox;
    private final Templates templates;

    OutboxPages(Outbox outbox, Templates templates) {
        this.outbox = outbox;
        this.templates = templates;
    }

    @GetMapping(LIST)
    View letters(Page page, @RequestParam Optional<UUID> truoc, @RequestParam(defaultValue = "") String dang) {
        if (!page.actor().canSomewhere(Outbox.READ)) throw new NotFound();
        var undelivered = dang.equals(BY_HAND);
        var here = undelivered ? LIST + "?dang=" + BY_HAND : LIST;
        var found = outbox.letters(page.actor(), undelivered, truoc, PART + 1);
        var shown = found.subList(0, Math.min(PART, found.size()));
        var tabs = List.of(
                Tab.of(page.t("platform.mail.tab.all"), LIST, !undelivered),
                Tab.of(
                        page,
                        page.t("platform.mail.tab.by.hand"),
                        LIST + "?dang=" + BY_HAND,
                        undelivered,
                        outbox.undelivered(page.actor(), Tally.LIMIT + 1)));
        return Html.of(templates.platformMailWebOutbox(page, tabs, shown, pager(here, truoc, found, shown)));
    }

    @PostMapping(LIST + "/{delivery}/da-chuyen")
    View handedOver(@PathVariable UUID delivery, Actor actor, HttpServletResponse response) {
        if (!(outbox.handedOver(actor, delivery) instanceof Outcome.Done<UUID>)) throw new NotFound();
        Notices.say(response, "platform.mail.handed");
        return Html.seeOther(LIST);
    }

    private static Pager pager(String here, Optional<UUID> before, List<Sent> found, List<Sent> shown) {
        return new Pager(
                before.map(_ -> here),
                found.size() > shown.size()
                        ? Optional.of(here + (here.contains("?") ? "&" : "?") + "truoc="
                                + shown.getLast().id())
                        : Optional.empty());
    }
}
