package org.vinhdanh.initiatives.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
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
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.Initiative;
import org.vinhdanh.initiatives.Initiative.Act;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.initiatives.InitiativeFacts;
import org.vinhdanh.initiatives.InitiativeId;
import org.vinhdanh.initiatives.InitiativePowers;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.initiatives.Reviewers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Initiatives in the office: the list, a dossier and its steps, writing it, and what was recognised earlier. */
@Controller
@RequestMapping(InitiativePages.HERE)
class InitiativePages {

    static final String HERE = "/van-phong/sang-kien";

    private final Initiatives initiatives;
    private final Reviewers reviewers;
    private final InitiativeDesk desk;
    private final Organisations organisations;
    private final InitiativeLists lists;
    private final Templates templates;

    InitiativePages(
            Initiatives initiatives,
            Reviewers reviewers,
            InitiativeDesk desk,
            Organisations organisations,
            InitiativeLists lists,
            Templates templates) {
        this.initiatives = initiatives;
        this.reviewers = reviewers;
        this.desk = desk;
        this.organisations = organisations;
        this.lists = lists;
        this.templates = templates;
    }

    @Bean
    static MenuEntry initiativesMenu() {
        return new MenuEntry(MenuGroup.MERIT, 35, "initiatives.menu", HERE, InitiativePowers.READ);
    }

    @GetMapping
    View list(
            Page page,
            InitiativeQuery asked,
            @RequestParam(defaultValue = "") String sau,
            @RequestParam(defaultValue = "") String truoc) {
        reader(page);
        return Html.of(templates.initiativesWebInitiatives(
                page,
                lists.office(page, asked, HERE, Place.of(sau, truoc)),
                page.actor().canSomewhere(InitiativePowers.WRITE),
                page.actor().canSomewhere(InitiativePowers.EXAMINE)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, InitiativeQuery asked, HttpServletResponse response) throws IOException {
        reader(page);
        lists.write(page, asked, true, false, response);
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, InitiativeQuery asked, HttpServletResponse response) throws IOException {
        reader(page);
        lists.write(page, asked, true, true, response);
    }

    private static void reader(Page page) {
        if (!page.actor().canSomewhere(InitiativePowers.READ)) throw new NotFound();
    }

    /** A new dossier; {@code cu} is asked where it was recognised before it was kept here. */
    @GetMapping("/moi")
    View fresh(Page page, @RequestParam(defaultValue = "") String cu) {
        writer(page, !cu.isEmpty());
        var office = page.actor().canSomewhere(InitiativePowers.EXAMINE);
        var own = office
                ? ""
                : units(page.actor()).stream().findFirst().map(Choice::value).orElse("");
        var typed = Filled.with(
                "id", Ids.fresh().toString(), "recalled", cu.isEmpty() ? "" : "yes", "open", "everybody", "unit", own);
        return Html.of(form(page, Optional.empty(), typed, List.of()));
    }

    @PostMapping
    View begin(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var recalled = typed.ticked("recalled");
        writer(page, recalled);
        var id = new InitiativeId(typed.id("id").orElseThrow(NotFound::new));
        return switch (begun(page, typed, id, recalled)) {
            case Done<InitiativeId>(var kept) -> InitiativeDesk.said(response, kept, "initiatives.kept");
            case Refused<InitiativeId>(var why) -> Html.refused(form(page, Optional.empty(), typed, why));
        };
    }

    /** All faults of the form at once, or the dossier. */
    private Outcome<InitiativeId> begun(Page page, Filled typed, InitiativeId id, boolean recalled) {
        var unit = typed.id("unit").map(OrganisationId::new);
        var facts = InitiativeForm.facts(typed);
        var arrival = InitiativeForm.arrival(typed, page.actor().canSomewhere(InitiativePowers.EXAMINE));
        var by = recalled ? Optional.of(InitiativeForm.recognition(typed)) : Optional.<Outcome<Recognition>>empty();
        var faults = new ArrayList<Violation>();
        if (unit.isEmpty()) faults.add(Violation.of("initiatives.unit.missing").at("unit"));
        if (facts instanceof Refused<InitiativeFacts>(var why)) faults.addAll(why);
        facts.result().ifPresent(said -> faults.addAll(said.faults()));
        if (arrival instanceof Refused<Arrival>(var why)) faults.addAll(why);
        if (by.isPresent() && by.get() instanceof Refused<Recognition>(var why)) faults.addAll(why);
        if (!faults.isEmpty()) return Outcome.refused(faults);
        var said = facts.result().orElseThrow();
        var came = arrival.result().orElseThrow();
        return by.isPresent()
                ? initiatives.recall(
                        page.actor(),
                        id,
                        unit.orElseThrow(),
                        said,
                        came,
                        by.get().result().orElseThrow())
                : initiatives.begin(page.actor(), id, unit.orElseThrow(), said, came);
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var initiative = written(page, id);
        return Html.of(form(
                page,
                Optional.of(initiative),
                InitiativeForm.written(page, initiative.facts(), initiative.version()),
                List.of()));
    }

    @PostMapping("/{id}/sua")
    View change(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = written(page, id);
        var typed = new Filled(sent);
        var changed = InitiativeForm.facts(typed)
                .then(facts -> initiatives.change(
                        page.actor(), initiative.id(), typed.number("version").orElse(-1), facts));
        return switch (changed) {
            case Done<InitiativeId>(var kept) -> InitiativeDesk.said(response, kept, "initiatives.kept");
            case Refused<InitiativeId>(var why) -> Html.refused(form(page, Optional.of(initiative), typed, why));
        };
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(desk.shown(page, id, Filled.with(), List.of()));
    }

    /** A step that needs no more than a click. */
    @PostMapping("/{id}/buoc")
    View step(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = desk.visible(page, id);
        var typed = new Filled(sent);
        var act = switch (typed.text("act")) {
            case "propose" -> new Act.Propose(page.today());
            case "accept" -> new Act.Accept(page.today());
            case "carry-out" -> new Act.CarryOut(page.today());
            case "decline" -> new Act.Decline(page.today(), typed.line("reason"));
            default -> throw new NotFound();
        };
        return desk.after(page, response, id, typed, initiatives.carryOut(page.actor(), initiative.id(), act));
    }

    @PostMapping("/{id}/hoi-dong")
    View put(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = desk.examined(page, id);
        var typed = new Filled(sent);
        Outcome<InitiativeId> put = typed.id("council")
                .map(council -> initiatives.put(page.actor(), initiative.id(), new CouncilId(council)))
                .orElseGet(() -> Outcome.refused(
                        Violation.of("initiatives.council.missing").at("council")));
        return desk.after(page, response, id, typed, put);
    }

    @PostMapping("/{id}/su-dung")
    View use(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = desk.examined(page, id);
        var typed = new Filled(sent);
        var use = new Initiatives.Use(
                typed.line("title"), typed.line("holder"), typed.number("year").orElse(0));
        return desk.after(page, response, id, typed, initiatives.use(page.actor(), initiative.id(), use));
    }

    @PostMapping("/{id}/nhan-rong")
    View replicate(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = desk.handled(page, id);
        var typed = new Filled(sent);
        var replication = new Initiatives.Replication(
                typed.line("place"), typed.number("since").orElse(0), typed.words("effect"));
        return desk.after(page, response, id, typed, initiatives.replicate(page.actor(), initiative.id(), replication));
    }

    @PostMapping("/{id}/nhan-xet")
    View ask(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = desk.examined(page, id);
        var typed = new Filled(sent);
        var faults = new ArrayList<>(typed.notDays("due"));
        if (typed.id("reviewer").isEmpty())
            faults.add(Violation.of("initiatives.reviewer.missing").at("reviewer"));
        Outcome<InitiativeId> asked = faults.isEmpty()
                ? reviewers.ask(
                        page.actor(),
                        initiative.id(),
                        typed.id("reviewer").orElseThrow(),
                        typed.day("due").orElseThrow())
                : Outcome.refused(faults);
        return desk.after(page, response, id, typed, asked);
    }

    @PostMapping("/{id}/nhan-xet/{review}")
    View answer(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID review,
            @RequestParam MultiValueMap<String, String> sent) {
        var initiative = desk.visible(page, id);
        var typed = new Filled(sent);
        var faults = typed.notNumbers("score");
        Outcome<InitiativeId> answered;
        if (typed.ticked("decline"))
            answered = reviewers.decline(page.actor(), initiative.id(), review, typed.words("opinion"));
        else if (!faults.isEmpty()) answered = Outcome.refused(faults);
        else
            answered = reviewers.give(
                    page.actor(), initiative.id(), review, typed.number("score").orElseThrow(), typed.words("opinion"));
        return desk.after(page, response, id, typed, answered);
    }

    private JteModel form(Page page, Optional<Initiative> initiative, Filled typed, List<Violation> why) {
        return templates.initiativesWebInitiativeForm(
                page,
                initiative,
                typed,
                InitiativeForm.rows(typed),
                initiative.isPresent() ? List.of() : units(page.actor()),
                page.actor().canSomewhere(InitiativePowers.EXAMINE),
                why);
    }

    /** The units for which this actor may write, the own first. */
    private List<Choice> units(Actor actor) {
        var own = actor.grants().stream()
                .filter(grant -> InitiativePowers.WRITE.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .distinct()
                .flatMap(id -> organisations.find(actor, id).stream())
                .toList();
        var all = new ArrayList<Choice>();
        for (var organisation : own) {
            all.add(choice(organisation));
            organisations
                    .list(
                            actor,
                            Organisations.Filter.ALL.under(organisation.path()).most(500),
                            Part.Place.START)
                    .rows()
                    .stream()
                    .filter(below -> !below.id().equals(organisation.id()) && below.alive())
                    .map(InitiativePages::choice)
                    .filter(choice ->
                            all.stream().noneMatch(known -> known.value().equals(choice.value())))
                    .forEach(all::add);
        }
        return all;
    }

    private static Choice choice(Organisation organisation) {
        return Choice.of(organisation.id().value().toString(), organisation.name());
    }

    private static void writer(Page page, boolean recalled) {
        if (!page.actor().canSomewhere(recalled ? InitiativePowers.EXAMINE : InitiativePowers.WRITE))
            throw new NotFound();
    }

    private Initiative written(Page page, UUID id) {
        var initiative = desk.visible(page, id);
        if (!page.actor().can(InitiativePowers.WRITE, initiative.path()) || !initiative.open()) throw new NotFound();
        return initiative;
    }
}
