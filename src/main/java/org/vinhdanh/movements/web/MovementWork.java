package org.vinhdanh.movements.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.desk.MovementDebt;
import org.vinhdanh.movements.desk.MovementDebt.Kind;
import org.vinhdanh.movements.desk.MovementDesk;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.Page;

/** What is owed to movements: acknowledgements, plans, enrolment, reports, tasks; the office hears of what is late. */
@Component
class MovementWork implements Due.Source {

    private static final String HERE = "/van-phong/";
    private static final Set<Kind> OF_OTHERS =
            Set.of(Kind.ENROLMENT_OF_OTHERS, Kind.REPORT_OF_OTHERS, Kind.TASK_OF_OTHERS);

    private final MovementDesk desk;

    MovementWork(MovementDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Due> due(Page page) {
        return desk.of(page.actor()).stream().map(debt -> due(page, debt)).toList();
    }

    private static Due due(Page page, MovementDebt debt) {
        var words = page.t(
                "movements.due." + debt.kind(),
                switch (debt.kind()) {
                    case ENROLMENT_OF_OTHERS, REPORT_OF_OTHERS -> new Object[] {page.number(debt.many()), debt.words()};
                    case SEEN, PLAN, ENROLMENT, REPORT, TASK, TASK_OF_OTHERS -> new Object[] {debt.words()};
                });
        return debt.due()
                .filter(_ -> OF_OTHERS.contains(debt.kind()))
                .map(due -> Due.ofOthers(words, path(debt), about(debt), due))
                .orElseGet(() -> new Due(words, path(debt), about(debt), debt.due()));
    }

    private static String path(MovementDebt debt) {
        return HERE
                + switch (debt.kind()) {
                    case SEEN, PLAN -> "phong-trao/";
                    case ENROLMENT, ENROLMENT_OF_OTHERS -> "dang-ky-thi-dua/";
                    case REPORT, REPORT_OF_OTHERS -> "ky-bao-cao/";
                    case TASK, TASK_OF_OTHERS -> "cong-viec/";
                }
                + debt.thing()
                + switch (debt.kind()) {
                    case SEEN, PLAN, ENROLMENT, REPORT ->
                        debt.unit().map(unit -> "/don-vi/" + unit).orElse("");
                    case ENROLMENT_OF_OTHERS, REPORT_OF_OTHERS, TASK, TASK_OF_OTHERS -> "";
                };
    }

    private static String about(MovementDebt debt) {
        return Stream.of(debt.unitName(), debt.about())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    @Configuration
    static class Menu {
        @Bean
        MenuEntry movementsEntry() {
            return new MenuEntry(
                    MenuGroup.EMULATION, 10, "movements.title", "/van-phong/phong-trao", MovementPowers.READ);
        }
    }
}
