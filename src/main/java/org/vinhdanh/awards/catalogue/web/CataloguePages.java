package org.vinhdanh.awards.catalogue.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.AwardKind;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.catalogue.CataloguePowers;
import org.vinhdanh.awards.catalogue.LegalBasis;
import org.vinhdanh.awards.catalogue.LocalName;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The catalogue of awards, and the names an organisation adds to it. */
@Controller
class CataloguePages {

    private static final String LIST = "/van-phong/danh-muc";

    private final Catalogue catalogue;
    private final LegalBasis basis;
    private final Organisations organisations;
    private final Templates templates;

    CataloguePages(Catalogue catalogue, LegalBasis basis, Organisations organisations, Templates templates) {
        this.catalogue = catalogue;
        this.basis = basis;
        this.organisations = organisations;
        this.templates = templates;
    }

    @Bean
    static MenuEntry catalogueInTheMenu() {
        return new MenuEntry(MenuGroup.AWARDS, 90, "awards.catalogue.title", LIST, CataloguePowers.READ);
    }

    @GetMapping(LIST)
    View list(
            Page page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "dang", defaultValue = "") String tab) {
        if (!page.actor().canSomewhere(CataloguePowers.READ)) throw new NotFound();
        var found = catalogue.all().stream().filter(award -> named(award, q)).toList();
        var tabs = List.of(
                tab(page, "", tab, found),
                tab(page, "danh-hieu", tab, found),
                tab(page, "hinh-thuc", tab, found),
                tab(page, "cua-ta", tab, found));
        return Html.of(templates.awardsCatalogueWebCatalogueList(
                page,
                new CataloguePage.Listing(
                        tabs, q, found.stream().filter(award -> in(tab, award)).toList())));
    }

    private static boolean named(Award award, String words) {
        var all = Fold.of(
                award.name() + " " + String.join(" ", award.names()) + " " + String.join(" ", award.shortNames()));
        return all.contains(Fold.of(words));
    }

    private Tab tab(Page page, String name, String here, List<Award> found) {
        return Tab.of(
                page,
                page.t("awards.catalogue.tab." + (name.isEmpty() ? "tat-ca" : name)),
                name.isEmpty() ? LIST : LIST + "?dang=" + name,
                name.equals(here),
                found.stream().filter(award -> in(name, award)).count());
    }

    private static boolean in(String tab, Award award) {
        return switch (tab) {
            case "danh-hieu" -> award.kind() == AwardKind.EMULATION_TITLE;
            case "hinh-thuc" -> award.kind() == AwardKind.COMMENDATION_FORM;
            case "cua-ta" -> award.grantedBy("PROVINCIAL_UNION");
            default -> true;
        };
    }

    @GetMapping(LIST + "/{code}")
    View show(Page page, @PathVariable String code) {
        return Html.of(whole(page, award(page, code), "", List.of()));
    }

    @PostMapping(LIST + "/{code}/ten-goi")
    View addName(
            Page page,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response) {
        var award = award(page, code);
        var home = organisations.home().path();
        return switch (catalogue.addName(page.actor(), home, name, new AwardGrade(award.code(), Optional.empty()))) {
            case Outcome.Done<LocalName>(var added) -> {
                Notices.say(response, "awards.said.named", added.name());
                yield Html.seeOther(LIST + "/" + code);
            }
            case Outcome.Refused<LocalName>(var why) -> Html.refused(whole(page, award, name, why));
        };
    }

    @PostMapping(LIST + "/{code}/ten-goi/{id}/bo")
    View removeName(Page page, @PathVariable String code, @PathVariable UUID id, HttpServletResponse response) {
        var award = award(page, code);
        return switch (catalogue.removeName(page.actor(), id)) {
            case Outcome.Done<LocalName>(var removed) -> {
                Notices.say(response, "awards.said.unnamed", removed.name());
                yield Html.seeOther(LIST + "/" + code);
            }
            case Outcome.Refused<LocalName>(var why) -> Html.refused(whole(page, award, "", why));
        };
    }

    private JteModel whole(Page page, Award award, String typed, List<Violation> why) {
        var home = organisations.home().path();
        var names = catalogue.localNames(home).stream()
                .filter(name -> name.means().award().equals(award.code()))
                .toList();
        return templates.awardsCatalogueWebAward(
                page,
                new CataloguePage.Whole(
                        award,
                        names,
                        basis.of(page.actor(), award),
                        page.actor().can(CataloguePowers.NAME, home),
                        typed),
                why);
    }

    private Award award(Page page, String code) {
        if (!page.actor().canSomewhere(CataloguePowers.READ) || !code.matches("[A-Z0-9_]{2,16}")) throw new NotFound();
        return catalogue.find(new AwardCode(code)).orElseThrow(NotFound::new);
    }
}
