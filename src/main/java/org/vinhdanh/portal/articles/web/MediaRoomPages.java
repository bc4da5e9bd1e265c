package org.vinhdanh.portal.articles.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.MediaId;
import org.vinhdanh.portal.articles.MediaItem;
import org.vinhdanh.portal.articles.MediaPolicy;
import org.vinhdanh.portal.articles.MediaRoom;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The office page on which is chosen what a site's library takes in and how much, and what nothing shows is cleared away. */
@Controller
@RequestMapping("/van-phong/trang/{site}/kho")
class MediaRoomPages {

    private static final int LISTED = 100;

    private final MediaRoom room;
    private final Sites sites;
    private final Templates templates;

    MediaRoomPages(MediaRoom room, Sites sites, Templates templates) {
        this.room = room;
        this.sites = sites;
        this.templates = templates;
    }

    static String address(SiteIdentity site) {
        return "/van-phong/trang/" + site.id().value() + "/kho";
    }

    @GetMapping
    View show(Page page, @PathVariable UUID site) {
        var known = existing(page, site);
        return Html.of(shown(page, known, MediaRoomForm.of(room.policy(known.id())), List.of()));
    }

    private JteModel shown(Page page, SiteIdentity site, MediaRoomForm form, List<Violation> why) {
        return templates.portalArticlesWebMediaRoom(
                page,
                site,
                room.filling(site.id()),
                MediaPolicy.KINDS.stream()
                        .map(kind -> Choice.of(kind.name(), page.t("articles.room.file." + kind)))
                        .toList(),
                room.idle(site.id(), LISTED + 1),
                LISTED,
                form,
                why);
    }

    @PostMapping
    View keep(Page page, @PathVariable UUID site, @ModelAttribute MediaRoomForm form, HttpServletResponse response) {
        var known = existing(page, site);
        return switch (room.keep(page.actor(), known.id(), form.policy(page.today()))) {
            case Done<MediaPolicy> _ -> {
                Notices.say(response, "articles.room.kept");
                yield Html.seeOther(address(known));
            }
            case Refused<MediaPolicy>(var why) -> Html.refused(shown(page, known, form, why));
        };
    }

    @PostMapping("/{media}/giu")
    View spare(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID media,
            @RequestParam(defaultValue = "") String thoi,
            HttpServletResponse response) {
        var known = existing(page, site);
        return did(
                page,
                known,
                room.spare(page.actor(), known.id(), new MediaId(media), thoi.isEmpty()),
                thoi.isEmpty() ? "articles.room.spared" : "articles.room.spared.not",
                response);
    }

    @PostMapping("/{media}/xoa")
    View remove(Page page, @PathVariable UUID site, @PathVariable UUID media, HttpServletResponse response) {
        var known = existing(page, site);
        return did(
                page,
                known,
                room.remove(page.actor(), known.id(), new MediaId(media)),
                "articles.room.removed",
                response);
    }

    private View did(
            Page page, SiteIdentity site, Outcome<MediaItem> outcome, String said, HttpServletResponse response) {
        return switch (outcome) {
            case Done<MediaItem>(var item) -> {
                Notices.say(response, said, item.name());
                yield Html.seeOther(address(site));
            }
            case Refused<MediaItem>(var why) -> {
                if (why.stream().anyMatch(fault -> fault.key().equals("kernel.not.allowed"))) throw new NotFound();
                yield Html.refused(shown(page, site, MediaRoomForm.of(room.policy(site.id())), why));
            }
        };
    }

    private SiteIdentity existing(Page page, UUID site) {
        return sites.find(page.actor(), new SiteId(site), Sites.KEEP).orElseThrow(NotFound::new);
    }
}
