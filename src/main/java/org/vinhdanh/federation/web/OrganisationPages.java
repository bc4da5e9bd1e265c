package org.vinhdanh.federation.web;

import static org.vinhdanh.federation.FederationPowers.CONTACTS;
import static org.vinhdanh.federation.FederationPowers.READ;
import static org.vinhdanh.federation.FederationPowers.WRITE;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.OrganisationPanel;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Description;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.Registration;
import org.vinhdanh.federation.members.HeadCounts;
import org.vinhdanh.federation.members.Memberships;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** The register of organisations, as the office sees and keeps it. */
@Controller
class OrganisationPages {

    static final String LIST = "/van-phong/to-chuc";

    private final Organisations organisations;
    private final Offices offices;
    private final Memberships memberships;
    private final HeadCounts headCounts;
    private final ObjectProvider<OrganisationPanel> panels;
    private final Templates templates;

    OrganisationPages(
            Organisations organisations,
            Offices offices,
            Memberships memberships,
            HeadCounts headCounts,
            ObjectProvider<OrganisationPanel> panels,
            Templates templates) {
        this.organisations = organisations;
        this.offices = offices;
        this.memberships = memberships;
        this.headCounts = headCounts;
        this.panels = panels;
        this.templates = templates;
    }

    @Bean
    static MenuEntry organisationsInTheMenu() {
        return new MenuEntry(2, 20, "federation.organisations.title", LIST, READ);
    }

    @GetMapping(LIST)
    View list(Page page, @RequestParam Map<String, String> asked) {
        reading(page);
        var typed = new Typed(asked);
        var filter = filter(typed);
        var here = Address.of(LIST)
                .with("q", typed.text("q"))
                .with("loai", typed.text("loai"))
                .with("ngung", typed.text("ngung"));
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
        return new Filter(typed.text("q"), kind, Optional.empty(), typed.ticked("ngung"), Part.SIZE);
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
        var organisation = existing(page, id);
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
                        panels.orderedStream()
                                .flatMap(panel -> panel.of(page, organisation.id()).stream())
                                .toList(),
                        mayWrite(page, organisation),
                        organisation.alive() && actor.can(CONTACTS, organisation.path()))));
    }

    private boolean mayWrite(Page page, Organisation organisation) {
        var path = organisation.kind() == OrganisationKind.EXTERNAL_AUTHORITY
                ? organisations.home().path()
                : organisation.path();
        return organisation.alive() && page.actor().can(WRITE, path);
    }

    @GetMapping(LIST + "/moi")
    View fresh(Page page, @RequestParam Map<String, String> asked) {
        var typed = new Typed(asked);
        if (!page.actor().canSomewhere(WRITE)) throw new NotFound();
        var begun = typed.id("parent").isPresent()
                ? typed
                : typed.with("parent", organisations.home().id().value().toString());
        return Html.of(form(page, Optional.empty(), begun, List.of()));
    }

    @PostMapping(LIST)
    View found(Page page, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var typed = new Typed(sent);
        if (!page.actor().canSomewhere(WRITE)) throw new NotFound();
        var faults = new Faults();
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(one -> one.name().equals(typed.text("kind")))
                .findFirst();
        faults.when(kind.isEmpty(), "kind", "federation.fault.missing");
        var founding = new Founding(
                typed.id("parent").map(OrganisationId::new),
                kind.orElse(OrganisationKind.MEMBER_ASSOCIATION),
                typed.text("name"),
                typed.text("shortName"),
                typed.text("field"),
                typed.decided("founded", faults),
                typed.decided("admitted", faults),
                typed.contacts());
        var outcome = faults.list().isEmpty()
                ? organisations.found(page.actor(), founding)
                : Outcome.<Organisation>refused(faults.list());
        return switch (outcome) {
            case Outcome.Done<Organisation>(var done) -> {
                Notices.say(response, "federation.said.founded", done.name());
                yield Html.seeOther(LIST + "/" + done.id().value());
            }
            case Outcome.Refused<Organisation>(var why) -> Html.refused(form(page, Optional.empty(), typed, why));
        };
    }

    @GetMapping(LIST + "/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var organisation = writable(page, id);
        return Html.of(form(page, Optional.of(organisation), asWritten(page, organisation), List.of()));
    }

    private static Typed asWritten(Page page, Organisation organisation) {
        return version(organisation)
                .with("name", organisation.name())
                .with("shortName", organisation.shortName())
                .with("field", organisation.field())
                .with("founded", page, organisation.founded())
                .with("registrationNumber", organisation.registration().number())
                .with(
                        "registrationOn",
                        organisation.registration().on().map(page::date).orElse(""))
                .with("registrationBy", organisation.registration().authority())
                .with(
                        "registrationUntil",
                        organisation.registration().until().map(page::date).orElse(""));
    }

    @PostMapping(LIST + "/{id}/sua")
    View describe(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var description = new Description(
                typed.text("name"),
                typed.text("shortName"),
                typed.text("field"),
                typed.decided("founded", faults),
                new Registration(
                        typed.text("registrationNumber"),
                        typed.day("registrationOn", faults),
                        typed.text("registrationBy"),
                        typed.day("registrationUntil", faults)));
        return after(
                organisation,
                faults,
                () -> organisations.describe(page.actor(), organisation.id(), typed.version(), description),
                "federation.said.saved",
                response,
                why -> form(
                        page,
                        Optional.of(organisation),
                        Typed.late(why) ? typed.beside(asWritten(page, organisation)) : typed,
                        why));
    }

    private JteModel form(Page page, Optional<Organisation> organisation, Typed typed, List<Violation> why) {
        var parents = organisations.list(page.actor(), Filter.ALL.most(1000), Place.START).rows().stream()
                .map(one -> Choice.of(one.id().value().toString(), one.name()))
                .toList();
        var kinds = Arrays.stream(OrganisationKind.values())
                .map(kind -> Choice.of(kind.name(), page.t("federation.kind." + kind.name())))
                .toList();
        return templates.federationWebOrganisationForm(
                page, new OrganisationPage.Form(organisation, parents, kinds, typed), why);
    }

    @GetMapping(LIST + "/{id}/doi-ten")
    View renaming(Page page, @PathVariable UUID id) {
        var organisation = writable(page, id);
        return Html.of(templates.federationWebOrganisationRename(
                page, organisation, version(organisation).with("shortName", organisation.shortName()), List.of()));
    }

    @PostMapping(LIST + "/{id}/doi-ten")
    View rename(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var from = typed.dayNeeded("from", page, faults);
        var by = typed.decided("by", faults);
        return after(
                organisation,
                faults,
                () -> organisations.rename(
                        page.actor(),
                        organisation.id(),
                        typed.version(),
                        typed.text("name"),
                        typed.text("shortName"),
                        from,
                        by),
                "federation.said.renamed",
                response,
                why -> templates.federationWebOrganisationRename(page, organisation, typed, why));
    }

    @GetMapping(LIST + "/{id}/ket-nap")
    View admitting(Page page, @PathVariable UUID id) {
        var organisation = writable(page, id);
        return Html.of(templates.federationWebOrganisationAdmit(
                page, organisation, version(organisation).with("admitted", page, organisation.admitted()), List.of()));
    }

    @PostMapping(LIST + "/{id}/ket-nap")
    View admit(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var by = typed.decided("admitted", faults);
        return after(
                organisation,
                faults,
                () -> organisations.admit(page.actor(), organisation.id(), typed.version(), by),
                "federation.said.saved",
                response,
                why -> templates.federationWebOrganisationAdmit(page, organisation, typed, why));
    }

    @GetMapping(LIST + "/{id}/lien-lac")
    View reaching(Page page, @PathVariable UUID id) {
        var organisation = reachable(page, id);
        return Html.of(templates.federationWebOrganisationReach(page, organisation, reached(organisation), List.of()));
    }

    private static Typed reached(Organisation organisation) {
        var contacts = organisation.contacts();
        return version(organisation)
                .with("address", contacts.address().value())
                .with("addressOpen", contacts.address().open() ? "1" : "")
                .with("phone", contacts.phone().value())
                .with("phoneOpen", contacts.phone().open() ? "1" : "")
                .with("mail", contacts.mail().value())
                .with("mailOpen", contacts.mail().open() ? "1" : "")
                .with("website", contacts.website());
    }

    @PostMapping(LIST + "/{id}/lien-lac")
    View reach(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = reachable(page, id);
        var typed = new Typed(sent);
        return after(
                organisation,
                new Faults(),
                () -> organisations.reach(page.actor(), organisation.id(), typed.version(), typed.contacts()),
                "federation.said.saved",
                response,
                why -> templates.federationWebOrganisationReach(
                        page, organisation, Typed.late(why) ? typed.beside(reached(organisation)) : typed, why));
    }

    @GetMapping(LIST + "/{id}/ket-thuc")
    View ending(Page page, @PathVariable UUID id) {
        var organisation = writable(page, id);
        return Html.of(ending(page, organisation, version(organisation), List.of()));
    }

    @PostMapping(LIST + "/{id}/ket-thuc")
    View end(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = writable(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var on = typed.dayNeeded("on", page, faults);
        var into = typed.id("into").map(OrganisationId::new);
        return after(
                organisation,
                faults,
                () -> into.map(other -> organisations.merge(
                                page.actor(), organisation.id(), typed.version(), other, on, typed.text("reason")))
                        .orElseGet(() -> organisations.close(
                                page.actor(), organisation.id(), typed.version(), on, typed.text("reason"))),
                "federation.said.ended",
                response,
                why -> ending(page, organisation, typed, why));
    }

    private JteModel ending(Page page, Organisation organisation, Typed typed, List<Violation> why) {
        var others =
                organisations
                        .list(page.actor(), Filter.ALL.kind(organisation.kind()).most(1000), Place.START)
                        .rows()
                        .stream()
                        .filter(other -> !other.id().equals(organisation.id()))
                        .map(other -> Choice.of(other.id().value().toString(), other.name()))
                        .toList();
        return templates.federationWebOrganisationEnd(page, organisation, others, typed, why);
    }

    private View after(
            Organisation organisation,
            Faults faults,
            Supplier<Outcome<Organisation>> deed,
            String said,
            HttpServletResponse response,
            Function<List<Violation>, JteModel> again) {
        return Chosen.after(
                faults,
                deed,
                done -> {
                    Notices.say(response, said, done.name());
                    return Html.seeOther(LIST + "/" + organisation.id().value());
                },
                again);
    }

    private static Typed version(Organisation organisation) {
        return Typed.NOTHING.with("version", Integer.toString(organisation.version()));
    }

    private Organisation existing(Page page, UUID id) {
        return organisations.find(page.actor(), new OrganisationId(id)).orElseThrow(NotFound::new);
    }

    private Organisation writable(Page page, UUID id) {
        var organisation = existing(page, id);
        if (!mayWrite(page, organisation)) throw new NotFound();
        return organisation;
    }

    private Organisation reachable(Page page, UUID id) {
        var organisation = existing(page, id);
        if (!mayWrite(page, organisation) && !page.actor().can(CONTACTS, organisation.path())) throw new NotFound();
        return organisation;
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
