package org.vinhdanh.targets.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.movements.MovementPart;
import org.vinhdanh.movements.OpenMovementPart;
import org.vinhdanh.targets.TargetFilter;
import org.vinhdanh.targets.TargetPowers;
import org.vinhdanh.targets.Targets;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Targets as everybody reads them: what was released, with start, goal and day; and where the office finds them. */
@Controller
class OpenTargetPages implements MappedPages {

    private static final String HERE = "/chi-tieu";
    private static final int MOST_OF_MOVEMENT = 100;

    private final Targets targets;
    private final Templates templates;

    OpenTargetPages(Targets targets, Templates templates) {
        this.targets = targets;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View released(Page page) {
        return Html.of(templates.targetsWebOpenTargets(page, targets.released()));
    }

    @Override
    public List<String> paths() {
        return List.of(HERE);
    }

    @Bean
    static MenuEntry targetsEntry() {
        return new MenuEntry(MenuGroup.EMULATION, 14, "targets.title", "/van-phong/chi-tieu", TargetPowers.READ);
    }

    /** Figures that the office settled and nobody confirmed yet. */
    @Bean
    static Due.Source figuresToConfirm(Targets targets) {
        return page -> !page.actor().canSomewhere(TargetPowers.SET)
                ? List.of()
                : targets.unconfirmed(page.actor()).stream()
                        .map(figure -> new Due(
                                page.t("targets.due.confirm", figure.name()),
                                "/van-phong/chi-tieu/" + figure.target(),
                                page.t("targets.due.about", page.date(figure.asOf())),
                                Optional.empty()))
                        .toList();
    }

    /** What was released of the targets of a movement, on its public page. */
    @Bean
    static OpenMovementPart targetsOfOpenMovement(Targets targets, Templates templates) {
        return (page, movement) -> {
            var lines = targets.released().stream()
                    .filter(line -> line.target().movement().equals(Optional.of(movement.id())))
                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(templates.targetsWebTargetsOfMovement(page, lines)::render);
        };
    }

    @Bean
    static MovementPart targetsOfMovement(Targets targets, Templates templates) {
        return (page, movement) -> {
            var lines = targets.list(page.actor(), TargetFilter.of(movement.id()), MOST_OF_MOVEMENT);
            var may = page.actor().can(TargetPowers.SET, movement.path());
            return lines.isEmpty() && !may
                    ? Optional.empty()
                    : Optional.of(templates.targetsWebTargetsPart(page, movement, lines, may)::render);
        };
    }
}
