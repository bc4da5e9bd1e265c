package org.vinhdanh.movements.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vinhdanh.movements.MovementPart;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.reporting.Reporting;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.Tasks;
import org.vinhdanh.movements.tasks.Tasks.State;
import org.vinhdanh.movements.tasks.Tasks.Wanted;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** What reports and tasks contribute: sections of a movement's page, lines of the menu, what is owed. */
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
                    new Wanted(
                            State.ALL,
                            Optional.empty(),
                            Optional.of(movement.id().value())),
                    MOST);
            var may = page.actor().can(MovementPowers.LAUNCH, movement.path());
            return given.isEmpty() && !may
                    ? Optional.empty()
                    : Optional.of(templates.movementsWebTasksPart(page, movement, given, may)::render);
        };
    }

    /** Units owe their reports; the office sees each call whose last day has passed, with how many are missing. */
    @Bean
    static Due.Source reportsOwed(Reporting reporting) {
        return page -> {
            if (!page.actor().canSomewhere(MovementPowers.READ)) return List.of();
            var dues = new ArrayList<Due>();
            var missing = new LinkedHashMap<UUID, List<Reporting.Owing>>();
            for (var owing : reporting.owing(page.actor()))
                if (page.actor().can(MovementPowers.LAUNCH, owing.asker())
                        || !page.actor().canSomewhere(MovementPowers.ANSWER))
                    missing.computeIfAbsent(owing.call(), _ -> new ArrayList<>())
                            .add(owing);
                else if (page.actor().canSomewhere(MovementPowers.ANSWER)) dues.add(ownReport(page, owing));
            missing.values().forEach(owed -> dues.add(missed(page, owed)));
            return dues;
        };
    }

    private static Due ownReport(Page page, Reporting.Owing owing) {
        return new Due(
                page.t("movements.due.report", owing.name()),
                "/van-phong/ky-bao-cao/" + owing.call() + "/don-vi/"
                        + owing.unit().value(),
                owing.unitName() + ". " + owing.movement(),
                Optional.of(owing.due()));
    }

    private static Due missed(Page page, List<Reporting.Owing> owed) {
        var first = owed.getFirst();
        return Due.ofOthers(
                page.t("movements.due.missing", page.number(owed.size()), first.name()),
                "/van-phong/ky-bao-cao/" + first.call(),
                first.movement(),
                first.due());
    }

    /** Who owes a task sees it; who gave it sees it once it is late. */
    @Bean
    static Due.Source tasksOwed(Tasks tasks) {
        return page -> !page.actor().canSomewhere(MovementPowers.READ)
                ? List.of()
                : tasks.list(page.actor(), Wanted.in(State.OPEN), MOST).stream()
                        .map(task -> {
                            var words = page.t("movements.due.task", task.words());
                            var path = "/van-phong/cong-viec/" + task.id();
                            return owes(page, task)
                                    ? new Due(words, path, task.ownerName(), Optional.of(task.due()))
                                    : Due.ofOthers(words, path, task.ownerName(), task.due());
                        })
                        .toList();
    }

    private static boolean owes(Page page, GivenTask task) {
        return page.actor().can(MovementPowers.ANSWER, task.ownerPath())
                && (task.owner().equals(task.organisation()) || !page.actor().can(MovementPowers.LAUNCH, task.path()));
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
