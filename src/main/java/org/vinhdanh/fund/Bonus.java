package org.vinhdanh.fund;

import java.math.BigDecimal;
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
     * @param times the multiple, {@code salary} the base salary in đồng
     * @param document what says so, and {@code salaryBy} what says how much the base salary is
     * @param sure false where nobody has compared the level or the salary with the text of the law, or it is no more in force
     */
    public record Suggestion(
            long amount, BigDecimal times, long salary, String document, String salaryBy, boolean sure) {

        /** The multiple as it is, in đồng. */
        public BigDecimal exact() {
            return times.multiply(BigDecimal.valueOf(salary));
        }

        /** True where the multiple is no whole ten thousand: how it is rounded was not compared with the text of the law. */
        public boolean rounded() {
            return exact().compareTo(BigDecimal.valueOf(amount)) != 0;
        }
    }

    /** What to pay unless somebody says otherwise; nothing for an award that was taken back. */
    public Optional<Long> due() {
        return revoked ? Optional.empty() : registered.or(() -> suggested.map(Suggestion::amount));
    }

    /** What was paid, or else is due; 0 where neither is. */
    public long amount() {
        return paid.map(Paid::amount).or(this::due).orElse(0L);
    }

    /** True where the award was taken back and its money came back too. */
    public boolean recovered() {
        return revoked && paid.isEmpty();
    }

    /** True where it was paid and the register says something else now. */
    public boolean differs() {
        return paid.isPresent()
                && (revoked
                        || registered.filter(now -> now != paid.get().amount()).isPresent());
    }
}
