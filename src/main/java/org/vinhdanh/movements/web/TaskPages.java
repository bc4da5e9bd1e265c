package org.vinhdanh.movements.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.GivenTask.Origin;
import org.vinhdanh.movements.tasks.Guidance;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Tasks: a new one, and what came of one. */
@Controller
@RequestMapping(TaskPages.HERE)
class TaskPages {

    static final String HERE = "/van-phong/cong-viec";

    private final Tasks tasks;
    private final Movements movements;
    private final Organisations organisations;
    private final Holders holders;
    private final Templates templates;

    TaskPages(Tasks tasks, Movements movements, Organisations organisations, Holders holders, Templates templates) {
        this.tasks = tasks;
        this.movements = movements;
        this.organisations = organisations;
        this.holders = holders;
        this.templates = templates;
    }

    /** A new task; guidance or a movement it springs from may be named in the address. */
    @GetMapping("/moi")
    View fresh(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var asked = new Filled(sent);
        var guidance = asked.id("huong-dan").flatMap(id -> tasks.guidance(page.actor(), id));
        var movement = asked.id("phong-trao").flatMap(id -> movements.find(page.actor(), new MovementId(id)));
        var typed = Filled.with(
                "ma",
                Ids.fresh().toString(),
                "huong-dan",
                guidance.map(known -> known.id().toString()).orElse(""),
                "phong-trao",
                movement.map(known -> known.id().toString()).orElse(""),
                "nguon",
                guidance.isPresent() ? "GUIDANCE" : movement.isPresent() ? "REVIEW" : "MEETING",
                "nguon-ghi",
                guidance.map(Guidance::title)
                        .or(() -> movement.map(known -> known.facts().name()))
                        .orElse(""));
        return Html.of(form(page, typed, List.of()));
    }

    @PostMapping
    View give(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var holder = holders.chosen(page.actor(), typed).orElseThrow(NotFound::new);
        return switch (read(page.actor(), typed, holder).then(task -> tasks.give(page.actor(), task))) {
            case Done<GivenTask>(var task) -> {
                Notices.say(response, "movements.task.given", task.ownerName());
                yield Html.seeOther(HERE + "/" + task.id());
            }
            case Refused<GivenTask>(var why) -> Html.refused(form(page, typed, why));
        };
    }

    private Outcome<GivenTask> read(Actor actor, Filled typed, Organisation holder) {
        var faults = new ArrayList<>(typed.notDays("han"));
        var owner = typed.id("don-vi").flatMap(id -> organisations.find(actor, new OrganisationId(id)));
        if (owner.isEmpty())
            faults.add(Violation.of("movements.task.owner.missing").at("don-vi"));
        if (typed.line("viec").isEmpty())
            faults.add(Violation.of("movements.task.words.missing").at("viec"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new GivenTask(
                typed.id("ma").orElseThrow(NotFound::new),
                holder.id(),
                holder.path(),
                owner.orElseThrow().id(),
                owner.orElseThrow().path(),
                owner.orElseThrow().name(),
                typed.line("nguoi"),
                typed.words("viec"),
                typed.day("han").orElseThrow(),
                Arrays.stream(Origin.values())
                        .filter(origin -> origin.name().equals(typed.text("nguon")))
                        .findFirst()
                        .orElse(Origin.OTHER),
                typed.line("nguon-ghi"),
                typed.id("huong-dan").flatMap(id -> tasks.guidance(actor, id)).map(Guidance::id),
                typed.id("phong-trao")
                        .flatMap(id -> movements.find(actor, new MovementId(id)))
                        .map(movement -> movement.id()),
                Optional.empty(),
                1));
    }

    private JteModel form(Page page, Filled typed, List<Violation> why) {
        var holder = holders.chosen(page.actor(), typed).orElseThrow(NotFound::new);
        var owners = new ArrayList<Choice>();
        owners.add(Choice.of(holder.id().value().toString(), holder.name()));
        organisations.children(page.actor(), holder.id()).stream()
                .filter(unit -> unit.alive() && unit.kind() != OrganisationKind.EXTERNAL_AUTHORITY)
                .forEach(unit -> owners.add(Choice.of(unit.id().value().toString(), unit.name())));
        return templates.movementsWebTaskForm(page, typed, owners, why);
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, existing(page, id), Filled.with("ngay", page.date(page.today())), List.of()));
    }

    @PostMapping("/{id}")
    View finish(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var task = existing(page, id);
        var faults = typed.notDays("ngay");
        Outcome<GivenTask> finished = faults.isEmpty()
                ? tasks.finish(
                        page.actor(),
                        id,
                        typed.words("ket-qua"),
                        typed.day("ngay").orElseThrow())
                : Outcome.refused(faults);
        return switch (finished) {
            case Done<GivenTask> _ -> {
                Notices.say(response, "movements.task.finished");
                yield Html.seeOther(HERE + "/" + id);
            }
            case Refused<GivenTask>(var why) -> Html.refused(shown(page, task, typed, why));
        };
    }

    private JteModel shown(Page page, GivenTask task, Filled typed, List<Violation> why) {
        return templates.movementsWebTask(
                page, task, typed, page.actor().can(MovementPowers.ANSWER, task.ownerPath()), why);
    }

    private GivenTask existing(Page page, UUID id) {
        return tasks.find(page.actor(), id).orElseThrow(NotFound::new);
    }
}
