package org.vinhdanh.advisory.web;

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
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.AdvisoryPowers;
import org.vinhdanh.advisory.Assignment;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.Assignment.Came;
import org.vinhdanh.advisory.AssignmentFacts;
import org.vinhdanh.advisory.AssignmentId;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Advisory work in the office: the list, what is asked, and what was delivered earlier. */
@Controller
@RequestMapping(AdvisoryPages.HERE)
class AdvisoryPages {

    static final String HERE = "/van-phong/tu-van-phan-bien";

    private final Advisory advisory;
    private final AdvisoryLists lists;
    private final AssignmentDesk desk;
    private final WritingUnits units;
    private final Templates templates;

    AdvisoryPages(
            Advisory advisory, AdvisoryLists lists, AssignmentDesk desk, WritingUnits units, Templates templates) {
        this.advisory = advisory;
        this.lists = lists;
        this.desk = desk;
        this.units = units;
        this.templates = templates;
    }

    @Bean
    static MenuEntry advisoryMenu() {
        return new MenuEntry(MenuGroup.MERIT, 36, "advisory.menu", HERE, AdvisoryPowers.READ);
    }

    @GetMapping
    View list(
            Page page,
            AdvisoryQuery asked,
            @RequestParam(defaultValue = "") String sau,
            @RequestParam(defaultValue = "") String truoc) {
        reader(page);
        return Html.of(templates.advisoryWebAssignments(
                page,
                lists.office(page, asked, HERE, Place.of(sau, truoc)),
                page.actor().canSomewhere(AdvisoryPowers.WRITE),
                page.actor().canSomewhere(AdvisoryPowers.EXPERTS)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, AdvisoryQuery asked, HttpServletResponse response) throws IOException {
        reader(page);
        lists.office(page, asked, false, response);
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, AdvisoryQuery asked, HttpServletResponse response) throws IOException {
        reader(page);
        lists.office(page, asked, true, response);
    }

    static void reader(Page page) {
        if (!page.actor().canSomewhere(AdvisoryPowers.READ)) throw new NotFound();
    }

    private static void writer(Page page) {
        if (!page.actor().canSomewhere(AdvisoryPowers.WRITE)) throw new NotFound();
    }

    /** A new one; {@code cu} is asked where it was delivered before it was kept here. */
    @GetMapping("/moi")
    View fresh(Page page, @RequestParam(defaultValue = "") String cu) {
        writer(page);
        var typed = Filled.with(
                "id", Ids.fresh().toString(),
                "recalled", cu.isEmpty() ? "" : "yes",
                "own", "asked",
                "open", "everybody",
                "paper", "ASSIGNMENT");
        return Html.of(form(page, Optional.empty(), typed, List.of()));
    }

    @PostMapping
    View begin(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        writer(page);
        var typed = new Filled(sent);
        var id = new AssignmentId(typed.id("id").orElseThrow(NotFound::new));
        return switch (begun(page, typed, id)) {
            case Done<AssignmentId>(var kept) -> AssignmentDesk.said(response, kept, "advisory.kept");
            case Refused<AssignmentId>(var why) -> Html.refused(form(page, Optional.empty(), typed, why));
        };
    }

    /** All faults of the form at once, or the assignment. */
    private Outcome<AssignmentId> begun(Page page, Filled typed, AssignmentId id) {
        var unit = typed.id("unit").map(OrganisationId::new);
        var facts = AdvisoryForm.facts(typed);
        var came = AdvisoryForm.came(typed, page.actor().canSomewhere(AdvisoryPowers.EXPERTS));
        var papers = typed.ticked("recalled")
                ? Optional.of(AdvisoryForm.papers(typed))
                : Optional.<Outcome<Act.Recall>>empty();
        var faults = new ArrayList<Violation>();
        if (unit.isEmpty()) faults.add(Violation.of("advisory.unit.missing").at("unit"));
        if (facts instanceof Refused<AssignmentFacts>(var why)) faults.addAll(why);
        if (came instanceof Refused<Came>(var why)) faults.addAll(why);
        if (papers.isPresent() && papers.get() instanceof Refused<Act.Recall>(var why)) faults.addAll(why);
        if (!faults.isEmpty()) {
            facts.result().ifPresent(said -> faults.addAll(said.faults()));
            return Outcome.refused(faults);
        }
        var said = facts.result().orElseThrow();
        var way = came.result().orElseThrow();
        return papers.isPresent()
                ? advisory.recall(
                        page.actor(),
                        id,
                        unit.orElseThrow(),
                        said,
                        way,
                        papers.get().result().orElseThrow())
                : advisory.begin(page.actor(), id, unit.orElseThrow(), said, way);
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(desk.shown(page, desk.visible(page, id), Filled.with(), List.of()));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var assignment = desk.written(page, id);
        return Html.of(form(
                page,
                Optional.of(assignment),
                AdvisoryForm.written(page, assignment.facts(), assignment.version()),
                List.of()));
    }

    @PostMapping("/{id}/sua")
    View change(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var assignment = desk.written(page, id);
        var typed = new Filled(sent);
        var changed = AdvisoryForm.facts(typed)
                .then(facts -> advisory.change(
                        page.actor(), assignment.id(), typed.number("version").orElse(-1), facts));
        return switch (changed) {
            case Done<AssignmentId>(var kept) -> AssignmentDesk.said(response, kept, "advisory.kept");
            case Refused<AssignmentId>(var why) -> Html.refused(form(page, Optional.of(assignment), typed, why));
        };
    }

    private JteModel form(Page page, Optional<Assignment> assignment, Filled typed, List<Violation> why) {
        return templates.advisoryWebAssignmentForm(
                page,
                assignment,
                typed,
                assignment.isPresent() ? List.of() : units.of(page.actor()),
                page.actor().canSomewhere(AdvisoryPowers.EXPERTS),
                why);
    }
}
