package org.vinhdanh.conferences;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** How the day runs: items one after the other, each beginning when the one before it ends. */
public record Agenda(List<Item> items) {

    public Agenda {
        items = List.copyOf(items);
    }

    /**
     * One item of the agenda.
     *
     * @param minutes how long it takes
     * @param speaker who speaks or presents; may be empty
     */
    public record Item(int minutes, String title, String speaker) {}

    /** An item and when it begins. */
    public record Timed(LocalTime from, LocalTime to, Item item) {}

    /** With the hours they have when the conference opens then. */
    public List<Timed> from(LocalTime opening) {
        var timed = new ArrayList<Timed>();
        var at = opening;
        for (var item : items) {
            var to = at.plusMinutes(item.minutes());
            timed.add(new Timed(at, to, item));
            at = to;
        }
        return timed;
    }
}
