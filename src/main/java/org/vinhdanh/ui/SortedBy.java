package org.vinhdanh.ui;

import org.jspecify.annotations.Nullable;

/**
 * By which heading a list is put in order, and which way; as an address asks for it: {@code "UNIT"}, or {@code "-UNIT"} with
 * the greatest first.
 */
public record SortedBy<H extends Enum<H> & Heading>(H heading, boolean descending) {

    /** What was asked for, if the list has such a heading; else its first. */
    public static <H extends Enum<H> & Heading> SortedBy<H> of(String asked, H[] headings) {
        var descending = asked.startsWith("-");
        return Asking.one(headings, descending ? asked.substring(1) : asked, Heading::name)
                .map(heading -> new SortedBy<>(heading, descending))
                .orElseGet(() -> first(headings));
    }

    /** The order nobody asked for. */
    public static <H extends Enum<H> & Heading> SortedBy<H> first(H[] headings) {
        return new SortedBy<>(headings[0], headings[0].downwards());
    }

    /** What a click on a heading asks for: its order, or the other way round where the list is in it already. */
    public SortedBy<H> next(H of) {
        return new SortedBy<>(of, heading == of ? !descending : of.downwards());
    }

    /** The word for readers of the screen; null for a heading the list is not ordered by. */
    public @Nullable String words(H of) {
        return heading != of ? null : descending ? "descending" : "ascending";
    }

    /** As addresses write it; empty for the order nobody asked for. */
    @Override
    public String toString() {
        if (equals(first(heading.getDeclaringClass().getEnumConstants()))) return "";
        return (descending ? "-" : "") + heading.name();
    }
}
