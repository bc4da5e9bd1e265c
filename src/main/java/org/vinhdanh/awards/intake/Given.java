package org.vinhdanh.awards.intake;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.kernel.Fold;

/**
 * What is said once for the whole list, where no column says it. All of it as a clerk writes it; empty is "not said".
 *
 * @param kind a {@code RecipientKind}; empty where each line shows it by itself
 * @param origin an {@code Origin}; empty where the authority shows it
 * @param date a day or a year
 * @param period the years of the achievement: {@code "2021-2025"}
 * @param totalId the total without names whose names the list brings
 */
public record Given(
        String kind,
        String origin,
        String authority,
        String number,
        String date,
        String signer,
        String signerPost,
        String award,
        String period,
        String occasion,
        String totalId) {

    public static final Given NOTHING = new Given("", "", "", "", "", "", "", "", "", "", "");

    public Given {
        totalId = Objects.requireNonNullElse(totalId, ""); // lists kept before totals could be listed
    }

    /** The total without names whose names the list brings. */
    public Optional<EntryId> total() {
        return totalId.isEmpty() ? Optional.empty() : Optional.of(new EntryId(UUID.fromString(totalId)));
    }

    Given kind(String wanted) {
        return new Given(wanted, origin, authority, number, date, signer, signerPost, award, period, occasion, totalId);
    }

    Given award(String wanted) {
        return new Given(kind, origin, authority, number, date, signer, signerPost, wanted, period, occasion, totalId);
    }

    Given decided(String by, String number, String date) {
        return new Given(kind, origin, by, number, date, signer, signerPost, award, period, occasion, totalId);
    }

    Given period(String years) {
        return new Given(kind, origin, authority, number, date, signer, signerPost, award, years, occasion, totalId);
    }

    Given listing(EntryId total) {
        return new Given(
                kind,
                origin,
                authority,
                number,
                date,
                signer,
                signerPost,
                award,
                period,
                occasion,
                total.value().toString());
    }

    /** With what a total knows, where nothing was said. */
    Given filledFrom(Entry total) {
        var decision = total.decision().facts();
        var same = authority.isEmpty() || Fold.of(authority).equals(Fold.of(decision.authority()));
        var silent = same && number.isEmpty() && date.isEmpty();
        return new Given(
                kind,
                origin.isEmpty() && silent ? decision.origin().name() : origin,
                silent ? decision.authority() : authority,
                silent ? decision.number() : number,
                silent ? decision.date().map(Proposal::shown).orElse("") : date,
                signer,
                signerPost,
                award.isEmpty() ? total.awardName() : award,
                period,
                occasion,
                totalId);
    }
}
