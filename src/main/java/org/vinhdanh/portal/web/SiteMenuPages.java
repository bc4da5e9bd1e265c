package org.vinhdanh.portal.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.MenuTarget;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.SiteMenu;
import org.vinhdanh.portal.SiteMenu.MenuLine;
import org.vinhdanh.portal.SiteMenu.MenuWish;
import org.vinhdanh.portal.SiteMenuItem;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.ArticleFilter;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Categories;
import org.vinhdanh.portal.articles.Standing;
import org.vinhdanh.portal.leaves.Leaves;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The menu of a site: its lines in order, one form to add, one to change. */
@Controller
@RequestMapping("/van-phong/trang/{site}/menu")
class SiteMenuPages {

    private static final int NEWEST = 30;

    private final SiteMenu menu;
    private final Sites sites;
    private final Categories categories;
    private final Articles articles;
    private final Leaves leaves;
    private final Templates templates;

    SiteMenuPages(
            SiteMenu menu, Sites sites, Categories categories, Articles articles, Leaves leaves, Templates templates) {
        this.menu = menu;
        this.sites = sites;
        this.categories = categories;
        this.articles = articles;
        this.leaves = leaves;
        this.templates = templates;
    }

    /** A line as typed. An address, where one is typed, goes before what was chosen. */
    record TypedLine(String words, String target, String address, String parent) {

        static final TypedLine EMPTY = new TypedLine("", "", "", "");

        static TypedLine of(SiteMenuItem item, List<Choice> targets) {
            var written = item.target().written();
            var offered = targets.stream().anyMatch(choice -> choice.value().equals(written));
            var address = item.target() instanceof MenuTarget.Address(var typed) && !offered ? typed : "";
            return new TypedLine(
                    item.words(),
                    offered ? written : "",
                    address,
                    item.parent().map(UUID::toString).orElse(""));
        }

        MenuWish wish() {
            return new MenuWish(
                    words,
                    id(parent),
                    address.isBlank()
                            ? MenuTarget.parse(target)
                            : Optional.of(new MenuTarget.Address(address.strip())));
        }

        private static Optional<UUID> id(String text) {
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException unreadable) {
                return Optional.of(new UUID(0, 0));
            }
        }
    }

    @GetMapping
    View lines(Page page, @PathVariable UUID site) {
        return Html.of(shown(page, existing(page, site), TypedLine.EMPTY, List.of()));
    }

    private JteModel shown(Page page, SiteIdentity site, TypedLine typed, List<Violation> why) {
        var lines = menu.lines(page.actor(), site.id());
        return templates.portalWebMenuLines(
                page,
                site,
                lines,
                targets(page, site, typed.target()),
                parents(lines, Optional.empty()),
                typed.words(),
                typed.target(),
                typed.address(),
                typed.parent(),
                why);
    }

    @PostMapping
    View add(
            Page page,
            @PathVariable UUID site,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String parent,
            HttpServletResponse response) {
        var known = existing(page, site);
        var typed = new TypedLine(words, target, address, parent);
        return switch (menu.add(page.actor(), known.id(), typed.wish())) {
            case Done<SiteMenuItem> _ -> back(response, known, "portal.menu.added");
            case Refused<SiteMenuItem>(var why) -> Html.refused(shown(page, known, typed, why));
        };
    }

    @GetMapping("/{item}")
    View line(Page page, @PathVariable UUID site, @PathVariable UUID item) {
        var known = existing(page, site);
        var line = existing(page, known, item);
        return Html.of(one(
                page,
                known,
                line,
                TypedLine.of(line, targets(page, known, line.target().written())),
                List.of()));
    }

    private JteModel one(Page page, SiteIdentity site, SiteMenuItem line, TypedLine typed, List<Violation> why) {
        return templates.portalWebMenuLine(
                page,
                site,
                line,
                targets(page, site, typed.target()),
                parents(menu.lines(page.actor(), site.id()), Optional.of(line.id())),
                typed.words(),
                typed.target(),
                typed.address(),
                typed.parent(),
                why);
    }

    @PostMapping("/{item}")
    View change(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String parent,
            HttpServletResponse response) {
        var known = existing(page, site);
        var line = existing(page, known, item);
        var typed = new TypedLine(words, target, address, parent);
        return switch (menu.change(page.actor(), known.id(), item, typed.wish())) {
            case Done<SiteMenuItem> _ -> back(response, known, "portal.menu.changed");
            case Refused<SiteMenuItem>(var why) -> Html.refused(one(page, known, line, typed, why));
        };
    }

    @PostMapping("/{item}/{deed:len|xuong|bo}")
    View act(
            Page page,
            @PathVariable UUID site,
            @PathVariable UUID item,
            @PathVariable String deed,
            HttpServletResponse response) {
        var known = existing(page, site);
        var line = existing(page, known, item);
        Outcome<SiteMenuItem> done = deed.equals("bo")
                ? menu.remove(page.actor(), known.id(), item)
                : menu.move(page.actor(), known.id(), item, deed.equals("len"));
        return switch (done) {
            case Done<SiteMenuItem> _ ->
                back(response, known, deed.equals("bo") ? "portal.menu.removed" : "portal.menu.moved");
            case Refused<SiteMenuItem>(var why) ->
                Html.refused(one(page, known, line, TypedLine.of(line, targets(page, known, "")), why));
        };
    }

    private static View back(HttpServletResponse response, SiteIdentity site, String key) {
        Notices.say(response, key);
        return Html.seeOther("/van-phong/trang/" + site.id().value() + "/menu");
    }

    /** Everything a line can lead to; the newest articles and whichever is led to already. */
    private List<Choice> targets(Page page, SiteIdentity site, String chosen) {
        var targets = new ArrayList<Choice>();
        targets.add(Choice.of(new MenuTarget.Nowhere().written(), page.t("portal.menu.target.none")));
        page.menu().stream()
                .filter(entry -> entry.group() == MenuGroup.PUBLIC)
                .forEach(entry ->
                        targets.add(Choice.of(new MenuTarget.Address(entry.path()).written(), page.t(entry.key()))));
        leaves.all(page.actor(), site.id())
                .forEach(leaf -> targets.add(Choice.of(
                        new MenuTarget.OfLeaf(leaf.id()).written(),
                        page.t("portal.menu.target.leaf", leaf.text().title()))));
        categories
                .tree(site.id())
                .branches()
                .forEach(branch -> targets.add(Choice.of(
                        new MenuTarget.OfCategory(branch.category().id().value()).written(),
                        page.t("portal.menu.target.category", branch.category().name()))));
        articles.list(
                        page.actor(),
                        ArticleFilter.ALL.standing(Optional.of(Standing.PUBLISHED)),
                        Optional.empty(),
                        NEWEST)
                .forEach(line -> targets.add(Choice.of(
                        new MenuTarget.OfArticle(line.id().value()).written(),
                        page.t("portal.menu.target.article", line.title()))));
        if (chosen.startsWith("bai:")
                && targets.stream().noneMatch(target -> target.value().equals(chosen)))
            targets.add(Choice.of(chosen, page.t("portal.menu.target.older")));
        return targets;
    }

    private static List<Choice> parents(List<MenuLine> lines, Optional<UUID> without) {
        return lines.stream()
                .filter(line -> line.depth() < SiteMenu.DEEPEST - 1
                        && !without.equals(Optional.of(line.item().id())))
                .map(line -> Choice.of(
                        line.item().id().toString(),
                        "– ".repeat(line.depth()) + line.item().words()))
                .toList();
    }

    private SiteIdentity existing(Page page, UUID site) {
        return sites.find(page.actor(), new SiteId(site), Sites.KEEP).orElseThrow(NotFound::new);
    }

    private SiteMenuItem existing(Page page, SiteIdentity site, UUID item) {
        return menu.lines(page.actor(), site.id()).stream()
                .map(MenuLine::item)
                .filter(line -> line.id().equals(item))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
