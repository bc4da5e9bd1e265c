package org.vinhdanh.portal.contact.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.contact.Letterbox;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The office pages on which messages from outside are read and ticked off. */
@Controller
@RequestMapping("/van-phong/trang/{site}/lien-he")
class LetterboxPages {

    private static final int ON_A_PAGE = 30;
    private static final String DEALT = "xong";

    private final Letterbox letterbox;
    private final Sites sites;
    private final Templates templates;

    LetterboxPages(Letterbox letterbox, Sites sites, Templates templates) {
        this.letterbox = letterbox;
        this.sites = sites;
        this.templates = templates;
    }

    static String address(UUID site) {
        return "/van-phong/trang/" + site + "/lien-he";
    }

    @GetMapping
    View list(
            Page page,
            @PathVariable UUID site,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "sau") Optional<UUID> before) {
        var known = existing(page, site);
        var here = address(site);
        var dealt = state.equals(DEALT);
        var view = dealt ? here + "?trang-thai=" + DEALT : here;
        var found = letterbox.messages(page.actor(), known.id(), dealt, before, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        var pager = new Pager(
                before.map(_ -> view),
                found.size() > ON_A_PAGE
                        ? Optional.of(view + (dealt ? "&" : "?") + "sau="
                                + shown.getLast().id())
                        : Optional.empty());
        var tabs = List.of(
                Tab.of(page.t("portal.contact.tab.open"), here, !dealt),
                Tab.of(page.t("portal.contact.tab.dealt"), here + "?trang-thai=" + DEALT, dealt));
        return Html.of(templates.portalContactWebLetterbox(page, known, tabs, shown, dealt, pager));
    }

    @PostMapping("/{message}/{deed:xong|mo-lai}")
    View tick(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID message,
            @PathVariable String deed,
            HttpServletResponse response) {
        existing(page, site);
        var dealt = deed.equals(DEALT);
        var known = letterbox
                .find(page.actor(), message)
                .filter(one -> one.site().value().equals(site))
                .orElseThrow(NotFound::new);
        letterbox.tick(page.actor(), known.id(), dealt);
        Notices.say(response, dealt ? "portal.contact.dealt" : "portal.contact.reopened");
        return Html.seeOther(address(site));
    }

    private SiteIdentity existing(Page page, UUID site) {
        return sites.find(page.actor(), new SiteId(site), Letterbox.READ).orElseThrow(NotFound::new);
    }
}
