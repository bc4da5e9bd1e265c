package org.vinhdanh.awards.register.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Presentations;
import org.vinhdanh.awards.register.Recipient;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.awards.register.Revocation;
import org.vinhdanh.awards.register.Years;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** What may be done with one award in the register: correct it, take it back, note its presentation, list a total. */
@Controller
class EntryActPages {

    private static final String ENTRY = RegisterPages.LIST + "/{id}";

    private final Register register;
    private final Corrections corrections;
    private final Presentations presentations;
    private final Catalogue catalogue;
    private final Templates templates;

    EntryActPages(
            Register register,
            Corrections corrections,
            Presentations presentations,
            Catalogue catalogue,
            Templates templates) {
        this.register = register;
        this.corrections = corrections;
        this.presentations = presentations;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @GetMapping(ENTRY + "/dinh-chinh")
    View correcting(Page page, @PathVariable UUID id) {
        var entry = existing(page, id, RegisterPowers.WRITE);
        return Html.of(templates.awardsRegisterWebEntryCorrect(
                page, entry, form(page, seen(entry, asWritten(entry))), List.of()));
    }

    @PostMapping(ENTRY + "/dinh-chinh")
    View correct(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var entry = existing(page, id, RegisterPowers.WRITE);
        var asked = new RegisterQuery(sent)
                .with(Map.of("authority", entry.decision().facts().authority()));
        var typing = new Typing(asked, catalogue.names());
        var facts = typing.entry("", Optional.empty());
        var outcome = typing.faults().isEmpty()
                ? corrections.correct(
                        page.actor(), entry.id(), asked.number("version").orElse(0), facts, asked.text("reason"))
                : Outcome.<EntryId>refused(typing.faults());
        return switch (outcome) {
            case Outcome.Done<EntryId> _ -> back(response, id, "awards.said.corrected");
            case Outcome.Refused<EntryId>(var why) ->
                Html.refused(templates.awardsRegisterWebEntryCorrect(page, entry, form(page, seen(entry, asked)), why));
        };
    }

    /** What is typed, in the knowledge of all that was written so far. */
    private RegisterQuery seen(Entry entry, RegisterQuery asked) {
        return asked.with(Map.of("version", Integer.toString(corrections.version(entry.id()))));
    }

    private RegisterPage.Grid form(Page page, RegisterQuery asked) {
        return new RegisterPage.Grid(
                asked,
                List.of(),
                Arrays.stream(Occasion.values())
                        .map(each -> Choice.of(each.name(), page.t("awards.occasion." + each.name())))
                        .toList(),
                RegisterPages.kinds(page),
                List.of(),
                Optional.empty(),
                "");
    }

    /** The entry as it would be typed. */
    private static RegisterQuery asWritten(Entry entry) {
        var facts = entry.facts();
        var typed = new LinkedHashMap<String, String>();
        typed.put("kind", facts.recipient().kind().name());
        typed.put("name", facts.recipient().name());
        typed.put("unit", facts.recipient().writtenUnit());
        if (facts.recipient() instanceof Recipient.Person person) {
            typed.put("name", (person.honorific() + " " + person.title() + " " + person.name()).strip());
            typed.put("post", person.post());
        }
        if (facts.recipient() instanceof Recipient.Total total) {
            typed.put("total", Integer.toString(total.count()));
            typed.put("persons", written(total.persons()));
            typed.put("collectives", written(total.collectives()));
        }
        typed.put(
                "person",
                facts.recipient()
                        .knownPerson()
                        .map(PersonId::value)
                        .map(UUID::toString)
                        .orElse(""));
        typed.put(
                "organisation",
                facts.recipient()
                        .knownOrganisation()
                        .map(OrganisationId::value)
                        .map(UUID::toString)
                        .orElse(""));
        typed.put("award", facts.awardWritten().isEmpty() ? entry.awardName() : facts.awardWritten());
        typed.put("citation", facts.citation());
        typed.put("years", facts.achieved().map(Years::toString).orElse(""));
        typed.put("occasion", facts.occasion().map(Occasion::name).orElse(""));
        typed.put(
                "amount",
                facts.amount().isPresent() ? Long.toString(facts.amount().getAsLong()) : "");
        typed.put("posthumous", facts.posthumous() ? "1" : "");
        typed.put("branch", facts.branch());
        return new RegisterQuery(typed);
    }

    private static String written(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    @GetMapping(ENTRY + "/huy-bo")
    View revoking(Page page, @PathVariable UUID id) {
        var entry = existing(page, id, RegisterPowers.REVOKE);
        return Html.of(templates.awardsRegisterWebEntryRevoke(
                page, entry, grounds(page), new RegisterQuery(Map.of()), false, List.of()));
    }

    /** First shows what will be so; does it when that was confirmed. */
    @PostMapping(ENTRY + "/huy-bo")
    View revoke(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var entry = existing(page, id, RegisterPowers.REVOKE);
        var asked = new RegisterQuery(sent);
        var typing = new Typing(asked, catalogue.names());
        var why = new Revocation(
                RegisterQuery.one(Revocation.Ground.values(), asked.text("ground"))
                        .orElse(Revocation.Ground.OTHER),
                asked.text("reason"),
                asked.text("authority"),
                asked.text("number"),
                typing.day("date"));
        var faults = new ArrayList<>(typing.faults());
        faults.addAll(corrections.faults(why));
        var sure = asked.text("sure").equals("1");
        if (!faults.isEmpty() || !sure)
            return faults.isEmpty()
                    ? Html.of(
                            templates.awardsRegisterWebEntryRevoke(page, entry, grounds(page), asked, true, List.of()))
                    : Html.refused(
                            templates.awardsRegisterWebEntryRevoke(page, entry, grounds(page), asked, false, faults));
        return switch (corrections.revoke(page.actor(), List.of(entry.id()), why)) {
            case Outcome.Done<List<EntryId>> _ -> back(response, id, "awards.said.revoked");
            case Outcome.Refused<List<EntryId>>(var refused) ->
                Html.refused(templates.awardsRegisterWebEntryRevoke(page, entry, grounds(page), asked, false, refused));
        };
    }

    private static List<Choice> grounds(Page page) {
        return Arrays.stream(Revocation.Ground.values())
                .map(ground -> Choice.of(ground.name(), page.t("awards.ground." + ground.name())))
                .toList();
    }

    @GetMapping(ENTRY + "/trao")
    View presenting(Page page, @PathVariable UUID id) {
        var entry = existing(page, id, RegisterPowers.WRITE);
        return Html.of(templates.awardsRegisterWebEntryPresent(page, entry, new RegisterQuery(Map.of()), List.of()));
    }

    @PostMapping(ENTRY + "/trao")
    View present(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var entry = existing(page, id, RegisterPowers.WRITE);
        var asked = new RegisterQuery(sent);
        var typing = new Typing(asked, catalogue.names());
        var on = typing.day("on");
        var outcome = typing.faults().isEmpty()
                ? presentations.present(page.actor(), List.of(entry.id()), on, asked.text("place"))
                : Outcome.<List<EntryId>>refused(typing.faults());
        return switch (outcome) {
            case Outcome.Done<List<EntryId>> _ -> back(response, id, "awards.said.presented.one");
            case Outcome.Refused<List<EntryId>>(var why) ->
                Html.refused(templates.awardsRegisterWebEntryPresent(page, entry, asked, why));
        };
    }

    @GetMapping(ENTRY + "/danh-sach")
    View listing(Page page, @PathVariable UUID id) {
        var total = total(page, id);
        return Html.of(names(page, total, new RegisterQuery(Map.of("rows", "10")), List.of()));
    }

    @PostMapping(ENTRY + "/danh-sach")
    View list(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var total = total(page, id);
        var asked = new RegisterQuery(sent);
        if (asked.text("act").equals("rows"))
            return Html.of(names(page, total, DecisionPages.longer(asked), List.of()));
        var typing = new Typing(asked, catalogue.names());
        var entries = typing.entries(Optional.of(total.facts()));
        var outcome = typing.faults().isEmpty()
                ? register.replaceTotal(page.actor(), total.id(), entries)
                : Outcome.<List<EntryId>>refused(typing.faults());
        return switch (outcome) {
            case Outcome.Done<List<EntryId>> _ -> back(response, id, "awards.said.listed");
            case Outcome.Refused<List<EntryId>>(var why) ->
                Html.refused(names(page, total, asked, typing.atTheirRows(why)));
        };
    }

    private JteModel names(Page page, Entry total, RegisterQuery asked, List<Violation> why) {
        return templates.awardsRegisterWebTotalList(
                page,
                new RegisterPage.Grid(
                        asked,
                        List.of(),
                        List.of(),
                        RegisterPages.kinds(page).subList(0, 3),
                        List.of(),
                        Optional.of(total),
                        ""),
                why);
    }

    private Entry total(Page page, UUID id) {
        var entry = existing(page, id, RegisterPowers.WRITE);
        if (!(entry.facts().recipient() instanceof Recipient.Total)) throw new NotFound();
        return entry;
    }

    private Entry existing(Page page, UUID id, Power power) {
        return register.entry(page.actor(), new EntryId(id))
                .filter(entry -> page.actor().can(power, entry.decision().path()))
                .orElseThrow(NotFound::new);
    }

    private static View back(HttpServletResponse response, UUID id, String said) {
        Notices.say(response, said);
        return Html.seeOther(RegisterPages.LIST + "/" + id);
    }
}
