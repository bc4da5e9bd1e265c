package org.vinhdanh.movements.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.movements.MovementPart;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.reporting.Reporting;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.movements.tasks.Tasks.Wanted;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import templates.Templates;

/** What reports and tasks contribute: sections of a movement's page, lines of the menu. */
@Configuration
class WorkParts {

    private static final int MOST = 200;

    @Bean
    static MovementPart reportsOfMovement(Reporting reporting, Templates templates) {
        return (page, movement) -> {
            if (movement.draft()) return Optional.empty();
            var calls = reporting.calls(page.actor(), movement.id());
            var may = movement.running() && page.actor().can(MovementPowers.LAUNCH, movement.path());
            return calls.isEmpty() && !may
                    ? Optional.empty()
                    : Optional.of(templates.movementsWebCallsPart(page, movement, calls, may)::render);
        };
    }

    @Bean
    static MovementPart tasksOfMovement(Tasks tasks, Templates templates) {
        return (page, movement) -> {
            if (movement.draft()) return Optional.empty();
            var given = tasks.list(
                    page.actor(),
                    Wanted.of(Optional.empty(), Optional.of(movement.id().value())),
                    MOST);
            var may = page.actor().can(MovementPowers.LAUNCH, movement.path());
            return given.isEmpty() && !may
                    ? Optional.empty()
                    : Optional.of(templates.movementsWebTasksPart(page, movement, given, may)::render);
        };
    }

    @Bean
    static MenuEntry guidanceEntry() {
        return new MenuEntry(
                MenuGroup.EMULATION, 11, "movements.guidances", "/van-phong/huong-dan-thi-dua", MovementPowers.READ);
    }

    @Bean
    static MenuEntry tasksEntry() {
        return new MenuEntry(
                MenuGroup.EMULATION, 12, "movements.tasks.title", "/van-phong/cong-viec", MovementPowers.READ);
    }

    @Bean
    static MenuEntry calendarEntry() {
        return new MenuEntry(
                MenuGroup.EMULATION, 13, "movements.calendar", "/van-phong/lich-thi-dua", MovementPowers.READ);
    }
}
