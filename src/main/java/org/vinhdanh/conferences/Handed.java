package org.vinhdanh.conferences;

import java.util.Optional;
import org.vinhdanh.awards.register.Entry;

/**
 * One award on the script of the ceremony.
 *
 * @param hands who hands it over; empty where nobody was named yet
 * @param receives who comes to take it where that is not the one honoured: the family after a posthumous award
 * @param ready true where certificate, object and money lie on the table
 */
public record Handed(Entry entry, int rank, String hands, String receives, boolean ready) {

    /** True where it is not known who will receive a posthumous award. */
    public boolean familyMissing() {
        return entry.facts().posthumous() && receives.isEmpty();
    }

    /** The money that goes with it, where the decision says so. */
    public Optional<Long> money() {
        return entry.facts().amount().isPresent()
                ? Optional.of(entry.facts().amount().getAsLong())
                : Optional.empty();
    }
}
