package org.vinhdanh.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Violation;

/**
 * A line of a cash book that an office kept elsewhere, as it was read.
 *
 * @param row where it stands in the file
 * @param in what came in, in đồng, {@code out} what went out; one of them is 0
 * @param balance what the book says was left after it; empty where it says nothing
 * @param faults what could not be read
 */
public record LedgerRow(
        int row,
        Optional<LocalDate> on,
        FundItem item,
        String words,
        String source,
        String document,
        long in,
        long out,
        Optional<Long> balance,
        List<Violation> faults) {

    public LedgerRow {
        faults = List.copyOf(faults);
    }

    /** The amount, whichever way it went. */
    public long amount() {
        return Math.max(in, out);
    }

    /** The same line on another day. */
    LedgerRow on(LocalDate day) {
        return new LedgerRow(row, Optional.of(day), item, words, source, document, in, out, balance, faults);
    }
}
