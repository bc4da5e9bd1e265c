package org.vinhdanh.councils.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.councils.Council;
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.councils.CouncilPowers;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.Majority;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.councils.Meetings;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.councils.Seat;
import org.vinhdanh.councils.SeatId;
import org.vinhdanh.documents.Citation;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.documents.ListedDocument;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Councils in the office: one council, and who sits on it. */
@Controller
@RequestMapping(CouncilPages.HERE)
class CouncilPages {

    static final String HERE = "/van-phong/hoi-dong";
    private static final int FOUND = 20;

    private final Councils councils;
    private final Meetings meetings;
    private final Matters matters;
    private final Organisations organisations;
    private final People people;
    private final Documents documents;
    private final Templates templates;

    CouncilPages(
            Councils councils,
            Meetings meetings,
            Matters matters,
            Organisations organisations,
            People people,
            Documents documents,
            Templates templates) {
        this.councils = councils;
        this.meetings = meetings;
        this.matters = matters;
        this.organisations = organisations;
        this.people = people;
        this.documents = documents;
        this.templates = templates;
    }

    @Bean
    static MenuEntry councilsMenu() {
        return new MenuEntry(MenuGroup.MEETINGS, 40, "councils.menu", HERE, CouncilPowers.READ);
    }

    @GetMapping("/moi")
    View fresh(Page page) {
        var holder = holders(page.actor()).stream().findFirst().orElseThrow(NotFound::new);
        var typed = Filled.with(
                "id", Ids.fresh().toString(),
                "version", "0",
                "organisation", holder.id().value().toString(),
                "from", page.date(page.today()),
                "quorum", Quorum.TWO_THIRDS.name(),
                "majority", "HALF",
                "counters", "one");
        return Html.of(form(page, typed, Optional.empty(), List.of()));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var council = kept(page, id);
        return Html.of(form(page, written(page, council), Optional.of(council), List.of()));
    }

    @PostMapping
    View keep(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var id = new CouncilId(typed.id("id").orElseThrow(NotFound::new));
        var known = councils.find(page.actor(), id);
        return switch (read(page.actor(), typed, id, known).then(council -> councils.keep(page.actor(), council))) {
            case Done<Council>(var council) -> said(response, council.id(), "councils.kept", council.name());
            case Refused<Council>(var why) -> Html.refused(form(page, typed, known, why));
        };
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        var council = visible(page, id);
        return Html.of(templates.councilsWebCouncil(
                page,
                council,
                organisations.names(List.of(council.organisation())).getOrDefault(council.organisation(), ""),
                rule(council),
                founding(page, council),
                councils.seats(page.actor(), council.id()),
                meetings.of(page.actor(), council.id()),
                matters.waiting(page.actor(), council.id()),
                page.actor().can(CouncilPowers.KEEP, council.path())));
    }

    /** The founding decision, where the register of documents holds it. */
    private Optional<ListedDocument> founding(Page page, Council council) {
        if (council.foundedNumber().isEmpty()) return Optional.empty();
        return documents
                .named(page.actor(), List.of(new Citation(council.foundedNumber(), council.foundedOn())))
                .stream()
                .findFirst();
    }

    private String rule(Council council) {
        return councils.majorities(council.from()).stream()
                .filter(rule -> rule.code().equals(council.majority()))
                .map(Majority::name)
                .findFirst()
                .orElse(council.majority());
    }

    @GetMapping("/{id}/thanh-vien")
    View seats(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        return Html.of(seating(page, kept(page, id), new Filled(sent), List.of()));
    }

    @PostMapping("/{id}/thanh-vien")
    View seat(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var council = kept(page, id);
        var typed = new Filled(sent);
        var faults = new ArrayList<>(typed.notDays("from"));
        if (typed.id("person").isEmpty())
            faults.add(Violation.of("councils.seat.person.missing").at("person"));
        if (post(typed).isEmpty())
            faults.add(Violation.of("councils.seat.post.missing").at("post"));
        Outcome<SeatId> seated = faults.isEmpty()
                ? councils.seat(
                        page.actor(),
                        council.id(),
                        new PersonId(typed.id("person").orElseThrow()),
                        post(typed).orElseThrow(),
                        typed.day("from").orElseThrow())
                : Outcome.refused(faults);
        return switch (seated) {
            case Done<SeatId> _ -> said(response, council.id(), "councils.seat.taken");
            case Refused<SeatId>(var why) -> Html.refused(seating(page, council, typed, why));
        };
    }

    private static Optional<Seat.Post> post(Filled typed) {
        return Arrays.stream(Seat.Post.values())
                .filter(post -> post.name().equals(typed.text("post")))
                .findFirst();
    }

    private JteModel seating(Page page, Council council, Filled typed, List<Violation> why) {
        var words = typed.line("q");
        var found = words.isEmpty()
                ? List.<People.Listed>of()
                : people.list(page.actor(), People.Filter.ALL.words(words).most(FOUND), Part.Place.START)
                        .rows();
        return templates.councilsWebSeatForm(
                page, council, typed, found.stream().map(CouncilPages::choice).toList(), why);
    }

    private static Choice choice(People.Listed listed) {
        return new Choice(
                listed.person().id().value().toString(),
                (listed.person().honorific() + " " + listed.person().titled()).strip(),
                listed.organisation());
    }

    @GetMapping("/{id}/thanh-vien/{ghe}/thoi")
    View leaving(Page page, @PathVariable UUID id, @PathVariable UUID ghe) {
        var typed = Filled.with("on", page.date(page.today()));
        return Html.of(leaving(page, kept(page, id), ghe, typed, List.of()));
    }

    @PostMapping("/{id}/thanh-vien/{ghe}/thoi")
    View leave(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID ghe,
            @RequestParam MultiValueMap<String, String> sent) {
        var council = kept(page, id);
        var typed = new Filled(sent);
        var faults = typed.notDays("on");
        Outcome<SeatId> left = faults.isEmpty()
                ? councils.leave(
                        page.actor(),
                        council.id(),
                        new SeatId(ghe),
                        typed.day("on").orElseThrow(),
                        typed.line("why"))
                : Outcome.refused(faults);
        return switch (left) {
            case Done<SeatId> _ -> said(response, council.id(), "councils.seat.left");
            case Refused<SeatId>(var why) -> Html.refused(leaving(page, council, ghe, typed, why));
        };
    }

    private JteModel leaving(Page page, Council council, UUID ghe, Filled typed, List<Violation> why) {
        var seat = councils.seats(page.actor(), council.id()).stream()
                .filter(held -> held.id().value().equals(ghe) && held.to().isEmpty())
                .findFirst()
                .orElseThrow(NotFound::new);
        return templates.councilsWebSeatEnd(page, council, seat, typed, why);
    }

    private Council visible(Page page, UUID id) {
        return councils.find(page.actor(), new CouncilId(id)).orElseThrow(NotFound::new);
    }

    private Council kept(Page page, UUID id) {
        var council = visible(page, id);
        if (!page.actor().can(CouncilPowers.KEEP, council.path())) throw new NotFound();
        return council;
    }

    private JteModel form(Page page, Filled typed, Optional<Council> council, List<Violation> why) {
        var holders = holders(page.actor());
        if (holders.isEmpty()) throw new NotFound();
        return templates.councilsWebCouncilForm(
                page,
                council,
                typed,
                holders.stream()
                        .map(one -> Choice.of(one.id().value().toString(), one.name()))
                        .toList(),
                councils.majorities(typed.day("from").orElse(page.today())).stream()
                        .map(CouncilPages::choice)
                        .toList(),
                why);
    }

    static Choice choice(Majority rule) {
        return Choice.of(rule.code(), rule.law().isEmpty() ? rule.name() : rule.name() + " (" + rule.law() + ")");
    }

    private Outcome<Council> read(Actor actor, Filled typed, CouncilId id, Optional<Council> known) {
        var faults = new ArrayList<Violation>();
        faults.addAll(typed.notDaysIfTyped("foundedOn"));
        faults.addAll(typed.notDays("from"));
        faults.addAll(typed.notDaysIfTyped("to"));
        if (typed.line("name").isEmpty())
            faults.add(Violation.of("councils.name.missing").at("name"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        var holder = known.isPresent()
                ? Optional.<Organisation>empty()
                : holders(actor).stream()
                        .filter(one -> typed.id("organisation")
                                .equals(Optional.of(one.id().value())))
                        .findFirst();
        if (known.isEmpty() && holder.isEmpty()) throw new NotFound();
        return Outcome.done(new Council(
                id,
                known.map(Council::organisation)
                        .or(() -> holder.map(Organisation::id))
                        .orElseThrow(),
                known.map(Council::path)
                        .or(() -> holder.map(Organisation::path))
                        .orElseThrow(),
                typed.line("name"),
                typed.words("subject"),
                typed.line("foundedNumber"),
                typed.day("foundedOn"),
                typed.day("from").orElseThrow(),
                typed.day("to"),
                Arrays.stream(Quorum.values())
                        .filter(quorum -> quorum.name().equals(typed.text("quorum")))
                        .findFirst()
                        .orElse(Quorum.TWO_THIRDS),
                typed.text("majority"),
                typed.text("counters").equals("two"),
                typed.number("version").orElse(0)));
    }

    private static Filled written(Page page, Council council) {
        return Filled.with(
                "id", council.id().toString(),
                "version", Integer.toString(council.version()),
                "organisation", council.organisation().value().toString(),
                "name", council.name(),
                "subject", council.subject(),
                "foundedNumber", council.foundedNumber(),
                "foundedOn", council.foundedOn().map(page::date).orElse(""),
                "from", page.date(council.from()),
                "to", council.to().map(page::date).orElse(""),
                "quorum", council.quorum().name(),
                "majority", council.majority(),
                "counters", council.twoCounters() ? "two" : "one");
    }

    /** Organisations whose councils this actor keeps. */
    private List<Organisation> holders(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> CouncilPowers.KEEP.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .distinct()
                .flatMap(id -> organisations.find(actor, id).stream())
                .toList();
    }

    private static View said(HttpServletResponse response, CouncilId id, String key, String... args) {
        Notices.say(response, key, args);
        return Html.seeOther(HERE + "/" + id);
    }
}
