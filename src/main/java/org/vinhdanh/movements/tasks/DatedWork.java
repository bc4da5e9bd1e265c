package org.vinhdanh.movements.tasks;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something in the calendar of a year.
 *
 * @param about the movement or the unit it belongs to
 * @param id of the movement, call or task it leads to
 */
public record DatedWork(LocalDate on, Sort sort, String words, String about, UUID id) {

    /** What is due. */
    public enum Sort {
        MILESTONE,
        REPORT,
        TASK,
        ENDING
    }
}
