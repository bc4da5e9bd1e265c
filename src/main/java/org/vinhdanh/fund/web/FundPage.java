package org.vinhdanh.fund.web;

import java.util.List;
import java.util.Optional;
import org.vinhdanh.fund.FundItem;
import org.vinhdanh.fund.Funds;
import org.vinhdanh.ui.Choice;

/**
 * The ledger as it is shown.
 *
 * @param holder whose fund, {@code path} its ledger without a year
 * @param item the item the lines are narrowed to
 */
public record FundPage(
        String holder,
        String path,
        List<Choice> holders,
        String organisation,
        Funds.Year year,
        Optional<FundItem> item,
        List<Funds.Entered> lines,
        List<Funds.ToRecover> toRecover,
        String xlsx,
        String csv,
        boolean mayWrite) {

    public FundPage {
        holders = List.copyOf(holders);
        lines = List.copyOf(lines);
        toRecover = List.copyOf(toRecover);
    }

    /** The sum that is to come back. */
    public long owedBack() {
        return toRecover.stream().mapToLong(Funds.ToRecover::amount).sum();
    }

    /** The lines of an item in this year. */
    public String of(FundItem only) {
        return path + "&nam=" + year.year() + "&muc=" + only;
    }

    /** The whole of a year. */
    public String in(int other) {
        return path + "&nam=" + other;
    }
}
