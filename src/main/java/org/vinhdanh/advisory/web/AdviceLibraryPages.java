package org.vinhdanh.advisory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.advisory.Advisory;
import org.vinhdanh.advisory.AssignmentFilter;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.JsonLd;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** What of advisory work everybody may read: conclusions that were sent, their recommendations and the answers. */
@Controller
@RequestMapping(AdviceLibraryPages.HERE)
class AdviceLibraryPages implements MappedPages {

    static final String HERE = "/tu-van-phan-bien";
    private static final int MOST_MAPPED = 5_000;

    private final Advisory advisory;
    private final AdvisoryLists lists;
    private final JsonLd machines;
    private final Templates templates;

    AdviceLibraryPages(Advisory advisory, AdvisoryLists lists, JsonLd machines, Templates templates) {
        this.advisory = advisory;
        this.lists = lists;
        this.machines = machines;
        this.templates = templates;
    }

    @Bean
    static MenuEntry openAdviceMenu() {
        return MenuEntry.open(46, "advisory.public.menu", HERE);
    }

    @GetMapping
    View list(
            Page page,
            AdvisoryQuery asked,
            @RequestParam(defaultValue = "") String sau,
            @RequestParam(defaultValue = "") String truoc) {
        return Html.of(templates.advisoryWebAdviceLibrary(
                page,
                lists.open(asked, page.to(HERE), Place.of(sau, truoc)),
                machines.written(List.of(machines.way(List.of(library(page)))))));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, AdvisoryQuery asked, HttpServletResponse response) throws IOException {
        lists.open(page, asked, false, response);
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, AdvisoryQuery asked, HttpServletResponse response) throws IOException {
        lists.open(page, asked, true, response);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    View show(Page page, @PathVariable int number) {
        var assignment = advisory.published(number).orElseThrow(NotFound::new);
        return Html.of(templates.advisoryWebAdvice(
                page,
                assignment,
                advisory.unit(assignment),
                machines.written(List.of(machines.way(
                        List.of(library(page), new Crumb(assignment.facts().title(), HERE + "/" + number)))))));
    }

    @Override
    public List<String> paths() {
        return Stream.concat(
                        Stream.of(HERE),
                        advisory.published(AssignmentFilter.ALL, Place.START, MOST_MAPPED).stream()
                                .map(one -> HERE + "/" + one.number()))
                .toList();
    }

    private static Crumb library(Page page) {
        return new Crumb(page.t("advisory.title"), HERE);
    }
}
