package org.vinhdanh.councils.elections;

import java.time.LocalDate;
import java.util.List;
import org.vinhdanh.councils.Matter.Subject;
import org.vinhdanh.kernel.Actor;

/**
 * An election is over; told in the transaction in which it ended.
 *
 * @param on the day on which they were elected
 */
public record DelegatesElected(
        Actor actor, ElectionId election, Subject subject, ElectionFacts facts, LocalDate on, List<Contender> elected) {

    public DelegatesElected {
        elected = List.copyOf(elected);
    }
}
