package org.vinhdanh.ui;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Role;
import templates.Templates;

/** The first page of the office: what the reader owes and when, whatever module knows of it. */
@Controller
class DeskPages {

    /** Whoever signs in comes here first. */
    private static final Power WORK = Power.of("ui.work", Role.values());

    private final List<Due.Source> sources;
    private final List<YearFigures.Source> figures;
    private final Templates templates;

    DeskPages(ObjectProvider<Due.Source> sources, ObjectProvider<YearFigures.Source> figures, Templates templates) {
        this.sources = sources.stream().toList();
        this.figures = figures.stream().toList();
        this.templates = templates;
    }

    @GetMapping("/van-phong")
    View work(Page page) {
        var dues = sources.stream().flatMap(source -> source.due(page).stream()).toList();
        var years = figures.stream().flatMap(source -> source.of(page).stream()).findFirst();
        return Html.of(templates.uiWork(page, Desk.of(page, dues, years)));
    }

    @Configuration
    static class Menu {
        @Bean
        MenuEntry workEntry() {
            return new MenuEntry(MenuGroup.WORK, 0, "ui.work.title", Page.WORK, WORK);
        }
    }
}
