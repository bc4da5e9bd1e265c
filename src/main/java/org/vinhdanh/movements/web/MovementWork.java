package org.vinhdanh.movements.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.vinhdanh.movements.MovementPowers;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.ui.Due;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.Page;

/** What units owe the movements they were told of. */
@Component
class MovementWork implements Due.Source {

    private final Movements movements;

    MovementWork(Movements movements) {
        this.movements = movements;
    }

    @Override
    public List<Due> due(Page page) {
        return movements.owed(page.actor()).stream()
                .map(debt -> new Due(
                        page.t(debt.seen() ? "movements.due.plan" : "movements.due.seen", debt.name()),
                        "/van-phong/phong-trao/" + debt.movement() + "/don-vi/"
                                + debt.unit().value(),
                        debt.unitName(),
                        Optional.empty()))
                .toList();
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
