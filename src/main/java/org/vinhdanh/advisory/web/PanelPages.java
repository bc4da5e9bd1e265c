package org.vinhdanh.advisory.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.Assignment;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.AssignmentId;
import org.vinhdanh.advisory.Expert;
import org.vinhdanh.advisory.Experts;
import org.vinhdanh.advisory.Panel;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Calling experts together: posts, experts of the register, and others by name. */
@Controller
@RequestMapping(AdvisoryPages.HERE + "/{id}/chuyen-gia")
class PanelPages {

    private static final int FEWEST_ROWS = 5;
    private static final int MOST_ROWS = 15;
    private static final List<String> POSTS = List.of("CHAIR", "REVIEWER", "REVIEWER", "SECRETARY", "MEMBER");

    private final Advisory advisory;
    private final Experts experts;
    private final AssignmentDesk desk;
    private final Templates templates;

    PanelPages(Advisory advisory, Experts experts, AssignmentDesk desk, Templates templates) {
        this.advisory = advisory;
        this.experts = experts;
        this.desk = desk;
        this.templates = templates;
    }

    @GetMapping
    View form(Page page, @PathVariable UUID id) {
        var assignment = desk.written(page, id);
        var typed = assignment.work().panel().map(panel -> written(page, panel)).orElseGet(PanelPages::empty);
        return Html.of(shown(page, assignment, typed, List.of()));
    }

    private static Filled empty() {
        var all = new HashMap<String, List<String>>();
        for (var row = 1; row <= POSTS.size(); row++) all.put("post-" + row, List.of(POSTS.get(row - 1)));
        return new Filled(all);
    }

    private static Filled written(Page page, Panel panel) {
        var all = new HashMap<>(Filled.with("formedNumber", panel.number(), "formedOn", page.date(panel.on()))
                .fields());
        var row = 0;
        for (var member : panel.members()) {
            row++;
            all.put("post-" + row, List.of(member.post().name()));
            all.put("expert-" + row, List.of(member.expert().map(UUID::toString).orElse("")));
            if (member.expert().isEmpty()) {
                all.put("name-" + row, List.of(member.name()));
                all.put("from-" + row, List.of(member.from()));
            }
        }
        return new Filled(all);
    }

    @PostMapping
    View form(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var assignment = desk.written(page, id);
        var typed = new Filled(sent);
        var known = experts.atHand(page.actor(), assignment.facts().field());
        var formed = panel(typed, known)
                .then(panel -> advisory.carryOut(page.actor(), assignment.id(), new Act.Form(panel)));
        return switch (formed) {
            case Done<AssignmentId>(var done) -> AssignmentDesk.said(response, done, "advisory.done");
            case Refused<AssignmentId>(var why) -> Html.refused(shown(page, assignment, typed, known, why));
        };
    }

    private static Outcome<Panel> panel(Filled typed, List<Expert> known) {
        var faults = new ArrayList<>(typed.notDays("formedOn"));
        var members = new ArrayList<Panel.Member>();
        for (var row = 1; row <= MOST_ROWS; row++) {
            var at = row;
            var name = typed.line("name-" + row);
            var expert = typed.id("expert-" + row)
                    .flatMap(chosen -> known.stream()
                            .filter(one -> one.id().equals(chosen))
                            .findFirst());
            if (expert.isEmpty() && name.isEmpty()) continue;
            Asking.one(Panel.Post.values(), typed.text("post-" + row), Panel.Post::name)
                    .ifPresentOrElse(
                            post -> members.add(expert.map(one -> member(post, one))
                                    .orElseGet(() -> new Panel.Member(
                                            post, Optional.empty(), Optional.empty(), name, typed.line("from-" + at)))),
                            () -> faults.add(
                                    Violation.of("advisory.post.missing").at("post-" + at)));
        }
        return faults.isEmpty()
                ? Outcome.done(new Panel(
                        typed.line("formedNumber"), typed.day("formedOn").orElseThrow(), members))
                : Outcome.refused(faults);
    }

    private static Panel.Member member(Panel.Post post, Expert expert) {
        return new Panel.Member(
                post, Optional.of(expert.id()), Optional.of(expert.home()), expert.name(), expert.unit());
    }

    private JteModel shown(Page page, Assignment assignment, Filled typed, List<Violation> why) {
        return shown(
                page,
                assignment,
                typed,
                experts.atHand(page.actor(), assignment.facts().field()),
                why);
    }

    private JteModel shown(Page page, Assignment assignment, Filled typed, List<Expert> known, List<Violation> why) {
        return templates.advisoryWebPanelForm(page, assignment, typed, rows(typed), known, why);
    }

    /** One row more than are filled in. */
    private static int rows(Filled typed) {
        var filled = 0;
        for (var row = 1; row <= MOST_ROWS; row++)
            if (!typed.line("name-" + row).isEmpty()
                    || !typed.line("expert-" + row).isEmpty()) filled = row;
        return Math.clamp(filled + 1L, FEWEST_ROWS, MOST_ROWS);
    }
}
