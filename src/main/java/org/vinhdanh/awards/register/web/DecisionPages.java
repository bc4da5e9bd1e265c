package org.vinhdanh.awards.register.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.catalogue.AwardClass;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.After;
import org.vinhdanh.awards.register.Corrections;
import org.vinhdanh.awards.register.Decision;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.DecisionScans;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Presentations;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tally;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** A decision, and the grid in which a paper one is typed beside its scan. */
@Controller
class DecisionPages {

    static final String PATH = "/van-phong/quyet-dinh";
    private static final int ROWS = 100;

    private final Register register;
    private final Corrections corrections;
    private final Presentations presentations;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final DecisionScans scans;
    private final Templates templates;

    DecisionPages(
            Register register,
            Corrections corrections,
            Presentations presentations,
            Catalogue catalogue,
            Organisations organisations,
            DecisionScans scans,
            Templates templates) {
        this.register = register;
        this.corrections = corrections;
        this.presentations = presentations;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.scans = scans;
        this.templates = templates;
    }

    @GetMapping(PATH + "/{id}")
    View show(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var decision = decision(page, id);
        var filter = Filter.ALL.decision(decision.id());
        var entries = register.list(page.actor(), filter, new RegisterQuery(sent).after(), ROWS + 1);
        var shown = entries.size() > ROWS ? entries.subList(0, ROWS) : entries;
        var next = entries.size() > ROWS
                ? Optional.of(PATH + "/" + id + "?sau=" + After.of(shown.getLast()))
                : Optional.<String>empty();
        return Html.of(templates.awardsRegisterWebDecision(
                page,
                new RegisterPage.OfDecision(
                        decision,
                        shown,
                        register.count(page.actor(), filter, Tally.LIMIT + 1),
                        register.counted(page.actor(), filter),
                        new Pager(Optional.empty(), next),
                        page.actor().can(RegisterPowers.WRITE, decision.path()))));
    }

    @GetMapping(PATH + "/moi")
    View fresh(Page page) {
        if (!page.actor().canSomewhere(RegisterPowers.WRITE)) throw new NotFound();
        var begun = new RegisterQuery(
                Map.of("rows", "10", "keeper", keeper(page.actor()).value().toString()));
        return Html.of(grid(page, begun, List.of()));
    }

    @PostMapping(PATH + "/moi")
    View record(Page page, @RequestParam Map<String, String> sent, Uploaded file, HttpServletResponse response)
            throws IOException {
        if (!page.actor().canSomewhere(RegisterPowers.WRITE)) throw new NotFound();
        var asked = new RegisterQuery(sent);
        if (file.chosen()) {
            var kept = scans.keep(page.actor(), file.name(), file.open());
            if (kept.result().isEmpty()) return Html.refused(grid(page, asked, kept.why()));
            asked = asked.with(Map.of("scan", kept.result().orElseThrow().toString()));
        }
        if (asked.text("act").equals("rows")) return Html.of(grid(page, longer(asked), List.of()));
        if (asked.text("act").equals("scan")) return Html.of(grid(page, asked, List.of()));
        return recorded(page, asked, response);
    }

    static RegisterQuery longer(RegisterQuery asked) {
        return asked.with(Map.of("rows", Integer.toString(asked.rows().size() + 10)));
    }

    private View recorded(Page page, RegisterQuery asked, HttpServletResponse response) {
        var keeper = asked.id("keeper").map(OrganisationId::new).orElseGet(() -> keeper(page.actor()));
        var typing = new Typing(asked, catalogue.names());
        var facts = typing.decision(keeper);
        var entries = typing.entries(Optional.empty());
        if (entries.isEmpty())
            return Html.refused(grid(page, asked, with(typing.faults(), "awards.entry.none", "e0.name")));
        if (!typing.faults().isEmpty()) return Html.refused(grid(page, asked, typing.faults()));
        return switch (register.record(page.actor(), facts, entries)) {
            case Outcome.Done<Register.Registered>(var done) -> {
                Notices.say(
                        response,
                        "awards.said.recorded",
                        page.number(done.entries().size()));
                yield Html.seeOther(PATH + "/" + done.decision().value());
            }
            case Outcome.Refused<Register.Registered>(var why) ->
                Html.refused(grid(page, asked, typing.atTheirRows(why)));
        };
    }

    private static List<Violation> with(List<Violation> faults, String key, String field) {
        return Stream.concat(faults.stream(), Stream.of(Violation.of(key).at(field)))
                .toList();
    }

    private JteModel grid(Page page, RegisterQuery asked, List<Violation> why) {
        var twin = why.stream()
                .filter(fault -> fault.key().equals("awards.decision.twice"))
                .map(fault -> fault.args().getLast().toString())
                .findFirst()
                .orElse("");
        return templates.awardsRegisterWebDecisionForm(
                page,
                new RegisterPage.Grid(
                        asked,
                        keepers(page.actor()),
                        awards(catalogue),
                        RegisterPages.kinds(page),
                        register.authorities(page.actor()),
                        Optional.empty(),
                        twin),
                why);
    }

    /** The organisation in whose register this actor writes: the home union where possible. */
    private OrganisationId keeper(Actor actor) {
        var home = organisations.home();
        if (actor.can(RegisterPowers.WRITE, home.path())) return home.id();
        return actor.grants().stream()
                .filter(grant -> RegisterPowers.WRITE.heldBy().contains(grant.role()))
                .map(Actor.Grant::organisation)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Choice> keepers(Actor actor) {
        var ids = Stream.concat(
                        Stream.of(keeper(actor)),
                        actor.grants().stream()
                                .filter(grant -> RegisterPowers.WRITE.heldBy().contains(grant.role()))
                                .map(Actor.Grant::organisation))
                .distinct()
                .toList();
        var named = organisations.names(ids);
        return ids.stream()
                .map(id -> Choice.of(id.value().toString(), named.getOrDefault(id, "")))
                .toList();
    }

    /** Every award and class, the highest form last: what a union writes most stands on top. */
    static List<Choice> awards(Catalogue catalogue) {
        var choices = new ArrayList<Choice>();
        for (var award : catalogue.all().reversed()) {
            choices.add(Choice.of(award.code().value(), award.name()));
            for (var grade : AwardClass.values())
                if (award.has(grade))
                    choices.add(Choice.of(award.code() + "." + grade.number(), award.name(Optional.of(grade))));
        }
        choices.sort(Comparator.comparing(choice ->
                !choice.value().startsWith("UNION_") && !choice.value().startsWith("VUSTA_")));
        return choices;
    }

    @GetMapping(PATH + "/{id}/dinh-chinh")
    View correcting(Page page, @PathVariable UUID id) {
        var decision = writable(page, id);
        var facts = decision.facts();
        return Html.of(templates.awardsRegisterWebDecisionCorrect(
                page,
                decision,
                new RegisterQuery(Map.of(
                        "version", Integer.toString(corrections.version(decision.id())),
                        "authority", facts.authority(),
                        "number", facts.number(),
                        "date", facts.date().map(page::date).orElse(""),
                        "signer", facts.signer(),
                        "signerPost", facts.signerPost(),
                        "summary", facts.summary())),
                List.of()));
    }

    @PostMapping(PATH + "/{id}/dinh-chinh")
    View correct(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var decision = writable(page, id);
        var asked = new RegisterQuery(sent)
                .with(Map.of(
                        "origin", decision.facts().origin().name(),
                        "scan", decision.facts().scan(),
                        "source", decision.facts().source()));
        var typing = new Typing(asked, catalogue.names());
        var facts = typing.decision(decision.facts().keeper());
        var outcome = typing.faults().isEmpty()
                ? corrections.correctDecision(
                        page.actor(), decision.id(), asked.number("version").orElse(0), facts, asked.text("reason"))
                : Outcome.<DecisionId>refused(typing.faults());
        return switch (outcome) {
            case Outcome.Done<DecisionId> _ -> {
                Notices.say(response, "awards.said.corrected");
                yield Html.seeOther(PATH + "/" + id);
            }
            case Outcome.Refused<DecisionId>(var why) ->
                Html.refused(templates.awardsRegisterWebDecisionCorrect(page, decision, seen(decision, asked), why));
        };
    }

    /** What was typed, from now on in the knowledge of what somebody else wrote meanwhile. */
    private RegisterQuery seen(Decision decision, RegisterQuery asked) {
        return asked.with(Map.of("version", Integer.toString(corrections.version(decision.id()))));
    }

    @GetMapping(PATH + "/{id}/trao")
    View presenting(Page page, @PathVariable UUID id) {
        return Html.of(templates.awardsRegisterWebDecisionPresent(
                page, writable(page, id), new RegisterQuery(Map.of()), List.of()));
    }

    @PostMapping(PATH + "/{id}/trao")
    View present(
            Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var decision = writable(page, id);
        var asked = new RegisterQuery(sent);
        var typing = new Typing(asked, catalogue.names());
        var on = typing.day("on");
        var outcome = typing.faults().isEmpty()
                ? presentations.presentAll(page.actor(), decision.id(), on, asked.text("place"))
                : Outcome.<Integer>refused(typing.faults());
        return switch (outcome) {
            case Outcome.Done<Integer>(var count) -> {
                Notices.say(response, "awards.said.presented", page.number(count));
                yield Html.seeOther(PATH + "/" + id);
            }
            case Outcome.Refused<Integer>(var why) ->
                Html.refused(templates.awardsRegisterWebDecisionPresent(page, decision, asked, why));
        };
    }

    private Decision decision(Page page, UUID id) {
        return register.decision(page.actor(), new DecisionId(id)).orElseThrow(NotFound::new);
    }

    private Decision writable(Page page, UUID id) {
        var decision = decision(page, id);
        if (!page.actor().can(RegisterPowers.WRITE, decision.path())) throw new NotFound();
        return decision;
    }
}
