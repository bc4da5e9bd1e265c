package org.vinhdanh.initiatives.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.People;
import org.vinhdanh.initiatives.InitiativePowers;
import org.vinhdanh.initiatives.Reviewers;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Who may be asked to look at dossiers: their fields, and how much each has to do. */
@Controller
@RequestMapping(ReviewerPages.HERE)
class ReviewerPages {

    static final String HERE = "/van-phong/nguoi-nhan-xet";
    private static final int FOUND = 20;

    private final Reviewers reviewers;
    private final People people;
    private final Templates templates;

    ReviewerPages(Reviewers reviewers, People people, Templates templates) {
        this.reviewers = reviewers;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam MultiValueMap<String, String> sent) {
        return Html.of(shown(page, new Filled(sent), List.of()));
    }

    @PostMapping
    View enter(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var at = place(page.actor());
        Outcome<PersonId> entered = typed.id("person")
                .map(person -> reviewers.enter(page.actor(), at, new PersonId(person), typed.line("fields")))
                .orElseGet(() -> Outcome.refused(
                        Violation.of("initiatives.person.missing").at("person")));
        return switch (entered) {
            case Done<PersonId> _ -> {
                Notices.say(response, "initiatives.reviewer.entered");
                yield Html.seeOther(HERE);
            }
            case Refused<PersonId>(var why) -> Html.refused(shown(page, typed, why));
        };
    }

    private JteModel shown(Page page, Filled typed, List<Violation> why) {
        place(page.actor());
        var words = typed.line("q");
        var found = words.isEmpty()
                ? List.<Choice>of()
                : people
                        .list(page.actor(), People.Filter.ALL.words(words).most(FOUND), Part.Place.START)
                        .rows()
                        .stream()
                        .map(ReviewerPages::choice)
                        .toList();
        return templates.initiativesWebReviewers(page, reviewers.of(page.actor(), ""), found, typed, why);
    }

    private static Choice choice(People.Listed listed) {
        return new Choice(
                listed.person().id().value().toString(), listed.person().titled(), listed.organisation());
    }

    /** Where this actor keeps reviewers: nearest to the root. */
    private static OrgPath place(Actor actor) {
        return java.util.Arrays.stream(actor.within(InitiativePowers.EXAMINE))
                .min(java.util.Comparator.comparingInt(String::length))
                .map(OrgPath::new)
                .orElseThrow(NotFound::new);
    }
}
