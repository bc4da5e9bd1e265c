package org.vinhdanh.movements.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.movements.Movements;
import org.vinhdanh.movements.OpenMovementPart;
import org.vinhdanh.ui.HomeBlock;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Movements as everybody reads them. */
@Controller
@RequestMapping(Movement.PUBLIC)
class OpenMovementPages implements MappedPages {

    private static final int MOST = 200;

    private final Movements movements;
    private final MovementForm form;
    private final List<OpenMovementPart> parts;
    private final Templates templates;

    OpenMovementPages(Movements movements, MovementForm form, List<OpenMovementPart> parts, Templates templates) {
        this.movements = movements;
        this.form = form;
        this.parts = List.copyOf(parts);
        this.templates = templates;
    }

    @Bean
    static MenuEntry openMovementsMenu() {
        return MenuEntry.open(35, "movements.menu", Movement.PUBLIC);
    }

    /** The block of running movements on the home page. */
    @Bean
    static HomeBlock movementsBlock(Movements movements, Templates templates) {
        return HomeBlock.of("movements", "movements.block").at(35).most(3).showing((page, placed, heading) -> {
            var running = movements.open(placed.most()).stream()
                    .filter(Movement::running)
                    .toList();
            return running.isEmpty()
                    ? Optional.empty()
                    : Optional.of(templates.movementsWebMovementsBlock(page, heading, running));
        });
    }

    @GetMapping
    View list(Page page) {
        return Html.of(templates.movementsWebOpenMovements(page, movements.open(MOST)));
    }

    @Override
    public List<String> paths() {
        return Stream.concat(
                        Stream.of(Movement.PUBLIC),
                        movements.open(MOST).stream().map(Movement::address))
                .toList();
    }

    @GetMapping("/{slug}")
    View show(Page page, @PathVariable String slug) {
        var movement = movements.at(slug).orElseThrow(NotFound::new);
        return Html.of(templates.movementsWebOpenMovement(
                page,
                movement,
                form.grounds(Actor.PUBLIC, movement.facts()),
                movements.counted(movement),
                parts.stream().flatMap(part -> part.of(page, movement).stream()).toList()));
    }
}
