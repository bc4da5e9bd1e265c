package org.vinhdanh.demo.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.awards.register.RegisterPowers;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.instance.Instance;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Moves the clock of the demonstration, so that a deadline can be seen to pass. */
@Controller
@ConditionalOnBooleanProperty("vinhdanh.demo")
class ClockPages {

    private static final String PATH = "/van-phong/dong-ho";

    private final Instance instance;
    private final Templates templates;

    ClockPages(Instance instance, Templates templates) {
        this.instance = instance;
        this.templates = templates;
    }

    @Bean
    @ConditionalOnBooleanProperty("vinhdanh.demo")
    static MenuEntry clockInTheMenu() {
        return new MenuEntry(MenuGroup.HOUSE, 90, "demo.clock.menu", PATH, RegisterPowers.READ);
    }

    @GetMapping(PATH)
    View show(Page page) {
        if (!page.actor().signedIn()) throw new NotFound();
        return Html.of(templates.demoWebClock(page, page.date(page.today()), List.of()));
    }

    @PostMapping(PATH)
    View move(
            Page page,
            HttpServletResponse response,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "them", defaultValue = "0") int more) {
        if (!page.actor().signedIn()) throw new NotFound();
        var wanted = more > 0 && more <= 366 ? Optional.of(page.today().plusDays(more)) : Filled.dayOf(day);
        if (wanted.filter(to -> to.getYear() >= 2026 && to.getYear() <= 2040).isEmpty())
            return Html.refused(templates.demoWebClock(
                    page, day, List.of(Violation.of("demo.clock.day", day).at("ngay"))));
        var morning =
                wanted.get().atTime(LocalTime.of(9, 0)).atZone(Format.ZONE).toInstant();
        instance.moveClock(instance.clockOffset().plus(Duration.between(page.now(), morning)));
        Notices.say(response, "demo.clock.moved", page.date(wanted.get()));
        return Html.seeOther(PATH);
    }
}
