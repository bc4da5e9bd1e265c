package org.vinhdanh.fund;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The money that goes with one entry of a decision.
 *
 * @param registered what the register says of the money; empty where it says nothing
 * @param suggested what the law gives on the day of the decision; empty where the catalogue has no level
 * @param paid the payment that stands
 * @param revoked true where the award was taken back
 */
public record Bonus(
        UUID entry,
        String name,
        String unit,
        String award,
        Optional<Long> registered,
        Optional<Suggestion> suggested,
        Optional<Paid> paid,
        boolean revoked) {

    /** How a bonus was handed over. */
    public enum Way {
        SIGNED,
        TRANSFER
    }

    /** A payment that stands. */
    public record Paid(UUID line, LocalDate on, long amount, Way way, String receiver, String by) {}

    /**
     * What the law gives: a multiple of the base salary, rounded up to ten thousand đồng.
     *
     * @param document what says so, and {@code salary} what says how much the base salary is
     * @param sure false where nobody has compared the level with the text of the law
     */
    public record Suggestion(long amount, String document, String salary, boolean sure) {}

    /** What to pay unless somebody says otherwise. */
    public Optional<Long> due() {
        return registered.or(() -> suggested.map(Suggestion::amount));
    }

    /** True where it was paid and the register says something else now. */
    public boolean differs() {
        return paid.isPresent()
                && (revoked
                        || registered.filter(now -> now != paid.get().amount()).isPresent());
    }
}
