package org.vinhdanh.targets.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.targets.Target;
import org.vinhdanh.targets.TargetEvidence;
import org.vinhdanh.targets.TargetPowers;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.targets.UnitShare;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** What one unit has to do with a target: what it takes upon itself, what it reached, and what shows it. */
@Controller
@RequestMapping(TargetPages.HERE + "/{id}/don-vi/{unit}")
class TargetUnitPages {

    private final Targets targets;
    private final TargetEvidence evidence;
    private final Templates templates;

    TargetUnitPages(Targets targets, TargetEvidence evidence, Templates templates) {
        this.targets = targets;
        this.evidence = evidence;
        this.templates = templates;
    }

    @GetMapping
    View unit(Page page, @PathVariable UUID id, @PathVariable UUID unit) {
        var target = existing(page, id);
        var share = share(page, target, unit);
        var typed = Filled.with(
                "dang-ky",
                share.promised().map(page.format()::decimal).orElse(""),
                "ngay",
                page.date(page.today()),
                "ngay-nhan",
                page.date(page.today()));
        return Html.of(unit(page, target, share, typed, List.of()));
    }

    @PostMapping("/dang-ky")
    View promise(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var target = existing(page, id);
        var share = share(page, target, unit);
        var from = provenance(page, target, typed);
        var faults = new ArrayList<>(from.why());
        if (typed.decimal("dang-ky").isEmpty())
            faults.add(Violation.of("targets.number.wrong").at("dang-ky"));
        Outcome<UnitShare> promised = faults.isEmpty()
                ? from.then(how -> targets.promise(
                        page.actor(), id, share.unit(), typed.decimal("dang-ky").orElseThrow(), how))
                : Outcome.refused(faults);
        return answered(page, response, target, share, typed, promised, "targets.promised");
    }

    @PostMapping("/bao-cao")
    View report(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var target = existing(page, id);
        var share = share(page, target, unit);
        var from = provenance(page, target, typed);
        var faults = new ArrayList<>(from.why());
        faults.addAll(typed.notDays("ngay"));
        if (typed.decimal("dat").isEmpty())
            faults.add(Violation.of("targets.number.wrong").at("dat"));
        Outcome<UnitShare> reported = faults.isEmpty()
                ? from.then(how -> targets.report(
                        page.actor(),
                        id,
                        share.unit(),
                        typed.day("ngay").orElseThrow(),
                        typed.decimal("dat").orElse(BigDecimal.ZERO),
                        typed.words("dien-giai"),
                        typed.line("ly-do"),
                        how))
                : Outcome.refused(faults);
        return answered(page, response, target, share, typed, reported, "targets.reported");
    }

    /** A file that shows what the report says which counts. */
    @PostMapping("/minh-chung")
    View prove(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var target = existing(page, id);
        var share = share(page, target, unit);
        if (!page.actor().can(TargetPowers.ANSWER, share.path())) throw new NotFound();
        Outcome<UnitShare> added;
        try (var content = file.open()) {
            added = evidence.add(page.actor(), target, share.unit(), file.name(), content);
        }
        return answered(page, response, target, share, new Filled(sent), added, "targets.evidence.added");
    }

    private View answered(
            Page page,
            HttpServletResponse response,
            Target target,
            UnitShare share,
            Filled typed,
            Outcome<UnitShare> outcome,
            String said) {
        return switch (outcome) {
            case Done<UnitShare> _ -> {
                Notices.say(response, said, share.name());
                yield Html.seeOther(TargetPages.HERE + "/" + target.id() + "/don-vi/"
                        + share.unit().value());
            }
            case Refused<UnitShare>(var why) -> Html.refused(unit(page, target, share, typed, why));
        };
    }

    private JteModel unit(Page page, Target target, UnitShare share, Filled typed, List<Violation> why) {
        return templates.targetsWebTargetUnit(
                page,
                target,
                share,
                typed,
                evidence.of(share),
                !share.ended() && page.actor().can(TargetPowers.ANSWER, share.path()),
                page.actor().can(TargetPowers.SET, target.path()),
                why);
    }

    private static Outcome<Provenance> provenance(Page page, Target target, Filled typed) {
        return page.actor().can(TargetPowers.SET, target.path())
                ? Provenance.typed(typed.text("nhan-qua"), typed.day("ngay-nhan"), page.today())
                : Outcome.done(Provenance.byUnit(page.today()));
    }

    private Target existing(Page page, UUID id) {
        return targets.find(page.actor(), id).orElseThrow(NotFound::new);
    }

    private UnitShare share(Page page, Target target, UUID unit) {
        return targets.share(page.actor(), target, new OrganisationId(unit)).orElseThrow(NotFound::new);
    }
}
