package org.vinhdanh.movements.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.tasks.Guidance;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.movements.tasks.Tasks.Wanted;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The yearly guidance of the Standing Board, and the calendar of all that is due. */
@Controller
class GuidancePages {

    private static final String HERE = "/van-phong/huong-dan-thi-dua";
    private static final int MOST = 500;

    private final Tasks tasks;
    private final Holders holders;
    private final Templates templates;

    GuidancePages(Tasks tasks, Holders holders, Templates templates) {
        this.tasks = tasks;
        this.holders = holders;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View list(Page page) {
        return Html.of(templates.movementsWebGuidances(
                page, tasks.guidances(page.actor()), page.actor().canSomewhere(MovementPowers.LAUNCH)));
    }

    @GetMapping(HERE + "/moi")
    View fresh(Page page) {
        if (holders.chosen(page.actor(), Filled.with()).isEmpty()) throw new NotFound();
        var typed = Filled.with(
                "ma",
                Ids.fresh().toString(),
                "phien-ban",
                "0",
                "nam",
                Integer.toString(page.today().getYear()),
                "ngay",
                page.date(page.today()));
        return Html.of(templates.movementsWebGuidanceForm(page, typed, List.of()));
    }

    @GetMapping(HERE + "/{id}")
    View show(Page page, @PathVariable UUID id) {
        var guidance = tasks.guidance(page.actor(), id).orElseThrow(NotFound::new);
        return Html.of(shown(page, guidance));
    }

    private JteModel shown(Page page, Guidance guidance) {
        return templates.movementsWebGuidanceShown(
                page,
                guidance,
                tasks.list(page.actor(), Wanted.of(Optional.of(guidance.id()), Optional.empty()), MOST),
                page.actor().can(MovementPowers.LAUNCH, guidance.path()));
    }

    @GetMapping(HERE + "/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var guidance = tasks.guidance(page.actor(), id)
                .filter(known -> page.actor().can(MovementPowers.LAUNCH, known.path()))
                .orElseThrow(NotFound::new);
        var typed = Filled.with(
                "ma",
                id.toString(),
                "phien-ban",
                Integer.toString(guidance.version()),
                "to-chuc",
                guidance.organisation().value().toString(),
                "nam",
                Integer.toString(guidance.year()),
                "ten",
                guidance.title(),
                "so",
                guidance.number(),
                "ngay",
                page.date(guidance.issuedOn()),
                "noi-dung",
                guidance.words());
        return Html.of(templates.movementsWebGuidanceForm(page, typed, List.of()));
    }

    @PostMapping(HERE)
    View keep(Page page, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var holder = holders.chosen(page.actor(), typed).orElseThrow(NotFound::new);
        List<Violation> faults = typed.notDays("ngay");
        Outcome<Guidance> kept = faults.isEmpty()
                ? tasks.keep(
                        page.actor(),
                        new Guidance(
                                typed.id("ma").orElseThrow(NotFound::new),
                                holder.id(),
                                holder.path(),
                                typed.number("nam").orElse(0),
                                typed.line("ten"),
                                typed.line("so"),
                                typed.day("ngay").orElseThrow(),
                                typed.words("noi-dung"),
                                typed.number("phien-ban").orElse(0)))
                : Outcome.refused(faults);
        return switch (kept) {
            case Done<Guidance>(var guidance) -> {
                Notices.say(response, "movements.guidance.kept", guidance.title());
                yield Html.seeOther(HERE + "/" + guidance.id());
            }
            case Refused<Guidance>(var why) -> Html.refused(templates.movementsWebGuidanceForm(page, typed, why));
        };
    }

    @GetMapping("/van-phong/lich-thi-dua")
    View calendar(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var year = new Filled(sent)
                .number("nam")
                .filter(typed -> typed >= 1945 && typed <= 2200)
                .orElse(page.today().getYear());
        return Html.of(templates.movementsWebCalendar(page, year, tasks.calendar(page.actor(), year)));
    }
}
