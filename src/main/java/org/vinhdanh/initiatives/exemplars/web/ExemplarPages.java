package org.vinhdanh.initiatives.exemplars.web;

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
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.Initiative.Arrival;
import org.vinhdanh.initiatives.exemplars.Exemplar;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts;
import org.vinhdanh.initiatives.exemplars.ExemplarId;
import org.vinhdanh.initiatives.exemplars.ExemplarPowers;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** Exemplars in the office: the list as page and sheet, proposing one, and many from a sheet. */
@Controller
@RequestMapping(ExemplarPages.HERE)
class ExemplarPages {

    static final String HERE = "/van-phong/dien-hinh";

    private final Exemplars exemplars;
    private final ProposingUnits units;
    private final Movements movements;
    private final ExemplarLists lists;
    private final Templates templates;

    ExemplarPages(
            Exemplars exemplars, ProposingUnits units, Movements movements, ExemplarLists lists, Templates templates) {
        this.exemplars = exemplars;
        this.units = units;
        this.movements = movements;
        this.lists = lists;
        this.templates = templates;
    }

    @Bean
    static MenuEntry exemplarsMenu() {
        return new MenuEntry(MenuGroup.MERIT, 37, "exemplars.menu", HERE, ExemplarPowers.READ);
    }

    @GetMapping
    View list(
            Page page,
            ExemplarQuery asked,
            @RequestParam(defaultValue = "") String sau,
            @RequestParam(defaultValue = "") String truoc) {
        reader(page);
        return Html.of(templates.initiativesExemplarsWebExemplars(
                page,
                lists.office(page, asked, HERE, Place.of(sau, truoc)),
                page.actor().canSomewhere(ExemplarPowers.WRITE)));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, ExemplarQuery asked, HttpServletResponse response) throws IOException {
        reader(page);
        lists.write(page, asked, true, false, response);
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, ExemplarQuery asked, HttpServletResponse response) throws IOException {
        reader(page);
        lists.write(page, asked, true, true, response);
    }

    private static void reader(Page page) {
        if (!page.actor().canSomewhere(ExemplarPowers.READ)) throw new NotFound();
    }

    @GetMapping("/moi")
    View fresh(Page page, @RequestParam(name = "phong-trao", defaultValue = "") String movement) {
        writer(page);
        var year = Integer.toString(page.today().getYear());
        var own = office(page)
                ? ""
                : units.choices(page.actor()).stream()
                        .findFirst()
                        .map(Choice::value)
                        .orElse("");
        var typed =
                Filled.with("id", Ids.fresh().toString(), "unit", own, "from", year, "to", year, "movement", movement);
        return Html.of(form(page, Optional.empty(), typed, List.of()));
    }

    @PostMapping
    View propose(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        writer(page);
        var typed = new Filled(sent);
        var id = new ExemplarId(typed.id("id").orElseThrow(NotFound::new));
        return switch (proposed(page, typed, id)) {
            case Done<ExemplarId>(var kept) -> said(response, kept, "exemplars.kept");
            case Refused<ExemplarId>(var why) -> Html.refused(form(page, Optional.empty(), typed, why));
        };
    }

    /** All faults of the form at once, or the exemplar. */
    private Outcome<ExemplarId> proposed(Page page, Filled typed, ExemplarId id) {
        var unit = typed.id("unit").map(OrganisationId::new);
        var facts = ExemplarForm.facts(typed, movements.choices(page.actor()));
        var arrival = ExemplarForm.arrival(typed, page.actor().canSomewhere(ExemplarPowers.CHOOSE));
        var faults = new ArrayList<Violation>();
        if (unit.isEmpty()) faults.add(Violation.of("exemplars.unit.missing").at("unit"));
        faults.addAll(facts.why());
        facts.result().ifPresent(said -> faults.addAll(said.faults()));
        faults.addAll(arrival.why());
        return faults.isEmpty()
                ? facts.then(said ->
                        arrival.then(came -> exemplars.propose(page.actor(), id, unit.orElseThrow(), said, came)))
                : Outcome.refused(faults);
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var exemplar = written(page, id);
        return Html.of(form(
                page, Optional.of(exemplar), ExemplarForm.written(exemplar.facts(), exemplar.version()), List.of()));
    }

    @PostMapping("/{id}/sua")
    View change(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var exemplar = written(page, id);
        var typed = new Filled(sent);
        Outcome<ExemplarFacts> facts = ExemplarForm.facts(typed, movements.choices(page.actor()));
        var changed = facts.then(said -> exemplars.change(
                page.actor(), exemplar.id(), typed.number("version").orElse(-1), said));
        return switch (changed) {
            case Done<ExemplarId>(var kept) -> said(response, kept, "exemplars.kept");
            case Refused<ExemplarId>(var why) -> Html.refused(form(page, Optional.of(exemplar), typed, why));
        };
    }

    @GetMapping("/nhap")
    View taking(Page page) {
        writer(page);
        return Html.of(templates.initiativesExemplarsWebExemplarImport(page, Filled.with(), office(page), List.of()));
    }

    /** A sheet with many: all of them, or none and every fault at once. */
    @PostMapping("/nhap")
    View take(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent, Uploaded file)
            throws IOException {
        writer(page);
        var typed = new Filled(sent);
        Outcome<List<Exemplars.Row>> rows = file.chosen()
                ? ExemplarSheet.read(page, file, units.of(page.actor()), movements.choices(page.actor()))
                : Outcome.refused(Violation.of("exemplars.sheet.missing").at("file"));
        Outcome<Arrival> arrival = ExemplarForm.arrival(typed, office(page));
        var faults = new ArrayList<>(rows.why());
        faults.addAll(arrival.why());
        Outcome<Exemplars.Taken> taken = faults.isEmpty()
                ? rows.then(read -> arrival.then(came -> exemplars.take(page.actor(), read, came)))
                : Outcome.refused(faults);
        return switch (taken) {
            case Done<Exemplars.Taken>(var how) -> {
                Notices.say(response, "exemplars.taken", Integer.toString(how.added()), Integer.toString(how.known()));
                yield Html.seeOther(HERE);
            }
            case Refused<Exemplars.Taken>(var why) ->
                Html.refused(templates.initiativesExemplarsWebExemplarImport(page, typed, office(page), why));
        };
    }

    private JteModel form(Page page, Optional<Exemplar> exemplar, Filled typed, List<Violation> why) {
        return templates.initiativesExemplarsWebExemplarForm(
                page,
                exemplar,
                typed,
                exemplar.isPresent() ? List.of() : units.choices(page.actor()),
                movements.choices(page.actor()),
                office(page),
                why);
    }

    private static boolean office(Page page) {
        return page.actor().canSomewhere(ExemplarPowers.CHOOSE);
    }

    private static void writer(Page page) {
        if (!page.actor().canSomewhere(ExemplarPowers.WRITE)) throw new NotFound();
    }

    /** The exemplar, for those who may change its words now. */
    private Exemplar written(Page page, UUID id) {
        return exemplars
                .find(page.actor(), new ExemplarId(id))
                .filter(exemplar -> page.actor().can(ExemplarPowers.CHOOSE, exemplar.path())
                        || page.actor().can(ExemplarPowers.WRITE, exemplar.path())
                                && exemplar.stage() instanceof Exemplar.Stage.Proposed)
                .orElseThrow(NotFound::new);
    }

    private static View said(HttpServletResponse response, ExemplarId id, String key) {
        Notices.say(response, key);
        return Html.seeOther(HERE + "/" + id);
    }
}
