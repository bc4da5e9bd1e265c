package org.vinhdanh.advisory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Advisory work as a line of a list.
 *
 * @param own true where nobody asked
 * @param due the last day, once it was given out
 * @param recommendations how many
 * @param accepted how many of them were accepted, wholly or in part
 * @param answered how many of them have an answer
 * @param planned cost foreseen in đồng, where the reader may see it
 * @param settled cost in the end
 */
public record ListedAssignment(
        UUID id,
        int number,
        AdviceKind kind,
        String title,
        String field,
        String unit,
        boolean own,
        String body,
        AssignmentStep step,
        Optional<LocalDate> due,
        String sentNumber,
        Optional<LocalDate> sentOn,
        Optional<LocalDate> replyBy,
        int recommendations,
        int accepted,
        int answered,
        Optional<Long> planned,
        Optional<Long> settled) {

    /** True where its day is over and nothing was sent. */
    public boolean late(LocalDate today) {
        return step.compareTo(AssignmentStep.SENT) < 0
                && due.filter(today::isAfter).isPresent();
    }

    /** True where the answer should have come by now. */
    public boolean unanswered(LocalDate today) {
        return step == AssignmentStep.SENT && replyBy.filter(today::isAfter).isPresent();
    }

    /** The row as it is read. Nulls end here. */
    record Row(
            UUID id,
            int number,
            String kind,
            String title,
            String field,
            String unit,
            boolean own,
            String body,
            String step,
            @Nullable LocalDate dueOn,
            String sentNumber,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate replyBy,
            int recommendations,
            int accepted,
            int answered,
            @Nullable Long planned,
            @Nullable Long settled) {

        ListedAssignment line() {
            return new ListedAssignment(
                    id,
                    number,
                    AdviceKind.valueOf(kind),
                    title,
                    field,
                    unit,
                    own,
                    body,
                    AssignmentStep.valueOf(step),
                    Optional.ofNullable(dueOn),
                    sentNumber,
                    Optional.ofNullable(sentOn),
                    Optional.ofNullable(replyBy),
                    recommendations,
                    accepted,
                    answered,
                    Optional.ofNullable(planned),
                    Optional.ofNullable(settled));
        }
    }
}
