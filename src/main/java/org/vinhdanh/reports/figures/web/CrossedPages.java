package org.vinhdanh.reports.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.reports.figures.FigurePowers;
import org.vinhdanh.reports.figures.PrescribedForms;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.MenuGroup;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Tab;
import templates.Templates;

/** RegisterFigures by what the reader chooses; on the page and as files. */
@Controller
class CrossedPages {

    private final FigureShowing showing;
    private final FigurePlaces places;
    private final PrescribedForms forms;
    private final Templates templates;

    CrossedPages(FigureShowing showing, FigurePlaces places, PrescribedForms forms, Templates templates) {
        this.showing = showing;
        this.places = places;
        this.forms = forms;
        this.templates = templates;
    }

    @Bean
    static MenuEntry figuresInTheMenu() {
        return new MenuEntry(MenuGroup.REPORTS, 40, "reports.figures.menu", FigureQuery.PATH, FigurePowers.READ);
    }

    @GetMapping(FigureQuery.PATH)
    View show(Page page, @RequestParam MultiValueMap<String, String> sent) {
        var offered = places.offered(page.actor());
        var asked = FigureQuery.of(page, offered.shown(sent), sent);
        var faults = offered.faults(sent, asked);
        var model = templates.reportsFiguresWebFigures(
                page,
                new FigurePage(
                        offered.form(page, asked, FigureQuery.PATH),
                        places.presets(page, asked, FigureQuery.PATH),
                        showing.words(page, asked).narrowed(),
                        faults.isEmpty() ? Optional.of(showing.crossed(page, asked)) : Optional.empty(),
                        forms(asked)),
                faults);
        return faults.isEmpty() ? Html.of(model) : Html.refused(model);
    }

    /** The prescribed forms for the same organisation and days. */
    private List<Tab> forms(FigureQuery asked) {
        return forms.all().stream()
                .map(form -> Tab.of(form.title(), asked.days(PrescribedPages.PATH + "/" + form.id()), false))
                .toList();
    }

    @GetMapping(FigureQuery.PATH + ".xlsx")
    void xlsx(Page page, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response)
            throws IOException {
        files(page, asked(page, sent)).xlsx(response);
    }

    @GetMapping(FigureQuery.PATH + ".csv")
    void csv(Page page, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response)
            throws IOException {
        files(page, asked(page, sent)).csv(response);
    }

    @GetMapping(FigureQuery.PATH + ".docx")
    void docx(Page page, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response)
            throws IOException {
        var asked = asked(page, sent);
        files(page, asked).docx(response, places.letterhead(asked.organisation()));
    }

    @GetMapping(FigureQuery.PATH + ".pdf")
    void pdf(Page page, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response)
            throws IOException {
        var asked = asked(page, sent);
        files(page, asked).pdf(response, places.letterhead(asked.organisation()));
    }

    private FigureQuery asked(Page page, MultiValueMap<String, String> sent) {
        var asked = FigureQuery.of(page, places.offered(page.actor()).chosen(sent), sent);
        if (!asked.faults().isEmpty()) throw new NotFound();
        return asked;
    }

    private FigureFiles files(Page page, FigureQuery asked) {
        return new FigureFiles(page, "so-lieu-" + page.today(), showing.crossed(page, asked));
    }
}
