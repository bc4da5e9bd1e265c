package org.vinhdanh.awards.register.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.Decision;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.DecisionScans;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** What is added to a decision that stands in the register: further entries, and the picture of the signed paper. */
@Controller
@RequestMapping(DecisionPages.PATH + "/{id}")
class AdditionPages {

    private final Register register;
    private final DecisionScans scans;
    private final Catalogue catalogue;
    private final Templates templates;

    AdditionPages(Register register, DecisionScans scans, Catalogue catalogue, Templates templates) {
        this.register = register;
        this.scans = scans;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @GetMapping("/them")
    View begin(Page page, @PathVariable UUID id) {
        var decision = writable(page, id);
        var begun = new RegisterQuery(Map.of("rows", "10", "lines", Integer.toString(register.lines(decision.id()))));
        return Html.of(grid(page, decision, begun, List.of()));
    }

    @PostMapping("/them")
    View enter(Page page, @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var decision = writable(page, id);
        var asked = new RegisterQuery(sent);
        if (asked.text("act").equals("rows"))
            return Html.of(grid(page, decision, DecisionPages.longer(asked), List.of()));
        var typing = new Typing(asked.with(Map.of("authority", decision.facts().authority())), catalogue.names());
        var entries = typing.entries(Optional.empty());
        var faults = new ArrayList<>(typing.faults());
        if (entries.isEmpty()) faults.add(Violation.of("awards.entry.none").at("e0.name"));
        if (!faults.isEmpty()) return Html.refused(grid(page, decision, asked, faults));
        return switch (register.enter(
                page.actor(), decision.id(), asked.number("lines").orElse(0), entries)) {
            case Outcome.Done<List<EntryId>>(var entered) -> {
                Notices.say(response, "awards.said.entered", page.number(entered.size()));
                yield Html.seeOther(DecisionPages.PATH + "/" + id);
            }
            case Outcome.Refused<List<EntryId>>(var why) -> {
                var now = Integer.toString(register.lines(decision.id()));
                yield Html.refused(grid(page, decision, asked.with(Map.of("lines", now)), typing.atTheirRows(why)));
            }
        };
    }

    @PostMapping("/ban-chup")
    View scan(Page page, @PathVariable UUID id, Uploaded file, HttpServletResponse response) throws IOException {
        var decision = writable(page, id);
        try (var content = file.open()) {
            var added = scans.keep(page.actor(), file.name(), content)
                    .then(scan -> scans.attach(page.actor(), decision.id(), scan));
            return switch (added) {
                case Outcome.Done<DecisionId> _ -> {
                    Notices.say(response, "awards.said.scanned");
                    yield Html.seeOther(DecisionPages.PATH + "/" + id);
                }
                case Outcome.Refused<DecisionId>(var why) -> Html.refused(templates.uiError422(page, why));
            };
        }
    }

    private JteModel grid(Page page, Decision decision, RegisterQuery asked, List<Violation> why) {
        return templates.awardsRegisterWebDecisionAdd(
                page,
                decision,
                asked,
                DecisionPages.awards(catalogue),
                RegisterPages.kinds(page),
                register.lines(decision.id()),
                why);
    }

    private Decision writable(Page page, UUID id) {
        return register.decision(page.actor(), new DecisionId(id))
                .filter(decision -> page.actor().can(RegisterPowers.WRITE, decision.path()))
                .orElseThrow(NotFound::new);
    }
}
