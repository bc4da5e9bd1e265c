package org.vinhdanh.movements.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
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
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.MovementId;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.MovementReview;
import org.vinhdanh.movements.MovementReview.Proposal;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.Movements.PlanFile;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.movements.UnitAnswer;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** The steps of a movement: launch, acknowledgement, the plan of a unit, reviews. */
@Controller
@RequestMapping("/van-phong/phong-trao/{id}")
class MovementStepPages {

    private static final String HERE = "/van-phong/phong-trao/";
    private final Movements movements;
    private final FileStore files;
    private final Templates templates;

    MovementStepPages(Movements movements, FileStore files, Templates templates) {
        this.movements = movements;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping("/phat-dong")
    View launching(Page page, @PathVariable UUID id) {
        var movement = kept(page, id);
        var units = movements.below(page.actor(), movement);
        var typed = Filled.with(
                        "ngay", page.date(page.today()), "nguoi", page.actor().name())
                .ticking(
                        "don-vi",
                        units.stream().map(unit -> unit.id().value().toString()).toList());
        return Html.of(launching(page, movement, typed, List.of()));
    }

    @PostMapping("/phat-dong")
    View launch(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var movement = kept(page, id);
        var faults = typed.notDays("ngay");
        Outcome<Movement> launched = faults.isEmpty()
                ? movements.launch(
                        page.actor(),
                        movement.id(),
                        typed.day("ngay").orElseThrow(),
                        typed.line("nguoi"),
                        typed.ids("don-vi"))
                : Outcome.refused(faults);
        return switch (launched) {
            case Done<Movement>(var moved) -> {
                Notices.say(response, "movements.launched", moved.facts().name());
                yield Html.seeOther(HERE + id);
            }
            case Refused<Movement>(var why) -> Html.refused(launching(page, movement, typed, why));
        };
    }

    private JteModel launching(Page page, Movement movement, Filled typed, List<Violation> why) {
        return templates.movementsWebLaunch(
                page,
                movement,
                typed,
                movements.below(page.actor(), movement).stream()
                        .map(unit -> Choice.of(unit.id().value().toString(), unit.name()))
                        .toList(),
                why);
    }

    @GetMapping("/don-vi/{unit}")
    View unit(Page page, @PathVariable UUID id, @PathVariable UUID unit) {
        var movement = seen(page, id);
        var answer = answer(page, movement, unit);
        return Html.of(unit(page, movement, answer, PlanForm.filled(page, answer.plan()), List.of()));
    }

    @PostMapping("/don-vi/{unit}/da-nhan")
    View acknowledge(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var movement = seen(page, id);
        var answer = answer(page, movement, unit);
        return switch (provenance(page, movement, typed)
                .then(from -> movements.acknowledge(page.actor(), movement.id(), answer.unit(), from))) {
            case Done<UnitAnswer>(var now) -> {
                Notices.say(response, "movements.acknowledged", now.name());
                yield Html.seeOther(HERE + id + "/don-vi/" + unit);
            }
            case Refused<UnitAnswer>(var why) -> Html.refused(unit(page, movement, answer, typed, why));
        };
    }

    @PostMapping("/don-vi/{unit}/ke-hoach")
    View plan(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var typed = new Filled(sent);
        var movement = seen(page, id);
        var answer = answer(page, movement, unit);
        var from = provenance(page, movement, typed);
        var planned = from.then(_ -> PlanForm.planned(typed))
                .then(plan -> PlanForm.onWhatWasRead(typed, plan, answer.plan()))
                .then(plan -> movements
                        .mayAnswer(page.actor(), movement.id(), answer.unit())
                        .map(_ -> plan));
        if (planned.result().isPresent() && file.chosen())
            try (var content = file.open()) {
                var kept = files.keep(page.actor(), PlanGuard.ROOM, file.name(), content, FileType.PAPERS);
                planned = planned.then(plan ->
                        kept.map(held -> plan.with(new PlanFile(held.id().value(), held.name()))));
            }
        return switch (planned.then(
                plan -> from.then(how -> movements.plan(page.actor(), movement.id(), answer.unit(), plan, how)))) {
            case Done<UnitAnswer>(var now) -> {
                Notices.say(response, "movements.plan.kept", now.name());
                yield Html.seeOther(HERE + id + "/don-vi/" + unit);
            }
            case Refused<UnitAnswer>(var why) ->
                Html.refused(unit(page, movement, answer, typed.and("da-doc", PlanForm.mark(answer.plan())), why));
        };
    }

    private JteModel unit(Page page, Movement movement, UnitAnswer answer, Filled typed, List<Violation> why) {
        return templates.movementsWebUnitAnswers(
                page,
                movement,
                answer,
                typed,
                PlanForm.rows(typed),
                movement.running() && page.actor().can(MovementPowers.ANSWER, answer.path()),
                page.actor().can(MovementPowers.LAUNCH, movement.path()),
                why);
    }

    /** Who keeps the movement enters for a unit and says where from; a unit's officer answers here and now. */
    private static Outcome<Provenance> provenance(Page page, Movement movement, Filled typed) {
        return page.actor().can(MovementPowers.LAUNCH, movement.path())
                ? Provenance.typed(typed.text("nhan-qua"), typed.day("ngay-nhan"), page.today())
                : Outcome.done(Provenance.byUnit(page.today()));
    }

    @GetMapping("/so-ket")
    View interim(Page page, @PathVariable UUID id) {
        var typed = Filled.with("ngay", page.date(page.today()));
        return Html.of(form(page, running(page, id), typed, false, List.of()));
    }

    @GetMapping("/tong-ket")
    View last(Page page, @PathVariable UUID id) {
        var typed = Filled.with("ngay", page.date(page.today()));
        return Html.of(form(page, running(page, id), typed, true, List.of()));
    }

    @PostMapping("/so-ket")
    View interim(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        return review(page, response, kept(page, id), new Filled(sent), false);
    }

    @PostMapping("/tong-ket")
    View last(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        return review(page, response, kept(page, id), new Filled(sent), true);
    }

    private View review(Page page, HttpServletResponse response, Movement movement, Filled typed, boolean last) {
        var faults = new ArrayList<>(typed.notDays("ngay"));
        var proposals = new ArrayList<Proposal>();
        for (var line : typed.lines("de-xuat"))
            proposal(line)
                    .ifPresentOrElse(
                            proposals::add,
                            () -> faults.add(Violation.of("movements.proposal.unread", line)
                                    .at("de-xuat")));
        Outcome<Movement> reviewed = faults.isEmpty()
                ? movements.review(
                        page.actor(),
                        movement.id(),
                        MovementReview.written(
                                last,
                                typed.day("ngay").orElseThrow(),
                                typed.words("ket-qua"),
                                typed.words("ton-tai"),
                                typed.words("phuong-huong"),
                                page.actor().name(),
                                proposals,
                                typed.ticked("cong-bo")),
                        typed.line("ly-do"))
                : Outcome.refused(faults);
        return switch (reviewed) {
            case Done<Movement>(var moved) -> {
                Notices.say(
                        response,
                        last ? "movements.closed" : "movements.reviewed",
                        moved.facts().name());
                yield Html.seeOther(HERE + movement.id());
            }
            case Refused<Movement>(var why) -> Html.refused(form(page, movement, typed, last, why));
        };
    }

    /** Asks once more before everybody reads who took part. */
    @GetMapping("/so-tham-gia/{review}/cong-bo")
    View releasing(Page page, @PathVariable UUID id, @PathVariable UUID review) {
        var movement = kept(page, id);
        var counted = movements.reviews(page.actor(), movement).stream()
                .filter(one -> one.id().equals(review) && one.participation().isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
        return counted.open()
                ? Html.seeOther(HERE + id)
                : Html.of(templates.movementsWebPartRelease(page, movement, counted));
    }

    @PostMapping("/so-tham-gia/{review}/cong-bo")
    View release(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID review) {
        return switch (movements.release(page.actor(), kept(page, id).id(), review)) {
            case Done<MovementReview> _ -> {
                Notices.say(response, "movements.part.released");
                yield Html.seeOther(HERE + id);
            }
            case Refused<MovementReview> _ -> throw new NotFound();
        };
    }

    private JteModel form(Page page, Movement movement, Filled typed, boolean last, List<Violation> why) {
        return templates.movementsWebReviewForm(
                page, movement, movements.participation(page.actor(), movement), typed, last, why);
    }

    /** {@code Tập thể; Hội Cầu đường; ; Dẫn đầu phong trào} or {@code Cá nhân; Trần Văn Hải; Hội Cầu đường; …}. */
    private static Optional<Proposal> proposal(String line) {
        var cells = line.split(";", 4);
        if (cells.length < 4 || cells[1].isBlank()) return Optional.empty();
        var folded = org.vinhdanh.kernel.Fold.of(cells[0]);
        var kind = folded.equals("ca nhan")
                ? Optional.of(MovementReview.Kind.PERSON)
                : folded.equals("tap the")
                        ? Optional.of(MovementReview.Kind.COLLECTIVE)
                        : Optional.<MovementReview.Kind>empty();
        return kind.map(known -> new Proposal(known, cells[1].strip(), cells[2].strip(), cells[3].strip()));
    }

    private Movement seen(Page page, UUID id) {
        return movements.find(page.actor(), new MovementId(id)).orElseThrow(NotFound::new);
    }

    private UnitAnswer answer(Page page, Movement movement, UUID unit) {
        return movements
                .answer(page.actor(), movement.id(), new OrganisationId(unit))
                .orElseThrow(NotFound::new);
    }

    /** The movement, for those who may launch and review it. */
    private Movement kept(Page page, UUID id) {
        return movements
                .find(page.actor(), new MovementId(id))
                .filter(movement -> page.actor().can(MovementPowers.LAUNCH, movement.path()))
                .orElseThrow(NotFound::new);
    }

    private Movement running(Page page, UUID id) {
        return Optional.of(kept(page, id)).filter(Movement::running).orElseThrow(NotFound::new);
    }
}
