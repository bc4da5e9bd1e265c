package org.vinhdanh.portal.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.Emblems;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Clash;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The office pages on which the identity, footer, address and links of a site are kept, and sites are opened. */
@Controller
class SitePages {

    static final String PATH = "/van-phong/trang-thong-tin";

    private final Sites sites;
    private final Emblems emblems;
    private final Templates templates;

    SitePages(Sites sites, Emblems emblems, Templates templates) {
        this.sites = sites;
        this.emblems = emblems;
        this.templates = templates;
    }

    @Bean
    static MenuEntry siteFormMenu() {
        return new MenuEntry(MenuGroup.SITE, 50, "portal.siteForm.menu", PATH, Sites.KEEP);
    }

    /** The site of an organisation; without one the reader's own. */
    @GetMapping(PATH)
    View show(Page page, @RequestParam(name = "to-chuc") Optional<UUID> organisation) {
        var site = existing(page, organisation);
        return Html.of(form(page, site, SiteForm.of(site), List.of(), List.of()));
    }

    @PostMapping(PATH)
    View keep(
            Page page,
            @RequestParam(name = "to-chuc") Optional<UUID> organisation,
            @ModelAttribute SiteForm form,
            HttpServletResponse response) {
        var site = existing(page, organisation);
        return switch (form.identity(site).then(wanted -> sites.keep(page.actor(), wanted))) {
            case Done<SiteIdentity>(var kept) -> {
                Notices.say(response, "portal.siteForm.saved");
                yield Html.seeOther(organisation.isEmpty() ? PATH : address(kept));
            }
            case Refused<SiteIdentity>(var why) -> Html.refused(again(page, organisation, form, why));
        };
    }

    /** Puts another picture into the head of a site, or takes it out ({@code bo}). */
    @PostMapping("/van-phong/trang/{site}/bieu-trung")
    View emblem(
            Page page,
            @PathVariable UUID site,
            Uploaded file,
            @RequestParam(defaultValue = "") String bo,
            HttpServletResponse response)
            throws IOException {
        var known = sites.find(page.actor(), new SiteId(site), Sites.KEEP).orElseThrow(NotFound::new);
        var done = bo.isEmpty()
                ? emblems.show(page.actor(), known, file.name(), content(file))
                : emblems.take(page.actor(), known);
        return switch (done) {
            case Done<SiteIdentity>(var kept) -> {
                Notices.say(response, "portal.siteForm.saved");
                yield Html.seeOther(address(kept));
            }
            case Refused<SiteIdentity>(var why) -> Html.refused(form(page, known, SiteForm.of(known), List.of(), why));
        };
    }

    private static byte[] content(Uploaded file) throws IOException {
        try (var content = file.open()) {
            return content.readNBytes((int) Emblems.LARGEST + 1);
        }
    }

    /** The form as typed; where somebody was faster, with what he or she wrote meanwhile beside it. */
    private JteModel again(Page page, Optional<UUID> organisation, SiteForm form, List<Violation> why) {
        var now = existing(page, organisation);
        var late = why.stream().anyMatch(fault -> fault.key().equals("portal.site.somebody.was.faster"));
        return form(page, now, form, late ? form.clashes(page, SiteForm.of(now)) : List.of(), why);
    }

    static String address(SiteIdentity site) {
        return PATH + "?to-chuc=" + site.organisation().value();
    }

    private JteModel form(Page page, SiteIdentity site, SiteForm form, List<Clash> clashes, List<Violation> why) {
        return templates.portalWebSiteForm(
                page,
                site,
                form,
                sites.kept(page.actor()),
                sites.without(page.actor()).stream()
                        .map(one -> Choice.of(one.organisation().value().toString(), one.name()))
                        .toList(),
                Arrays.stream(SiteIdentity.Accent.values())
                        .map(accent -> Choice.of(accent.name(), page.t("portal.site.accent." + accent)))
                        .toList(),
                clashes,
                why);
    }

    private SiteIdentity existing(Page page, Optional<UUID> organisation) {
        return organisation
                .map(id -> sites.of(page.actor(), new OrganisationId(id)))
                .orElseGet(() -> sites.own(page.actor()))
                .orElseThrow(NotFound::new);
    }
}
