package org.vinhdanh.movements;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * How an answer of a unit reached us: typed here by the unit itself, or entered by the office from what the unit sent
 * (nhập thay).
 *
 * @param on the day it reached us: lateness is judged by it
 */
public record Provenance(Sender sender, LocalDate on) {

    /** What the answer came by. */
    public enum Sender {
        /** The unit's officer typed it here. */
        UNIT,
        PAPER,
        ZALO,
        MAIL
    }

    /** Answered here by the unit on this day. */
    public static Provenance byUnit(LocalDate today) {
        return new Provenance(Sender.UNIT, today);
    }

    /** True where the office entered it for the unit. */
    public boolean byOffice() {
        return sender != Sender.UNIT;
    }

    /**
     * What the office typed about it: both must be said, and nothing reaches us tomorrow.
     *
     * @param sender the name of a {@link Sender}
     */
    public static Outcome<Provenance> typed(String sender, Optional<LocalDate> on, LocalDate today) {
        var faults = new ArrayList<Violation>();
        var known = java.util.Arrays.stream(Sender.values())
                .filter(one -> one != Sender.UNIT && one.name().equals(sender))
                .findFirst();
        if (known.isEmpty()) faults.add(Violation.of("movements.sender.missing").at("nhan-qua"));
        if (on.isEmpty()) faults.add(Violation.of("ui.day.missing").at("ngay-nhan"));
        else if (on.get().isAfter(today))
            faults.add(Violation.of("movements.received.ahead").at("ngay-nhan"));
        return faults.isEmpty() ? done(new Provenance(known.orElseThrow(), on.orElseThrow())) : refused(faults);
    }
}
