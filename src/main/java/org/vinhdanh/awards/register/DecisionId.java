package org.vinhdanh.awards.register;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one award decision for good, through all its corrections. */
public record DecisionId(UUID value) {

    /** A new, unused id. */
    public static DecisionId fresh() {
        return new DecisionId(Ids.fresh());
    }
}
