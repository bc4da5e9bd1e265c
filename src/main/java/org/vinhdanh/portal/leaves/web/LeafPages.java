package org.vinhdanh.portal.leaves.web;

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
import org.vinhdanh.portal.articles.Difference;
import org.vinhdanh.portal.articles.RichText;
import org.vinhdanh.portal.articles.web.EditorBar;
import org.vinhdanh.portal.leaves.Leaf;
import org.vinhdanh.portal.leaves.LeafText;
import org.vinhdanh.portal.leaves.LeafVersion;
import org.vinhdanh.portal.leaves.Leaves;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The office pages on which the leaves of a site are written. */
@Controller
@RequestMapping("/van-phong/trang/{site}/trang-tinh")
class LeafPages {

    private final Leaves leaves;
    private final Sites sites;
    private final EditorBar bar;
    private final Templates templates;

    LeafPages(Leaves leaves, Sites sites, EditorBar bar, Templates templates) {
        this.leaves = leaves;
        this.sites = sites;
        this.bar = bar;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @PathVariable UUID site) {
        return Html.of(shown(page, existing(page, site), "", List.of()));
    }

    private JteModel shown(Page page, SiteIdentity site, String title, List<Violation> why) {
        return templates.portalLeavesWebLeaves(page, site, leaves.all(page.actor(), site.id()), title, why);
    }

    @PostMapping
    View begin(Page page, @PathVariable UUID site, @RequestParam(defaultValue = "") String title) {
        var known = existing(page, site);
        return switch (leaves.begin(page.actor(), known.id(), title)) {
            case Done<Leaf>(var leaf) -> Html.seeOther(address(leaf));
            case Refused<Leaf>(var why) -> Html.refused(shown(page, known, title, why));
        };
    }

    private static String address(Leaf leaf) {
        return "/van-phong/trang/" + leaf.site().value() + "/trang-tinh/" + leaf.id();
    }

    @GetMapping("/{leaf}")
    View form(Page page, @PathVariable UUID site, @PathVariable UUID leaf) {
        var known = existing(page, site, leaf);
        return Html.of(form(page, known, known.text(), known.shown(), known.version(), List.of()));
    }

    private JteModel form(Page page, Leaf leaf, LeafText text, boolean shown, int version, List<Violation> why) {
        return templates.portalLeavesWebLeafForm(
                page, leaf, text, shown, version, bar.words(page), leaves.versions(page.actor(), leaf.id()), why);
    }

    @PostMapping("/{leaf}")
    View write(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID leaf,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String shown,
            HttpServletResponse response) {
        var known = existing(page, site, leaf);
        var text = new LeafText(title, body);
        return switch (leaves.write(page.actor(), known.id(), version, text, !shown.isEmpty())) {
            case Done<Leaf> _ -> {
                Notices.say(response, "portal.leaf.saved");
                yield Html.seeOther(address(known));
            }
            case Refused<Leaf>(var why) -> Html.refused(form(page, known, text, !shown.isEmpty(), version, why));
        };
    }

    @GetMapping("/{leaf}/ban/{number}")
    View version(Page page, @PathVariable UUID site, @PathVariable UUID leaf, @PathVariable int number) {
        var known = existing(page, site, leaf);
        var all = leaves.versions(page.actor(), known.id());
        var old = version(all, number);
        var lines = Difference.between(lines(old.text()), lines(known.text()));
        return Html.of(templates.portalLeavesWebLeafVersion(page, known, old, lines));
    }

    private static List<String> lines(LeafText text) {
        var lines = new java.util.ArrayList<>(List.of(text.title()));
        lines.addAll(RichText.lines(text.body()));
        return lines;
    }

    @PostMapping("/{leaf}/ban/{number}/khoi-phuc")
    View restore(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID leaf,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response) {
        var known = existing(page, site, leaf);
        var old = version(leaves.versions(page.actor(), known.id()), number);
        return switch (leaves.write(page.actor(), known.id(), version, old.text(), known.shown())) {
            case Done<Leaf> _ -> {
                Notices.say(response, "portal.leaf.restored", Integer.toString(number));
                yield Html.seeOther(address(known));
            }
            case Refused<Leaf>(var why) ->
                Html.refused(form(page, known, known.text(), known.shown(), known.version(), why));
        };
    }

    private static LeafVersion version(List<LeafVersion> all, int number) {
        return all.stream().filter(old -> old.number() == number).findFirst().orElseThrow(NotFound::new);
    }

    private SiteIdentity existing(Page page, UUID site) {
        return sites.find(page.actor(), new SiteId(site), Sites.KEEP).orElseThrow(NotFound::new);
    }

    private Leaf existing(Page page, UUID site, UUID leaf) {
        return leaves.find(page.actor(), leaf)
                .filter(known -> known.site().value().equals(site))
                .orElseThrow(NotFound::new);
    }
}
