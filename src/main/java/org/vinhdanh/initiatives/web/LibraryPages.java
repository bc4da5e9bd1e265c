package org.vinhdanh.initiatives.web;

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
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.InitiativeFilter;
import org.vinhdanh.initiatives.Initiatives;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.JsonLd;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The library of recognised initiatives and models that everybody may read. */
@Controller
@RequestMapping(LibraryPages.HERE)
class LibraryPages implements MappedPages {

    static final String HERE = "/sang-kien";
    private static final int MOST_MAPPED = 5_000;

    private final Initiatives initiatives;
    private final InitiativeLists lists;
    private final JsonLd machines;
    private final Templates templates;

    LibraryPages(Initiatives initiatives, InitiativeLists lists, JsonLd machines, Templates templates) {
        this.initiatives = initiatives;
        this.lists = lists;
        this.machines = machines;
        this.templates = templates;
    }

    @Bean
    static MenuEntry libraryMenu() {
        return MenuEntry.open(45, "initiatives.library.menu", HERE);
    }

    @GetMapping
    View list(
            Page page,
            InitiativeQuery asked,
            @RequestParam(defaultValue = "") String sau,
            @RequestParam(defaultValue = "") String truoc) {
        return Html.of(templates.initiativesWebLibrary(
                page,
                lists.library(asked, page.to(HERE), Place.of(sau, truoc)),
                machines.written(List.of(machines.way(List.of(library(page)))))));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, InitiativeQuery asked, HttpServletResponse response) throws IOException {
        lists.write(page, asked, false, false, response);
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, InitiativeQuery asked, HttpServletResponse response) throws IOException {
        lists.write(page, asked, false, true, response);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    View show(Page page, @PathVariable int number) {
        var initiative = initiatives.published(number).orElseThrow(NotFound::new);
        return Html.of(templates.initiativesWebModel(
                page,
                initiative,
                initiatives.unit(initiative),
                initiatives.replications(initiative),
                machines.written(List.of(machines.way(
                        List.of(library(page), new Crumb(initiative.facts().title(), HERE + "/" + number)))))));
    }

    @Override
    public List<String> paths() {
        return Stream.concat(
                        Stream.of(HERE),
                        initiatives.library(InitiativeFilter.ALL, Place.START, MOST_MAPPED).stream()
                                .map(one -> HERE + "/" + one.number()))
                .toList();
    }

    private static Crumb library(Page page) {
        return new Crumb(page.t("initiatives.library"), HERE);
    }
}
