package org.vinhdanh.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something the reader owes, for the first page of the office: what is to be done, where, and until when.
 *
 * @param words the next act in words, as a link
 * @param about whom or what it concerns; may be empty
 * @param until the last day, included; empty where there is none
 */
public record Due(String words, String path, String about, Optional<LocalDate> until) {

    /** Contributed as a bean by a module that knows of work: tells what the reader of the page owes there. */
    @FunctionalInterface
    public interface Source {
        List<Due> due(Page page);
    }
}
