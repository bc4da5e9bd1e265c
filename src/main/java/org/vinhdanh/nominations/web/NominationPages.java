package org.vinhdanh.nominations.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.nominations.Arrival;
import org.vinhdanh.nominations.AwardTitles;
import org.vinhdanh.nominations.Checks;
import org.vinhdanh.nominations.Merit;
import org.vinhdanh.nominations.Nomination;
import org.vinhdanh.nominations.Nomination.Unit;
import org.vinhdanh.nominations.NominationId;
import org.vinhdanh.nominations.NominationPowers;
import org.vinhdanh.nominations.Nominations;
import org.vinhdanh.nominations.Nominations.Dossier;
import org.vinhdanh.nominations.Nominee;
import org.vinhdanh.nominations.Nominees;
import org.vinhdanh.nominations.Round;
import org.vinhdanh.nominations.RoundId;
import org.vinhdanh.nominations.Rounds;
import org.vinhdanh.platform.mail.Outbox;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** One nomination: chosen from the register or entered for a unit, written, looked at. */
@Controller
@RequestMapping("/van-phong/de-nghi")
class NominationPages {

    private static final String HERE = "/van-phong/de-nghi/";
    private static final int MOST_UNITS = 500;

    private final Nominations nominations;
    private final Nominees nominees;
    private final Rounds rounds;
    private final Organisations organisations;
    private final People people;
    private final AwardTitles awards;
    private final Checks checks;
    private final Outbox outbox;
    private final Templates templates;

    NominationPages(
            Nominations nominations,
            Nominees nominees,
            Rounds rounds,
            Organisations organisations,
            People people,
            AwardTitles awards,
            Checks checks,
            Outbox outbox,
            Templates templates) {
        this.nominations = nominations;
        this.nominees = nominees;
        this.rounds = rounds;
        this.organisations = organisations;
        this.people = people;
        this.awards = awards;
        this.checks = checks;
        this.outbox = outbox;
        this.templates = templates;
    }

    /** Whom to propose: the round, the unit, then somebody the register knows, or a new name. */
    @GetMapping("/moi")
    View choose(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var open = rounds.all(page.actor()).stream()
                .map(Rounds.Listed::round)
                .filter(round -> round.closed().isEmpty())
                .toList();
        var round = typed.id("dot")
                .flatMap(id -> rounds.find(page.actor(), new RoundId(id)))
                .or(() -> open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty());
        var units = round.map(r -> units(page.actor(), r)).orElse(List.of());
        var unit = typed.id("don-vi")
                .flatMap(id ->
                        units.stream().filter(u -> u.id().value().equals(id)).findFirst())
                .or(() -> units.stream()
                        .filter(u -> Fold.of(u.name()).equals(Fold.of(typed.line("ten-don-vi"))))
                        .findFirst())
                .or(() -> units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty());
        return Html.of(templates.nominationsWebChoose(
                page,
                typed,
                open.stream()
                        .map(r -> Choice.of(r.id().value().toString(), r.name()))
                        .toList(),
                round.map(r -> r.id().value().toString()).orElse(""),
                units.stream()
                        .map(u -> Choice.of(u.id().value().toString(), u.name()))
                        .toList(),
                unit.map(u -> u.id().value().toString()).orElse(""),
                unit.map(u -> nominees.known(page.actor(), u.path(), typed.line("q")))
                        .orElse(List.of())));
    }

    /** The form of a new dossier, filled in from the register as far as it knows. */
    @GetMapping("/moi/ho-so")
    View fresh(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var asked = new Filled(sent);
        var round = round(page.actor(), asked);
        var unit = unit(page.actor(), asked);
        var person = asked.id("ca-nhan").flatMap(id -> people.find(page.actor(), new PersonId(id)));
        var collective = asked.id("tap-the").flatMap(id -> organisations.find(page.actor(), new OrganisationId(id)));
        var kind = collective.isPresent() ? "COLLECTIVE" : person.isPresent() ? "PERSON" : asked.text("loai");
        var typed = Filled.with(
                "ma", Ids.fresh().toString(),
                "phien-ban", "0",
                "dot", round.id().value().toString(),
                "don-vi", unit.id().value().toString(),
                "hinh-thuc", round.awards().size() == 1 ? round.awards().getFirst() : "",
                "loai", kind.isEmpty() ? "PERSON" : kind,
                "ca-nhan", person.map(p -> p.id().value().toString()).orElse(""),
                "tap-the", collective.map(c -> c.id().value().toString()).orElse(""),
                "danh-xung", person.map(p -> p.honorific()).orElse(""),
                "ten",
                        person.map(p -> p.titled())
                                .or(() -> collective.map(Organisation::name))
                                .orElse(asked.line("ten")),
                "tom-tat", asked.words("tom-tat"),
                "chuc-vu", asked.line("chuc-vu"),
                "noi-cong-tac", kind.equals("COLLECTIVE") ? "" : unit.name(),
                "ngay-nhan", page.date(page.today()));
        return Html.of(form(page, typed, round, unit, List.of()));
    }

    @PostMapping
    View begin(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var round = round(page.actor(), typed);
        var unit = unit(page.actor(), typed);
        var id = new NominationId(typed.id("ma").orElseThrow(NotFound::new));
        var begun = written(typed)
                .then(_ -> arrival(page.actor(), round, typed))
                .then(arrival -> nominations.begin(
                        page.actor(),
                        id,
                        round.id(),
                        new Unit(unit.id(), unit.path()),
                        typed.line("hinh-thuc"),
                        nominee(typed),
                        merit(typed),
                        arrival));
        return switch (begun) {
            case Done<Nomination>(var n) -> {
                Notices.say(response, "nominations.kept", Integer.toString(n.number()));
                yield Html.seeOther(HERE + n.id().value());
            }
            case Refused<Nomination>(var why) -> Html.refused(form(page, typed, round, unit, why));
        };
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(dossier(page, id, List.of()));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var dossier = existing(page.actor(), id);
        if (!dossier.possible().contains(Nominations.Deed.EDIT)) throw new NotFound();
        return Html.of(form(page, typed(dossier.nomination()), dossier.round(), unitOf(page, dossier), List.of()));
    }

    @PostMapping("/{id}")
    View change(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var dossier = existing(page.actor(), id);
        var changed = written(typed)
                .then(_ -> nominations.change(
                        page.actor(),
                        new NominationId(id),
                        typed.number("phien-ban").orElse(0),
                        typed.line("hinh-thuc"),
                        nominee(typed),
                        merit(typed)));
        return switch (changed) {
            case Done<Nomination>(var n) -> {
                Notices.say(response, "nominations.kept", Integer.toString(n.number()));
                yield Html.seeOther(HERE + id);
            }
            case Refused<Nomination>(var why) -> {
                var shown = FormFaults.late(why) ? typed.beside(typed(dossier.nomination()), "phien-ban") : typed;
                yield Html.refused(form(page, shown, dossier.round(), unitOf(page, dossier), why));
            }
        };
    }

    private JteModel dossier(Page page, UUID id, List<Violation> why) {
        var dossier = existing(page.actor(), id);
        var holderKind = organisations
                .at(page.actor(), dossier.round().path())
                .map(o -> o.kind().name())
                .orElse("PROVINCIAL_UNION");
        return templates.nominationsWebNomination(
                page,
                dossier,
                awards.name(dossier.nomination().award()),
                checks.of(page, dossier, holderKind),
                outbox.about(page.actor(), "nomination", id),
                why);
    }

    private JteModel form(Page page, Filled typed, Round round, Organisation unit, List<Violation> why) {
        var known = !typed.text("phien-ban").equals("0");
        return templates.nominationsWebNominationForm(
                page,
                typed,
                round,
                unit.name(),
                round.awards().stream()
                        .map(code -> Choice.of(code, awards.name(code)))
                        .toList(),
                nominees.earlier(page.actor(), nominee(typed), unit.path()),
                !known && page.actor().can(NominationPowers.EXAMINE, round.path()),
                known,
                why);
    }

    /** What cannot even be read; whether it is complete is asked when it is submitted. */
    private static Outcome<Filled> written(Filled typed) {
        var tooLong = typed.words("tom-tat").length() > 2000
                ? List.of(Violation.of("nominations.text.long").at("tom-tat"))
                : List.<Violation>of();
        if (!tooLong.isEmpty()) return Outcome.refused(tooLong);
        return typed.line("ten").isEmpty()
                ? Outcome.refused(Violation.of("nominations.name.missing").at("ten"))
                : Outcome.done(typed);
    }

    /** Whoever may examine enters for the unit and says how it came; the unit's own officer just writes. */
    private static Outcome<Arrival> arrival(Actor actor, Round round, Filled typed) {
        if (!actor.can(NominationPowers.EXAMINE, round.path())
                || typed.text("nguon").equals("OFFICE")) return Outcome.done(new Arrival.ByUnit());
        var source = Stream.of(Arrival.Source.values())
                .filter(known -> known.name().equals(typed.text("nguon")))
                .findFirst();
        if (source.isEmpty())
            return Outcome.refused(Violation.of("nominations.source.missing").at("nguon"));
        var faults = FormFaults.notDays(typed, "ngay-nhan");
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(
                new Arrival.ByOffice(source.get(), typed.day("ngay-nhan").orElseThrow(), typed.line("so-den")));
    }

    private static Nominee nominee(Filled typed) {
        var kind = switch (typed.text("loai")) {
            case "COLLECTIVE" -> Nominee.Kind.COLLECTIVE;
            case "HOUSEHOLD" -> Nominee.Kind.HOUSEHOLD;
            default -> Nominee.Kind.PERSON;
        };
        var person = kind == Nominee.Kind.PERSON;
        return new Nominee(
                kind,
                person ? typed.line("danh-xung") : "",
                typed.line("ten"),
                person ? typed.line("chuc-vu") : "",
                typed.line("noi-cong-tac"),
                person ? typed.id("ca-nhan").map(PersonId::new) : Optional.empty(),
                kind == Nominee.Kind.COLLECTIVE ? typed.id("tap-the").map(OrganisationId::new) : Optional.empty());
    }

    private static Merit merit(Filled typed) {
        return new Merit(typed.line("tom-tat"), typed.words("bao-cao"), typed.line("nhanh"), typed.ticked("truy-tang"));
    }

    private static Filled typed(Nomination n) {
        return Filled.with(
                "ma", n.id().value().toString(),
                "phien-ban", Integer.toString(n.version()),
                "dot", n.round().value().toString(),
                "don-vi", n.unit().id().value().toString(),
                "hinh-thuc", n.award(),
                "loai", n.nominee().kind().name(),
                "ca-nhan", n.nominee().person().map(p -> p.value().toString()).orElse(""),
                "tap-the",
                        n.nominee()
                                .organisation()
                                .map(o -> o.value().toString())
                                .orElse(""),
                "danh-xung", n.nominee().honorific(),
                "ten", n.nominee().name(),
                "chuc-vu", n.nominee().post(),
                "noi-cong-tac", n.nominee().unit(),
                "tom-tat", n.merit().citation(),
                "bao-cao", n.merit().report(),
                "nhanh", n.merit().branch(),
                "truy-tang", n.merit().posthumous() ? "co" : "");
    }

    private Dossier existing(Actor actor, UUID id) {
        return nominations.find(actor, new NominationId(id)).orElseThrow(NotFound::new);
    }

    private Organisation unitOf(Page page, Dossier dossier) {
        return organisations
                .find(page.actor(), dossier.nomination().unit().id())
                .orElseThrow(NotFound::new);
    }

    private Round round(Actor actor, Filled typed) {
        return typed.id("dot")
                .flatMap(id -> rounds.find(actor, new RoundId(id)))
                .orElseThrow(NotFound::new);
    }

    private Organisation unit(Actor actor, Filled typed) {
        return typed.id("don-vi")
                .flatMap(id -> organisations.find(actor, new OrganisationId(id)))
                .filter(unit -> actor.can(NominationPowers.PROPOSE, unit.path()))
                .orElseThrow(NotFound::new);
    }

    /** The units of a round for which this actor may propose. */
    private List<Organisation> units(Actor actor, Round round) {
        return organisations
                .list(actor, Organisations.Filter.ALL.under(round.path()).most(MOST_UNITS), Part.Place.START)
                .rows()
                .stream()
                .filter(unit -> actor.can(NominationPowers.PROPOSE, unit.path()))
                .toList();
    }
}
