package org.vinhdanh.federation.web;

import static org.vinhdanh.federation.FederationPowers.CONTACTS;
import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.OrganisationPanel;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.federation.OrganisationsBy;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.members.HeadCounts;
import org.vinhdanh.federation.members.Memberships;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Heading;
import org.vinhdanh.ui.Headings;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.SortedBy;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The register of organisations, as the office sees and keeps it. */
@Controller
class OrganisationPages {

    static final String LIST = "/van-phong/to-chuc";

    private final Organisations organisations;
    private final Chosen chosen;
    private final Offices offices;
    private final Memberships memberships;
    private final HeadCounts headCounts;
    private final ObjectProvider<OrganisationPanel> panels;
    private final Templates templates;

    OrganisationPages(
            Organisations organisations,
            Chosen chosen,
            Offices offices,
            Memberships memberships,
            HeadCounts headCounts,
            ObjectProvider<OrganisationPanel> panels,
            Templates templates) {
        this.organisations = organisations;
        this.chosen = chosen;
        this.offices = offices;
        this.memberships = memberships;
        this.headCounts = headCounts;
        this.panels = panels;
        this.templates = templates;
    }

    @Bean
    static MenuEntry organisationsInTheMenu() {
        return new MenuEntry(MenuGroup.MEMBERS, 20, "federation.organisations.title", LIST, READ);
    }

    @GetMapping(LIST)
    View list(Page page, @RequestParam Map<String, String> asked) {
        reading(page);
        var typed = new Typed(asked);
        var filter = filter(typed);
        var here = Address.of(LIST)
                .with("q", typed.text("q"))
                .with("loai", typed.text("loai"))
                .with("ngung", typed.text("ngung"))
                .with("thu-tu", filter.order().toString());
        var place = new Place(typed.id("sau"), typed.id("truoc"));
        var part = organisations.list(page.actor(), filter, place);
        var counts = organisations.counts(page.actor(), filter);
        var tabs = new ArrayList<Tab>();
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(Tab.of(
                page,
                page.t("federation.kind.all"),
                here.with("loai", "").toString(),
                filter.kind().isEmpty(),
                all));
        for (var kind : OrganisationKind.values())
            if (counts.containsKey(kind) || filter.kind().equals(Optional.of(kind)))
                tabs.add(Tab.of(
                        page,
                        page.t("federation.kinds." + kind.name()),
                        here.with("loai", kind.name()).toString(),
                        filter.kind().equals(Optional.of(kind)),
                        counts.getOrDefault(kind, 0L)));
        var parents = organisations.names(part.rows().stream()
                .flatMap(row -> row.parent().stream())
                .distinct()
                .toList());
        return Html.of(templates.federationWebOrganisations(
                page,
                new OrganisationPage.Listing(
                        part,
                        parents,
                        tabs,
                        pager(here, part),
                        typed.text("q"),
                        typed.text("loai"),
                        filter.ended(),
                        headings(here, filter.order()),
                        here.at(LIST + ".xlsx").toString(),
                        here.at(LIST + ".csv").toString(),
                        page.actor().can(WRITE, organisations.home().path()))));
    }

    /** Who may see no organisation at all is told of no register. */
    static void reading(Page page) {
        if (!page.actor().canSomewhere(READ)) throw new NotFound();
    }

    static Filter filter(Typed typed) {
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(one -> one.name().equals(typed.text("loai")))
                .findFirst();
        var filter = Filter.ALL
                .words(typed.text("q"))
                .ended(typed.ticked("ngung"))
                .by(SortedBy.of(typed.text("thu-tu"), OrganisationsBy.values()));
        return kind.map(filter::kind).orElse(filter);
    }

    /** Where the heading of each column leads. */
    static <H extends Enum<H> & Heading> Headings<H> headings(Address here, SortedBy<H> order) {
        return Headings.of(order, asked -> here.with("thu-tu", asked).toString());
    }

    static <T> Pager pager(Address here, Part<T> part) {
        return new Pager(
                part.before().map(row -> here.with("truoc", row.toString()).toString()),
                part.after().map(row -> here.with("sau", row.toString()).toString()));
    }

    @GetMapping(LIST + "/cay")
    View tree(Page page) {
        reading(page);
        var all = organisations.list(page.actor(), Filter.ALL.most(5000), Place.START).rows().stream()
                .filter(one -> one.kind() != OrganisationKind.EXTERNAL_AUTHORITY)
                .toList();
        var known = all.stream().map(Organisation::id).collect(Collectors.toSet());
        var roots = all.stream()
                .filter(one -> one.parent().map(above -> !known.contains(above)).orElse(true))
                .toList();
        return Html.of(templates.federationWebOrganisationTree(page, new OrganisationPage.Tree(roots, below(all))));
    }

    private static Map<OrganisationId, List<Organisation>> below(List<Organisation> all) {
        return all.stream()
                .filter(one -> one.parent().isPresent())
                .collect(Collectors.groupingBy(one -> one.parent().orElseGet(one::id)));
    }

    @GetMapping(LIST + "/{id}")
    View show(Page page, @PathVariable UUID id) {
        var organisation = chosen.existing(page, id);
        var actor = page.actor();
        var into = organisation.ending().flatMap(Organisation.Ending::into);
        return Html.of(templates.federationWebOrganisation(
                page,
                new OrganisationPage.Whole(
                        organisation,
                        crumbs(page, organisation),
                        organisations.names(organisation.id()).reversed(),
                        offices.officers(actor, organisation.id()),
                        offices.former(actor, organisation.id()),
                        offices.terms(actor, organisation.id()),
                        headCounts.of(actor, organisation.id()),
                        memberships.registered(organisation),
                        organisations.children(actor, organisation.id()),
                        into.map(List::of)
                                .map(organisations::names)
                                .map(names -> String.join(", ", names.values()))
                                .orElse(""),
                        organisations.mergedInto(actor, organisation.id()),
                        panels.orderedStream()
                                .flatMap(panel -> panel.of(page, organisation.id()).stream())
                                .toList(),
                        chosen.mayKeep(page, organisation),
                        organisation.alive() && actor.can(CONTACTS, organisation.path()))));
    }

    private List<Crumb> crumbs(Page page, Organisation organisation) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(page.t("federation.organisations.title"), LIST));
        for (var above : organisations.above(organisation.path()))
            if (organisations.find(page.actor(), above.id()).isPresent())
                crumbs.add(new Crumb(
                        above.shortName().isEmpty() ? above.name() : above.shortName(),
                        LIST + "/" + above.id().value()));
        return crumbs;
    }
}
