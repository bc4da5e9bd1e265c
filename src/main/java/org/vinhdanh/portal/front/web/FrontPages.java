package org.vinhdanh.portal.front.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.front.ArrangedBlock;
import org.vinhdanh.portal.front.FrontPage;
import org.vinhdanh.portal.front.FrontPage.BlockWish;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The office pages on which a home page is arranged. */
@Controller
@RequestMapping("/van-phong/trang/{site}/trang-chu")
class FrontPages {

    private final FrontPage front;
    private final Sites sites;
    private final Templates templates;

    FrontPages(FrontPage front, Sites sites, Templates templates) {
        this.front = front;
        this.sites = sites;
        this.templates = templates;
    }

    @GetMapping
    View blocks(Page page, @PathVariable UUID site) {
        return Html.of(shown(page, existing(page, site), "", List.of()));
    }

    private JteModel shown(Page page, SiteIdentity site, String kind, List<Violation> why) {
        var names = front.kinds().stream()
                .map(one -> Choice.of(one.kind(), page.t(one.name())))
                .toList();
        return templates.portalFrontWebFront(page, site, front.arranged(page.actor(), site.id()), names, kind, why);
    }

    @PostMapping("/bat-dau")
    View begin(Page page, @PathVariable UUID site) {
        var known = existing(page, site);
        front.begin(page.actor(), known.id());
        return Html.seeOther(address(known));
    }

    @PostMapping
    View add(
            Page page,
            @PathVariable UUID site,
            @RequestParam(defaultValue = "") String kind,
            HttpServletResponse response) {
        var known = existing(page, site);
        return switch (front.add(page.actor(), known.id(), kind)) {
            case Done<SiteId> _ -> back(response, known, "portal.front.added");
            case Refused<SiteId>(var why) -> Html.refused(shown(page, known, kind, why));
        };
    }

    @GetMapping("/{block}")
    View block(Page page, @PathVariable UUID site, @PathVariable UUID block) {
        var known = existing(page, site);
        var one = existing(page, known, block);
        return Html.of(form(page, known, one, one.most() + "", List.of()));
    }

    private JteModel form(Page page, SiteIdentity site, ArrangedBlock block, String most, List<Violation> why) {
        var kind = front.kind(block.kind()).orElseThrow(NotFound::new);
        return templates.portalFrontWebBlock(
                page, site, block, kind, kind.choices(page.actor(), site.id().value()), most, why);
    }

    @PostMapping("/{block}")
    View say(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID block,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "1") String most,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String column,
            HttpServletResponse response) {
        var known = existing(page, site);
        var before = existing(page, known, block);
        var count = most.matches("[0-9]{1,3}") ? Integer.parseInt(most) : 0;
        var beside = column.equals("ben");
        var wish = new BlockWish(title, count, choice, words, beside);
        return switch (front.say(page.actor(), known.id(), block, wish)) {
            case Done<SiteId> _ -> back(response, known, "portal.front.changed");
            case Refused<SiteId>(var why) ->
                Html.refused(form(
                        page,
                        known,
                        new ArrangedBlock(block, beside, before.kind(), title, count, choice, words),
                        most,
                        why));
        };
    }

    @PostMapping("/{block}/{deed:len|xuong|bo}")
    View act(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID block,
            @PathVariable String deed,
            HttpServletResponse response) {
        var known = existing(page, site);
        existing(page, known, block);
        if (deed.equals("bo")) front.remove(page.actor(), known.id(), block);
        else front.move(page.actor(), known.id(), block, deed.equals("len"));
        return back(response, known, deed.equals("bo") ? "portal.front.removed" : "portal.menu.moved");
    }

    private static View back(HttpServletResponse response, SiteIdentity site, String key) {
        Notices.say(response, key);
        return Html.seeOther(address(site));
    }

    private static String address(SiteIdentity site) {
        return "/van-phong/trang/" + site.id().value() + "/trang-chu";
    }

    private SiteIdentity existing(Page page, UUID site) {
        return sites.find(page.actor(), new SiteId(site), Sites.KEEP).orElseThrow(NotFound::new);
    }

    private ArrangedBlock existing(Page page, SiteIdentity site, UUID block) {
        return front.arranged(page.actor(), site.id()).stream()
                .filter(one -> one.id().equals(block))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
