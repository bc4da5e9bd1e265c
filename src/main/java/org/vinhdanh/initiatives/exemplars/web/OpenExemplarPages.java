package org.vinhdanh.initiatives.exemplars.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.initiatives.exemplars.Exemplar;
import org.vinhdanh.initiatives.exemplars.ExemplarFilter;
import org.vinhdanh.initiatives.exemplars.ExemplarPowers;
import org.vinhdanh.initiatives.exemplars.Exemplars;
import org.vinhdanh.initiatives.exemplars.ListedExemplar;
import org.vinhdanh.movements.MovementPart;
import org.vinhdanh.movements.OpenMovementPart;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.JsonLd;
import org.vinhdanh.ui.MappedPages;
import org.vinhdanh.ui.MenuEntry;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** Exemplars as everybody reads them: whom the union chose, as far as they agreed to be shown. */
@Controller
@RequestMapping(OpenExemplarPages.HERE)
class OpenExemplarPages implements MappedPages {

    static final String HERE = "/dien-hinh";
    private static final int MOST_MAPPED = 5_000;
    private static final int OF_MOVEMENT = 12;

    private final Exemplars exemplars;
    private final ExemplarLists lists;
    private final FileStore files;
    private final JsonLd machines;
    private final Templates templates;

    OpenExemplarPages(Exemplars exemplars, ExemplarLists lists, FileStore files, JsonLd machines, Templates templates) {
        this.exemplars = exemplars;
        this.lists = lists;
        this.files = files;
        this.machines = machines;
        this.templates = templates;
    }

    @Bean
    static MenuEntry openExemplarsMenu() {
        return MenuEntry.open(40, "exemplars.public.menu", HERE);
    }

    /** The exemplars found in a movement, on its page in the office. */
    @Bean
    static MovementPart exemplarsOfMovement(Exemplars exemplars, Templates templates) {
        return (page, movement) -> {
            if (movement.draft()) return Optional.empty();
            var filter = ExemplarFilter.of(movement.id().value());
            var found = exemplars.list(page.actor(), filter, Place.START, OF_MOVEMENT + 1);
            var may = page.actor().canSomewhere(ExemplarPowers.WRITE);
            return found.isEmpty() && !may
                    ? Optional.empty()
                    : Optional.of(templates.initiativesExemplarsWebExemplarsPart(
                            page, movement, found, OF_MOVEMENT, may)::render);
        };
    }

    /** The same on its public page, as far as they agreed. */
    @Bean
    static OpenMovementPart exemplarsOfOpenMovement(Exemplars exemplars, Templates templates) {
        return (page, movement) -> {
            var found = exemplars.shown(ExemplarFilter.of(movement.id().value()), Place.START, OF_MOVEMENT + 1);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(templates.initiativesExemplarsWebExemplarsOfMovement(
                            page, movement, found, OF_MOVEMENT)::render);
        };
    }

    @GetMapping
    View list(
            Page page,
            ExemplarQuery asked,
            @RequestParam(defaultValue = "") String sau,
            @RequestParam(defaultValue = "") String truoc) {
        return Html.of(templates.initiativesExemplarsWebOpenExemplars(
                page,
                lists.shown(asked, page.to(HERE), Place.of(sau, truoc)),
                machines.written(List.of(machines.way(List.of(all(page)))))));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(Page page, ExemplarQuery asked, HttpServletResponse response) throws IOException {
        lists.write(page, asked, false, false, response);
    }

    @GetMapping("/danh-sach.csv")
    void csv(Page page, ExemplarQuery asked, HttpServletResponse response) throws IOException {
        lists.write(page, asked, false, true, response);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    View show(Page page, @PathVariable int number) {
        var exemplar = shown(number);
        return Html.of(templates.initiativesExemplarsWebOpenExemplar(
                page,
                exemplar,
                exemplars.unit(exemplar),
                exemplars.awards(exemplar),
                exemplars.initiatives(exemplar),
                exemplars.spread(exemplar),
                machines.written(List.of(machines.way(
                        List.of(all(page), new Crumb(exemplar.facts().name(), HERE + "/" + number)))))));
    }

    /** The portrait, as long as there is consent to it; browsers ask again, since that may be taken back. */
    @GetMapping("/{number:[0-9]{1,9}}/anh")
    ResponseEntity<Resource> portrait(@PathVariable int number) {
        var file = Optional.of(shown(number))
                .filter(Exemplar::pictured)
                .flatMap(Exemplar::portrait)
                .flatMap(id -> files.find(new FileId(id)))
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .cacheControl(CacheControl.noCache())
                .eTag(file.sha256())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(files.path(file)));
    }

    private Exemplar shown(int number) {
        return exemplars.shown(number).orElseThrow(NotFound::new);
    }

    @Override
    public List<String> paths() {
        return Stream.concat(
                        Stream.of(HERE),
                        exemplars.shown(ExemplarFilter.ALL, Place.START, MOST_MAPPED).stream()
                                .filter(ListedExemplar::agreed)
                                .map(one -> HERE + "/" + one.number()))
                .toList();
    }

    private static Crumb all(Page page) {
        return new Crumb(page.t("exemplars.title"), HERE);
    }
}
