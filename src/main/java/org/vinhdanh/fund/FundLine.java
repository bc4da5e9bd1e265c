package org.vinhdanh.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Violation;

/**
 * A line of the ledger; never changed. A counter-entry has the amount of the line it takes back, below zero.
 *
 * @param amount in whole đồng, above zero for income and for expenses alike
 * @param words what it was for
 * @param source from whom, or to whom; may be empty
 * @param document number and day of the paper it rests on; may be empty
 * @param corrects the line it takes back, {@code reason} why
 */
public record FundLine(
        UUID id,
        OrganisationId organisation,
        OrgPath path,
        LocalDate on,
        FundItem item,
        long amount,
        String words,
        String source,
        String document,
        Optional<UUID> corrects,
        String reason,
        String by,
        Instant at) {

    /** The most one line can say, in đồng. */
    public static final long MOST = 1_000_000_000_000L;

    private static final int LONGEST = 500;

    /** What is wrong with a line somebody wants to enter. */
    List<Violation> faults(LocalDate today) {
        var faults = new ArrayList<Violation>();
        if (amount < 1 || amount > MOST)
            faults.add(Violation.of("fund.amount.wrong").at("so-tien"));
        if (words.isBlank()) faults.add(Violation.of("fund.words.missing").at("noi-dung"));
        if (words.length() > LONGEST || source.length() > LONGEST || document.length() > LONGEST)
            faults.add(Violation.of("fund.text.long").at("noi-dung"));
        if (on.isAfter(today)) faults.add(Violation.of("fund.day.ahead").at("ngay"));
        if (on.getYear() < 1950) faults.add(Violation.of("fund.day.early").at("ngay"));
        return faults;
    }

    /** What takes it back. */
    FundLine counter(UUID fresh, LocalDate day, String why, String name, Instant now) {
        return new FundLine(
                fresh,
                organisation,
                path,
                day,
                item,
                -amount,
                words,
                source,
                document,
                Optional.of(id),
                why,
                name,
                now);
    }

    /** By how much it moves the balance. */
    public long moves() {
        return item.moves(amount);
    }
}
