package org.vinhdanh.movements.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something owed to a movement or by a task.
 *
 * @param thing the movement, the enrolment, the call for reports or the task, in {@code words}; a year of an enrolment
 * @param about the movement of a call; else empty
 * @param unit who owes it; empty where {@code many} do
 */
public record MovementDebt(
        Kind kind,
        UUID thing,
        String words,
        String about,
        Optional<UUID> unit,
        String unitName,
        Optional<LocalDate> due,
        long many) {

    /** What is owed, by the reader or, once it is late, by others for whom the reader answers. */
    public enum Kind {
        /** To acknowledge that a movement was launched. */
        SEEN,
        /** The own plan for a movement. */
        PLAN,
        ENROLMENT,
        ENROLMENT_OF_OTHERS,
        REPORT,
        REPORT_OF_OTHERS,
        TASK,
        TASK_OF_OTHERS
    }
}
