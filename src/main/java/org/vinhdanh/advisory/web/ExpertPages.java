package org.vinhdanh.advisory.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.advisory.AdvisoryPowers;
import org.vinhdanh.advisory.Expert;
import org.vinhdanh.advisory.Experts;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.SheetSending;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Asking;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tally;
import templates.Templates;

/** The register of experts: who knows what, on how many panels each works. */
@Controller
@RequestMapping(ExpertPages.HERE)
class ExpertPages {

    static final String HERE = "/van-phong/chuyen-gia";
    private static final int ON_A_PAGE = 50;
    private static final int FOUND = 20;
    private static final int MOST = 100_000;

    private final Experts experts;
    private final People people;
    private final Templates templates;

    ExpertPages(Experts experts, People people, Templates templates) {
        this.experts = experts;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String sau) {
        place(page.actor());
        return Html.of(templates.advisoryWebExperts(page, listing(page, Asking.line(q), Filled.idOf(sau))));
    }

    @GetMapping("/moi")
    View fresh(Page page, @RequestParam MultiValueMap<String, String> sent) {
        return Html.of(form(page, new Filled(sent), List.of()));
    }

    @PostMapping
    View enter(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var at = place(page.actor());
        Outcome<PersonId> entered = typed.id("person")
                .map(person -> experts.enter(page.actor(), at, new PersonId(person), typed.line("fields")))
                .orElseGet(() ->
                        Outcome.refused(Violation.of("advisory.person.missing").at("person")));
        return switch (entered) {
            case Done<PersonId> _ -> {
                Notices.say(response, "advisory.expert.entered");
                yield Html.seeOther(HERE);
            }
            case Refused<PersonId>(var why) -> Html.refused(form(page, typed, why));
        };
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, @RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
        SheetSending.xlsx(response, "chuyen-gia", page.t("advisory.experts"), columns(page), all(page, q));
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, @RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
        SheetSending.csv(response, "chuyen-gia", columns(page), all(page, q));
    }

    private List<Expert> all(Page page, String words) {
        place(page.actor());
        return experts.list(page.actor(), Asking.line(words), Optional.empty(), MOST);
    }

    private static List<Column<Expert>> columns(Page page) {
        return List.of(
                Column.text(page.t("advisory.expert"), 30, Expert::name),
                Column.text(page.t("advisory.unit"), 40, Expert::unit),
                Column.text(page.t("advisory.fields"), 40, Expert::fields),
                Column.number(page.t("advisory.load"), 12, expert -> (long) expert.load()),
                Column.number(page.t("advisory.worked"), 12, expert -> (long) expert.done()));
    }

    private JteModel form(Page page, Filled typed, List<Violation> why) {
        place(page.actor());
        var name = typed.line("ten");
        var found = name.isEmpty()
                ? List.<Choice>of()
                : people.list(page.actor(), People.Filter.ALL.words(name).most(FOUND), Part.Place.START).rows().stream()
                        .map(ExpertPages::choice)
                        .toList();
        return templates.advisoryWebExpertForm(page, found, typed, why);
    }

    private ExpertListing listing(Page page, String words, Optional<UUID> after) {
        var lines = experts.list(page.actor(), words, after, ON_A_PAGE + 1);
        var shown = lines.subList(0, Math.min(ON_A_PAGE, lines.size()));
        return new ExpertListing(
                words,
                shown,
                experts.count(page.actor(), words, Tally.LIMIT + 1),
                new Pager(
                        after.map(_ -> Asking.at(HERE).by("q", words).address()),
                        lines.size() > ON_A_PAGE
                                ? Optional.of(Asking.at(HERE)
                                        .by("q", words)
                                        .by("sau", shown.getLast().id().toString())
                                        .address())
                                : Optional.empty()));
    }

    private static Choice choice(People.Listed listed) {
        return new Choice(
                listed.person().id().value().toString(), listed.person().titled(), listed.organisation());
    }

    /** Where this actor keeps experts: nearest to the root. */
    private static OrgPath place(Actor actor) {
        return Arrays.stream(actor.within(AdvisoryPowers.EXPERTS))
                .min(Comparator.comparingInt(String::length))
                .map(OrgPath::new)
                .orElseThrow(NotFound::new);
    }
}
