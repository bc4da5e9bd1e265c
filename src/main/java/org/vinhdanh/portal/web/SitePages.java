package org.vinhdanh.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The office page on which the site's identity, footer and links are kept. */
@Controller
class SitePages {

    private static final String PATH = "/van-phong/trang-thong-tin";

    private final Sites sites;
    private final Templates templates;

    SitePages(Sites sites, Templates templates) {
        this.sites = sites;
        this.templates = templates;
    }

    @Bean
    static MenuEntry siteMenu(Organisations organisations) {
        var home = SingletonSupplier.of(() -> organisations.home().path());
        return MenuEntry.in(home::obtain, Sites.KEEP, 3, 10, "portal.siteForm.menu", PATH);
    }

    @GetMapping(PATH)
    View show(Page page) {
        return Html.of(templates.portalWebSiteForm(page, SiteForm.of(existing(page)), java.util.List.of()));
    }

    @PostMapping(PATH)
    View keep(Page page, @ModelAttribute SiteForm form, HttpServletResponse response) {
        return switch (form.identity(existing(page)).then(wanted -> sites.keep(page.actor(), wanted))) {
            case Done<SiteIdentity> _ -> {
                Notices.say(response, "portal.siteForm.saved");
                yield Html.seeOther(PATH);
            }
            case Refused<SiteIdentity>(var why) -> Html.refused(templates.portalWebSiteForm(page, form, why));
        };
    }

    private SiteIdentity existing(Page page) {
        return sites.home(page.actor()).orElseThrow(NotFound::new);
    }
}
