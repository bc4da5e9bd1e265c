package org.vinhdanh.federation.web;

import static org.vinhdanh.federation.FederationPowers.CONTACTS;
import static org.vinhdanh.federation.FederationPowers.WRITE;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Description;
import org.vinhdanh.federation.Organisations.Filter;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.federation.Registration;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The forms of an organisation: founding it, and each thing that can be written about it afterwards. */
@Controller
class OrganisationForms {

    private final Organisations organisations;
    private final Chosen chosen;
    private final Templates templates;

    OrganisationForms(Organisations organisations, Chosen chosen, Templates templates) {
        this.organisations = organisations;
        this.chosen = chosen;
        this.templates = templates;
    }

    @GetMapping(OrganisationPages.LIST + "/moi")
    View fresh(Page page, @RequestParam Map<String, String> asked) {
        var typed = new Typed(asked);
        if (!page.actor().canSomewhere(WRITE)) throw new NotFound();
        var begun = typed.id("parent").isPresent()
                ? typed
                : typed.with("parent", organisations.home().id().value().toString());
        return Html.of(form(page, Optional.empty(), begun, List.of()));
    }

    @PostMapping(OrganisationPages.LIST)
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
                yield Html.seeOther(OrganisationPages.LIST + "/" + done.id().value());
            }
            case Outcome.Refused<Organisation>(var why) -> Html.refused(form(page, Optional.empty(), typed, why));
        };
    }

    @GetMapping(OrganisationPages.LIST + "/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var organisation = living(page, id);
        return Html.of(form(page, Optional.of(organisation), asWritten(page, organisation), List.of()));
    }

    private static Typed asWritten(Page page, Organisation organisation) {
        return Chosen.version(organisation)
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

    @PostMapping(OrganisationPages.LIST + "/{id}/sua")
    View describe(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.kept(page, id);
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
                why -> form(page, Optional.of(organisation), beside(why, typed, asWritten(page, organisation)), why));
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

    @GetMapping(OrganisationPages.LIST + "/{id}/doi-ten")
    View renaming(Page page, @PathVariable UUID id) {
        var organisation = living(page, id);
        return Html.of(templates.federationWebOrganisationRename(
                page,
                organisation,
                Chosen.version(organisation).with("shortName", organisation.shortName()),
                List.of()));
    }

    private static Typed named(Organisation organisation) {
        return Chosen.version(organisation)
                .with("name", organisation.name())
                .with("shortName", organisation.shortName());
    }

    @PostMapping(OrganisationPages.LIST + "/{id}/doi-ten")
    View rename(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.kept(page, id);
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
                why -> templates.federationWebOrganisationRename(
                        page, organisation, beside(why, typed, named(organisation)), why));
    }

    @GetMapping(OrganisationPages.LIST + "/{id}/ket-nap")
    View admitting(Page page, @PathVariable UUID id) {
        var organisation = living(page, id);
        return Html.of(
                templates.federationWebOrganisationAdmit(page, organisation, admitted(page, organisation), List.of()));
    }

    private static Typed admitted(Page page, Organisation organisation) {
        return Chosen.version(organisation).with("admitted", page, organisation.admitted());
    }

    @PostMapping(OrganisationPages.LIST + "/{id}/ket-nap")
    View admit(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.kept(page, id);
        var typed = new Typed(sent);
        var faults = new Faults();
        var by = typed.decided("admitted", faults);
        return after(
                organisation,
                faults,
                () -> organisations.admit(page.actor(), organisation.id(), typed.version(), by),
                "federation.said.saved",
                response,
                why -> templates.federationWebOrganisationAdmit(
                        page, organisation, beside(why, typed, admitted(page, organisation)), why));
    }

    @GetMapping(OrganisationPages.LIST + "/{id}/lien-lac")
    View reaching(Page page, @PathVariable UUID id) {
        var organisation = reachable(page, id);
        return Html.of(templates.federationWebOrganisationReach(page, organisation, reached(organisation), List.of()));
    }

    private static Typed reached(Organisation organisation) {
        var contacts = organisation.contacts();
        return Chosen.version(organisation)
                .with("address", contacts.address().value())
                .with("addressOpen", contacts.address().open() ? "1" : "")
                .with("phone", contacts.phone().value())
                .with("phoneOpen", contacts.phone().open() ? "1" : "")
                .with("mail", contacts.mail().value())
                .with("mailOpen", contacts.mail().open() ? "1" : "")
                .with("website", contacts.website())
                .with("locality", contacts.locality());
    }

    @PostMapping(OrganisationPages.LIST + "/{id}/lien-lac")
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
                        page, organisation, beside(why, typed, reached(organisation)), why));
    }

    @GetMapping(OrganisationPages.LIST + "/{id}/ket-thuc")
    View ending(Page page, @PathVariable UUID id) {
        var organisation = living(page, id);
        return Html.of(ending(page, organisation, Chosen.version(organisation), List.of()));
    }

    @PostMapping(OrganisationPages.LIST + "/{id}/ket-thuc")
    View end(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var organisation = chosen.kept(page, id);
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
                why -> ending(page, organisation, beside(why, typed, ended(page, organisation)), why));
    }

    private static Typed ended(Page page, Organisation organisation) {
        return organisation
                .ending()
                .map(ending ->
                        named(organisation).with("on", page.date(ending.on())).with("reason", ending.reason()))
                .orElseGet(() -> named(organisation));
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
                    return Html.seeOther(
                            OrganisationPages.LIST + "/" + organisation.id().value());
                },
                again);
    }

    /** What was typed; where somebody was faster, with what stands now beside it. */
    private static Typed beside(List<Violation> why, Typed typed, Typed now) {
        return Typed.late(why) ? typed.beside(now) : typed;
    }

    private Organisation living(Page page, UUID id) {
        var organisation = chosen.kept(page, id);
        if (!organisation.alive()) throw new NotFound();
        return organisation;
    }

    private Organisation reachable(Page page, UUID id) {
        var organisation = chosen.existing(page, id);
        if (!chosen.mayKeep(page, organisation) && !page.actor().can(CONTACTS, organisation.path()))
            throw new NotFound();
        return organisation;
    }
}
