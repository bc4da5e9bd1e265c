package org.vinhdanh.advisory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.advisory.AdviceFiles;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.Assignment;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.AssignmentId;
import org.vinhdanh.advisory.AssignmentWork.Dropped;
import org.vinhdanh.advisory.Panel;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;

/** The steps of an assignment that are taken on its own page. */
@Controller
@RequestMapping(AdvisoryPages.HERE + "/{id}")
class AssignmentStepPages {

    private final Advisory advisory;
    private final AdviceFiles files;
    private final AssignmentDesk desk;

    AssignmentStepPages(Advisory advisory, AdviceFiles files, AssignmentDesk desk) {
        this.advisory = advisory;
        this.files = files;
        this.desk = desk;
    }

    @PostMapping("/giao")
    View agree(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return step(page, response, id, typed, AdvisoryForm.terms(typed).<Act>map(Act.Agree::new));
    }

    /** A member of the panel declares an interest; it is sent by his or her place on the panel. */
    @PostMapping("/lien-quan")
    View declare(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var members = desk.handled(page, id).work().panel().map(Panel::members).orElse(java.util.List.of());
        Outcome<Act> act = typed.number("member")
                .filter(place -> place >= 1 && place <= members.size())
                .map(place -> members.get(place - 1))
                .<Outcome<Act>>map(member -> Outcome.done(
                        new Act.Declare(new Panel.Interest(member.expert(), member.name(), typed.line("interest")))))
                .orElseGet(() ->
                        Outcome.refused(Violation.of("advisory.interest.who").at("member")));
        return step(page, response, id, typed, act);
    }

    @PostMapping("/hop")
    View meet(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return step(page, response, id, typed, AdvisoryForm.sitting(typed).<Act>map(Act.Meet::new));
    }

    @PostMapping("/gui")
    View send(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var assignment = desk.handled(page, id);
        var typed = new Filled(sent);
        var about = typed.ticked("register")
                ? Optional.of(page.t(
                        "advisory.letter.about",
                        page.t("advisory.kind." + assignment.facts().kind()),
                        assignment.facts().title()))
                : Optional.<String>empty();
        var done = AdvisoryForm.dispatch(typed)
                .then(dispatch -> advisory.send(page.actor(), assignment.id(), dispatch, about));
        return desk.after(page, response, assignment, typed, done);
    }

    @PostMapping("/kinh-phi")
    View settle(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return step(page, response, id, typed, AdvisoryForm.settled(typed).<Act>map(Act.Settle::new));
    }

    @PostMapping("/thoi")
    View drop(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return step(
                page, response, id, typed, Outcome.done(new Act.Drop(new Dropped(page.today(), typed.line("reason")))));
    }

    private View step(Page page, HttpServletResponse response, UUID id, Filled typed, Outcome<Act> act) {
        Assignment assignment = desk.handled(page, id);
        return desk.after(
                page,
                response,
                assignment,
                typed,
                act.then(taken -> advisory.carryOut(page.actor(), assignment.id(), taken)));
    }

    @PostMapping("/tep")
    View add(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var assignment = desk.handled(page, id);
        var typed = new Filled(sent);
        var part = Asking.one(AdviceFiles.Part.values(), typed.text("part"), AdviceFiles.Part::name);
        Outcome<AssignmentId> added;
        if (part.isEmpty())
            added = Outcome.refused(Violation.of("advisory.part.missing").at("part"));
        else
            try (var content = file.open()) {
                added = files.add(page.actor(), assignment.id(), part.get(), file.name(), content);
            }
        return desk.after(page, response, assignment, typed, added);
    }

    @PostMapping("/tep/{file}/bo")
    View drop(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID file) {
        var assignment = desk.handled(page, id);
        return desk.after(page, response, assignment, Filled.with(), files.drop(page.actor(), assignment.id(), file));
    }
}
