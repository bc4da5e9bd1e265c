package org.vinhdanh.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;

/**
 * What every page knows: who looks at it, whose site it is, in which language, and what time it is. The first parameter
 * of every page; a controller takes it as an argument.
 *
 * @param path the path asked for, without the query
 * @param query the query string as sent, empty where there is none
 * @param csrf the token every form that changes something carries; empty on the public side
 * @param menu the office menu as far as this visitor may see it
 * @param notice a sentence about what was just done, shown once
 * @param visits how often the public pages were read; empty in the office
 * @param whole the whole address of a public page as others outside need it, without the query; empty in the office
 */
public record Page(
        Actor actor,
        Site site,
        Texts texts,
        Format format,
        String csrf,
        List<MenuEntry> menu,
        Instant now,
        String path,
        String query,
        Optional<String> notice,
        Optional<VisitCount> visits,
        String whole) {

    /** The first page of the office; every other office page lies below it. */
    public static final String WORK = "/van-phong";

    private static final int LONGEST_WORDS = 100;

    /** So many lines of the office menu are seen whole. */
    private static final int SHORT = 12;

    /** The sentence of a key. */
    public String t(String key, Object... args) {
        return texts.of(key, args);
    }

    /** The sentence of a refusal. */
    public String t(Violation violation) {
        return texts.of(violation);
    }

    public LocalDate today() {
        return format.day(now);
    }

    /** {@code 06/11/2026} */
    public String date(LocalDate date) {
        return format.date(date);
    }

    /** {@code 06/11/2026}, or the year alone where no more is known. */
    public String date(PartialDate date) {
        return date.date().map(format::date).orElse(Integer.toString(date.year()));
    }

    /** {@code 23.412} */
    public String number(long number) {
        return format.number(number);
    }

    /**
     * A part of the office menu.
     *
     * @param open whether its lines are seen at once: the part one stands in, or every part of a short menu
     */
    public record MenuPart(MenuGroup group, List<MenuEntry> entries, boolean open) {

        /** The words above it, a key of the bundles. */
        public String key() {
            return group.key();
        }
    }

    /** The office menu in its parts, as far as this visitor may see it. */
    public List<MenuPart> office() {
        var entries =
                menu.stream().filter(entry -> entry.group() != MenuGroup.PUBLIC).toList();
        return Stream.of(MenuGroup.values())
                .map(group ->
                        entries.stream().filter(entry -> entry.group() == group).toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new MenuPart(
                        lines.getFirst().group(),
                        lines,
                        entries.size() <= SHORT || lines.stream().anyMatch(this::at)))
                .toList();
    }

    /** True where this menu entry is the page looked at, or the nearest that stands above it. */
    public boolean at(MenuEntry entry) {
        return above(entry)
                && menu.stream()
                        .filter(this::above)
                        .noneMatch(other -> other.path().length() > entry.path().length());
    }

    private boolean above(MenuEntry entry) {
        return above(entry.path());
    }

    private boolean above(String at) {
        return path.equals(at)
                || (!at.equals(WORK) && path.startsWith(at.endsWith("/") ? at : at + "/") && !at.equals(to("/")));
    }

    /** Where a public address, written from the root of a site, is found on the site looked at. */
    public String to(String address) {
        return address.startsWith("/") ? site.frame().prefix() + address : address;
    }

    /** The menu of the site looked at: its own, or the pages every site has. */
    public List<Way> ways() {
        if (!site.frame().menu().isEmpty()) return site.frame().menu();
        return menu.stream()
                .filter(entry -> entry.group() == MenuGroup.PUBLIC)
                .map(entry -> new Way(t(entry.key()), entry.path(), List.of()))
                .toList();
    }

    /** True where this line of the menu is the page looked at, or the nearest that stands above it. */
    public boolean at(Way way) {
        return !way.path().isEmpty()
                && above(to(way.path()))
                && every(ways())
                        .map(other -> to(other.path()))
                        .filter(this::above)
                        .noneMatch(other -> other.length() > to(way.path()).length());
    }

    /** What the end of the address says in words: what somebody who followed a dead link was looking for. */
    public String wordsOfPath() {
        var end = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]{2,5}$", "");
        var words = end.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        return words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    }

    private static Stream<Way> every(List<Way> ways) {
        return ways.stream().flatMap(way -> Stream.concat(Stream.of(way), every(way.below())));
    }
}
