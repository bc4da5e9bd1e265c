package org.vinhdanh.awards.register;

import java.time.Instant;
import org.vinhdanh.kernel.OrgPath;

/**
 * A decision as it stands now.
 *
 * @param path where its keeper stands in the tree
 * @param corrected true where its facts were corrected after it was recorded
 */
public record Decision(DecisionId id, DecisionFacts facts, OrgPath path, boolean corrected, Instant recordedAt) {

    /** True where its number or its day is not known. */
    public boolean incomplete() {
        return facts.number().isEmpty()
                || facts.date().flatMap(date -> date.date()).isEmpty();
    }
}
