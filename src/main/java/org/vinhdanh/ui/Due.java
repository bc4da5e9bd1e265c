package org.vinhdanh.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A line of the first page of the office: what is to be done, where, and until when.
 *
 * @param words the next act in words, as a link
 * @param about whom or what it concerns; may be empty
 * @param until the last day, included; empty where there is none
 * @param hour of that day by which it must be there; 24 where the whole day counts
 * @param whose the reader's own work, work of others that the reader answers for, or a day that comes
 */
public record Due(String words, String path, String about, Optional<LocalDate> until, int hour, Whose whose) {

    private static final int MIDNIGHT = 24;

    /** Whose a line of the first page is. */
    public enum Whose {
        /** The reader does it. */
        MINE,
        /** Others do it; the reader hears of it when it is late. */
        OTHERS,
        /** Nobody is late: a meeting, a conference, the day an article appears. */
        AHEAD
    }

    /** What the reader owes. */
    public Due(String words, String path, String about, Optional<LocalDate> until) {
        this(words, path, about, until, MIDNIGHT, Whose.MINE);
    }

    /** What others owe: shown to who answers for it, once its day has passed. */
    public static Due ofOthers(String words, String path, String about, LocalDate until) {
        return new Due(words, path, about, Optional.of(until), MIDNIGHT, Whose.OTHERS);
    }

    /** What takes place on a day. */
    public static Due ahead(String words, String path, String about, LocalDate on) {
        return new Due(words, path, about, Optional.of(on), MIDNIGHT, Whose.AHEAD);
    }

    /** The same, due at an hour of its last day. */
    public Due at(int latest) {
        return new Due(words, path, about, until, latest, whose);
    }

    /**
     * Contributed as a bean by a module that knows of work: tells the reader of the page what there is, asking the database
     * once at most, and not at all for roles it has nothing for.
     */
    @FunctionalInterface
    public interface Source {
        List<Due> due(Page page);
    }
}
