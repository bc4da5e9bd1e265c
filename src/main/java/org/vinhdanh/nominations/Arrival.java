package org.vinhdanh.nominations;

import java.time.LocalDate;
import java.util.Optional;

/** How a proposal reached us: made here by the unit itself, or entered by the office from what the unit sent (nhập thay). */
public sealed interface Arrival {

    /** The unit's officer made it here. */
    record ByUnit() implements Arrival {}

    /**
     * The office typed what the unit sent.
     *
     * @param on when it was received
     * @param incoming its number among the incoming papers (số đến); empty where there is none
     */
    record ByOffice(Source source, LocalDate on, String incoming) implements Arrival {}

    /** What the unit sent it by. */
    enum Source {
        PAPER,
        ZALO,
        MAIL
    }

    /** The day it was received, where the office entered it: lateness is judged by that day. */
    default Optional<LocalDate> received() {
        return this instanceof ByOffice(var _, var on, var _) ? Optional.of(on) : Optional.empty();
    }
}
