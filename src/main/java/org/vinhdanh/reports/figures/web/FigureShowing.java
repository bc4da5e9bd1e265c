package org.vinhdanh.reports.figures.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.reports.RegisterList;
import org.vinhdanh.reports.figures.Distinct;
import org.vinhdanh.reports.figures.PrescribedForm;
import org.vinhdanh.reports.figures.PrescribedForm.Count;
import org.vinhdanh.reports.figures.RegisterFigures;
import org.vinhdanh.reports.figures.RegisterFigures.Counted;
import org.vinhdanh.reports.figures.Topic;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;

/** Counts what an address asks for and lays it out. */
@Component
class FigureShowing {

    private final RegisterFigures figures;
    private final Catalogue catalogue;

    FigureShowing(RegisterFigures figures, Catalogue catalogue) {
        this.figures = figures;
        this.catalogue = catalogue;
    }

    FigureWords words(Page page, FigureQuery asked) {
        return new FigureWords(page, asked, new ValueWords(page, catalogue, figures));
    }

    /** By the dimensions the address names. */
    FigurePage.Shown crossed(Page page, FigureQuery asked) {
        var by = asked.columns().map(columns -> List.of(asked.rows(), columns)).orElse(List.of(asked.rows()));
        var counted = figures.count(page.actor(), asked.question(), by, asked.compare())
                .orElseThrow(NotFound::new);
        var words = words(page, asked);
        var table = new FigureTables(page, asked, words.words()).crossed(counted);
        return shown(page, asked, words, words.title(), table, counted.adds(), FigureQuery.PATH);
    }

    /** As the form has it. */
    FigurePage.Shown prescribed(Page page, FigureQuery asked, PrescribedForm form) {
        var counted = new EnumMap<Topic, Counted>(Topic.class);
        for (var topic : form.topics())
            counted.put(
                    topic,
                    figures.count(page.actor(), asked.question().of(topic), form.dimensions(topic), false)
                            .orElseThrow(NotFound::new));
        var distinct = new HashMap<Count, Distinct>();
        for (var leaf : form.leaves())
            if (leaf instanceof Count count && count.measure().distinct())
                distinct.put(
                        count,
                        figures.recipients(
                                page.actor(),
                                asked.question().of(count.measure().topic()).with(count.where()),
                                form.rows()));
        var words = words(page, asked);
        var table = new FigureTables(page, asked, words.words()).prescribed(form, counted, distinct);
        return shown(
                page,
                asked,
                words,
                form.title(),
                table,
                counted.values().stream().allMatch(Counted::adds),
                PrescribedPages.PATH + "/" + form.id() + "/bieu");
    }

    private FigurePage.Shown shown(
            Page page,
            FigureQuery asked,
            FigureWords words,
            String title,
            FigureTable table,
            boolean adds,
            String path) {
        var undated = figures.undated(page.actor(), asked.question());
        return new FigurePage.Shown(
                title,
                words.said(),
                page.t("reports.figures.empty", asked.from(), asked.to()),
                table,
                words.chart(table),
                adds,
                undated == 0 ? "" : page.t("reports.review.undated." + asked.by(), page.number(undated)),
                RegisterList.undated(asked.organisation().path(), asked.by()).address(),
                new FigurePage.Files(
                        asked.address(path + ".xlsx"),
                        asked.address(path + ".csv"),
                        asked.address(path + ".docx"),
                        asked.address(path + ".pdf")));
    }
}
