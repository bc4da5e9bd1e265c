package org.vinhdanh.targets.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.targets.Target;
import org.vinhdanh.targets.Target.Among;
import org.vinhdanh.targets.Target.Kind;
import org.vinhdanh.targets.Target.Measure;
import org.vinhdanh.targets.TargetFigure;
import org.vinhdanh.targets.TargetPowers;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.targets.Targets.Settling;
import org.vinhdanh.targets.Targets.TargetLine;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Targets in the office: one target with its figures, and the form on which it is set. */
@Controller
@RequestMapping("/van-phong/chi-tieu")
class TargetPages {

    static final String HERE = "/van-phong/chi-tieu";

    private final Targets targets;
    private final Movements movements;
    private final Organisations organisations;
    private final Templates templates;

    TargetPages(Targets targets, Movements movements, Organisations organisations, Templates templates) {
        this.targets = targets;
        this.movements = movements;
        this.organisations = organisations;
        this.templates = templates;
    }

    @GetMapping("/moi")
    View fresh(Page page, @RequestParam MultiValueMap<String, String> sent) {
        if (holder(page.actor()).isEmpty()) throw new NotFound();
        var movement =
                new Filled(sent).id("phong-trao").flatMap(id -> movements.find(page.actor(), new MovementId(id)));
        var typed = Filled.with(
                "ma",
                Ids.fresh().toString(),
                "phien-ban",
                "0",
                "loai",
                Kind.ABSOLUTE.name(),
                "nguon",
                Measure.REPORTED.name(),
                "thu-tu",
                "1",
                "phong-trao",
                movement.map(known -> known.id().toString()).orElse(""),
                "tu",
                movement.flatMap(Movement::launched).map(page::date).orElse(page.date(page.today())),
                "den",
                movement.map(known -> page.date(known.facts().period().to())).orElse(""));
        return Html.of(form(page, typed, List.of()));
    }

    @GetMapping("/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var target = existing(page, id);
        if (!page.actor().can(TargetPowers.SET, target.path())) throw new NotFound();
        var typed = Filled.with(
                "ma",
                id.toString(),
                "phien-ban",
                Integer.toString(target.version()),
                "ten",
                target.name(),
                "loai",
                target.kind().name(),
                "nguon",
                target.measure().name(),
                "trong",
                target.among().name(),
                "dem-bang",
                target.countedIn(),
                "thu-tu",
                Integer.toString(target.position()),
                "phong-trao",
                target.movement().map(MovementId::toString).orElse(""),
                "tu",
                page.date(target.startOn()),
                "den",
                page.date(target.untilOn()),
                "dau-ky",
                target.baseline().map(page.format()::decimal).orElse(""),
                "dich",
                target.goal().map(page.format()::decimal).orElse(""));
        return Html.of(form(page, typed, List.of()));
    }

    @PostMapping
    View keep(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        return switch (read(page.actor(), typed).then(target -> targets.keep(page.actor(), target))) {
            case Done<Target>(var target) -> {
                Notices.say(response, "targets.kept", target.name());
                yield Html.seeOther(HERE + "/" + target.id());
            }
            case Refused<Target>(var why) -> Html.refused(form(page, typed, why));
        };
    }

    private Outcome<Target> read(Actor actor, Filled typed) {
        var id = typed.id("ma").orElseThrow(NotFound::new);
        var known = targets.find(actor, id);
        var holder = holder(actor).orElseThrow(NotFound::new);
        var faults = new ArrayList<>(typed.notDays("tu", "den"));
        for (var number : List.of("dau-ky", "dich"))
            if (!typed.line(number).isEmpty() && typed.decimal(number).isEmpty())
                faults.add(Violation.of("targets.number.wrong").at(number));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Target(
                id,
                known.map(Target::organisation).orElse(holder.id()),
                known.map(Target::path).orElse(holder.path()),
                typed.id("phong-trao")
                        .flatMap(movement -> movements.find(actor, new MovementId(movement)))
                        .map(Movement::id),
                typed.number("thu-tu").orElse(1),
                typed.line("ten"),
                one(Kind.values(), typed.text("loai")).orElse(Kind.ABSOLUTE),
                one(Measure.values(), typed.text("nguon")).orElse(Measure.REPORTED),
                one(Among.values(), typed.text("trong")).orElse(Among.UNITS),
                typed.line("dem-bang"),
                typed.day("tu").orElseThrow(),
                typed.day("den").orElseThrow(),
                typed.decimal("dau-ky"),
                typed.decimal("dich"),
                typed.number("phien-ban").orElse(0)));
    }

    private JteModel form(Page page, Filled typed, List<Violation> why) {
        return templates.targetsWebTargetForm(page, typed, movements.choices(page.actor()), why);
    }

    @GetMapping("/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, existing(page, id), Filled.with("ngay", page.date(page.today())), List.of()));
    }

    private JteModel shown(Page page, Target target, Filled typed, List<Violation> why) {
        var figures = targets.figures(page.actor(), target);
        var latest = figures.stream().filter(figure -> !figure.replaced()).reduce((_, later) -> later);
        var movement = target.movement()
                .flatMap(id -> movements.find(page.actor(), id))
                .map(known -> new Choice(
                        "/van-phong/phong-trao/" + known.id(), known.facts().name(), ""));
        return templates.targetsWebTargetShown(
                page,
                new TargetLine(target, latest),
                movement,
                figures,
                targets.shares(page.actor(), target),
                typed,
                page.actor().can(TargetPowers.SET, target.path()),
                why);
    }

    @PostMapping("/{id}/so-lieu")
    View settle(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var target = existing(page, id);
        var faults = new ArrayList<>(typed.notDays("ngay"));
        for (var number : List.of("dat", "so-don-vi"))
            if (!typed.line(number).isEmpty() && typed.decimal(number).isEmpty())
                faults.add(Violation.of("targets.number.wrong").at(number));
        Outcome<TargetFigure> settled = faults.isEmpty()
                ? targets.settle(
                        page.actor(),
                        id,
                        new Settling(
                                typed.day("ngay").orElseThrow(),
                                typed.decimal("dat"),
                                typed.decimal("so-don-vi"),
                                typed.words("dien-giai"),
                                typed.line("ly-do")))
                : Outcome.refused(faults);
        return switch (settled) {
            case Done<TargetFigure>(var figure) -> {
                Notices.say(response, "targets.settled", page.date(figure.asOf()));
                yield Html.seeOther(HERE + "/" + id);
            }
            case Refused<TargetFigure>(var why) -> Html.refused(shown(page, target, typed, why));
        };
    }

    @PostMapping("/{id}/so-lieu/{figure}/xac-nhan")
    View confirm(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID figure) {
        return step(page, response, id, targets.confirm(page.actor(), id, figure), "targets.confirmed");
    }

    @GetMapping("/{id}/so-lieu/{figure}/cong-bo")
    View releasing(Page page, @PathVariable UUID id, @PathVariable UUID figure) {
        var target = existing(page, id);
        if (!page.actor().can(TargetPowers.SET, target.path())) throw new NotFound();
        var known = targets.figures(page.actor(), target).stream()
                .filter(one -> one.id().equals(figure) && !one.replaced())
                .findFirst()
                .orElseThrow(NotFound::new);
        return Html.of(templates.targetsWebRelease(page, target, known));
    }

    @PostMapping("/{id}/so-lieu/{figure}/cong-bo")
    View release(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID figure) {
        return step(page, response, id, targets.release(page.actor(), id, figure), "targets.released");
    }

    private View step(Page page, HttpServletResponse response, UUID id, Outcome<TargetFigure> outcome, String said) {
        var target = existing(page, id);
        return switch (outcome) {
            case Done<TargetFigure> _ -> {
                Notices.say(response, said);
                yield Html.seeOther(HERE + "/" + id);
            }
            case Refused<TargetFigure>(var why) -> Html.refused(shown(page, target, Filled.with(), why));
        };
    }

    private Target existing(Page page, UUID id) {
        return targets.find(page.actor(), id).orElseThrow(NotFound::new);
    }

    /** The organisation for which this actor sets targets. */
    private Optional<Organisation> holder(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> TargetPowers.SET.heldBy().contains(grant.role()))
                .findFirst()
                .flatMap(grant -> organisations.find(actor, grant.organisation()));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Stream.of(all).filter(value -> value.name().equals(name)).findFirst();
    }
}
