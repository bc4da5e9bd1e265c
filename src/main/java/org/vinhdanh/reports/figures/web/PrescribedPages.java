package org.vinhdanh.reports.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.reports.figures.PrescribedForm;
import org.vinhdanh.reports.figures.PrescribedForms;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The tables others prescribe, filled from the registers; on the page and as files. */
@Controller
@RequestMapping(PrescribedPages.PATH + "/{form}")
class PrescribedPages {

    static final String PATH = FigureQuery.PATH + "/bieu";

    private final FigureShowing showing;
    private final FigurePlaces places;
    private final PrescribedForms forms;
    private final Templates templates;

    PrescribedPages(FigureShowing showing, FigurePlaces places, PrescribedForms forms, Templates templates) {
        this.showing = showing;
        this.places = places;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping
    View show(Page page, @PathVariable String form, @RequestParam MultiValueMap<String, String> sent) {
        var prescribed = prescribed(form);
        var offered = places.offered(page.actor());
        var asked = asked(page, offered.shown(sent), prescribed, sent);
        var faults = offered.faults(sent, asked);
        var here = PATH + "/" + form;
        var model = templates.reportsFiguresWebPrescribed(
                page,
                prescribed.title(),
                new FigurePage(
                        offered.form(page, asked, here),
                        places.presets(page, asked, here),
                        "",
                        faults.isEmpty() ? Optional.of(showing.prescribed(page, asked, prescribed)) : Optional.empty(),
                        List.of()),
                prescribed.distinct(),
                faults);
        return faults.isEmpty() ? Html.of(model) : Html.refused(model);
    }

    private PrescribedForm prescribed(String form) {
        return forms.find(form).orElseThrow(NotFound::new);
    }

    /** Organisation and days as sent, everything else as the form says. */
    private static FigureQuery asked(
            Page page, Organisation of, PrescribedForm form, MultiValueMap<String, String> sent) {
        var whole = new LinkedMultiValueMap<String, String>();
        for (var name : List.of("to-chuc", "tinh-theo", "tu", "den"))
            whole.set(name, Optional.ofNullable(sent.getFirst(name)).orElse(""));
        whole.set("dem", form.topic().name());
        whole.set("hang", FigureQuery.word(form.rows()));
        form.only().forEach((dimension, values) -> whole.put("chi-" + FigureQuery.word(dimension), values));
        return FigureQuery.of(page, of, whole);
    }

    @GetMapping("/bieu.xlsx")
    void xlsx(
            Page page,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response)
            throws IOException {
        files(page, asked(page, form, sent), form).xlsx(response);
    }

    @GetMapping("/bieu.csv")
    void csv(
            Page page,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response)
            throws IOException {
        files(page, asked(page, form, sent), form).csv(response);
    }

    @GetMapping("/bieu.docx")
    void docx(
            Page page,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response)
            throws IOException {
        var asked = asked(page, form, sent);
        files(page, asked, form).docx(response, places.letterhead(asked.organisation()));
    }

    @GetMapping("/bieu.pdf")
    void pdf(
            Page page,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response)
            throws IOException {
        var asked = asked(page, form, sent);
        files(page, asked, form).pdf(response, places.letterhead(asked.organisation()));
    }

    private FigureQuery asked(Page page, String form, MultiValueMap<String, String> sent) {
        var asked = asked(page, places.offered(page.actor()).chosen(sent), prescribed(form), sent);
        if (!asked.faults().isEmpty()) throw new NotFound();
        return asked;
    }

    private FigureFiles files(Page page, FigureQuery asked, String form) {
        return new FigureFiles(page, form + "-" + page.today(), showing.prescribed(page, asked, prescribed(form)));
    }
}
