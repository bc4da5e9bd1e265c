package org.vinhdanh.portal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.JsonLd;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.WholeAddresses;

/** What the pages of a site say to machines: whose it is, and what happens when. */
@Component
public class SiteFacts {

    private static final String HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private final JsonLd machines;
    private final WholeAddresses addresses;
    private final Sites sites;

    SiteFacts(JsonLd machines, WholeAddresses addresses, Sites sites) {
        this.machines = machines;
        this.addresses = addresses;
        this.sites = sites;
    }

    /**
     * Something that happens.
     *
     * @param begins {@code 08:30}; anything else leaves the hour open
     * @param place as written; empty for the seat of the organisation
     */
    public record Happening(String name, LocalDate on, String begins, String place) {}

    /** Whose site this is. */
    public String organisation(Page page) {
        var ours = JsonLd.about("Organization");
        ours.put("name", page.site().organisation());
        ours.put("url", addresses.absolute("/"));
        page.site().emblem().ifPresent(path -> ours.put("logo", addresses.absolute(below(page, path))));
        sites.here().map(SiteIdentity::footer).ifPresent(footer -> {
            put(ours, "address", footer.address());
            put(ours, "telephone", footer.phones());
            put(ours, "email", footer.mail());
        });
        var site = JsonLd.about("WebSite");
        site.put("name", page.site().title());
        site.put("url", addresses.absolute("/"));
        site.put("inLanguage", "vi");
        return machines.written(List.of(ours, site));
    }

    private static String below(Page page, String path) {
        var prefix = page.site().frame().prefix();
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    private static void put(Map<String, Object> facts, String name, String words) {
        if (!words.isBlank()) facts.put(name, words);
    }

    /** What is going to happen; empty where nothing is. */
    public String happenings(Page page, List<Happening> coming) {
        return coming.isEmpty()
                ? ""
                : machines.written(
                        coming.stream().map(each -> event(page, each)).toList());
    }

    private static Map<String, Object> event(Page page, Happening coming) {
        var ours = page.site().organisation();
        var facts = JsonLd.about("Event");
        facts.put("name", coming.name());
        facts.put("startDate", start(coming));
        facts.put("location", JsonLd.named("Place", coming.place().isBlank() ? ours : coming.place()));
        facts.put("organizer", JsonLd.named("Organization", ours));
        return facts;
    }

    private static String start(Happening coming) {
        if (!coming.begins().matches(HOUR)) return coming.on().toString();
        return coming.on()
                .atTime(LocalTime.parse(coming.begins()))
                .atZone(Format.ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
