package org.vinhdanh.nominations;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one round of proposals. */
public record RoundId(UUID value) {

    /** A new, unused id. */
    public static RoundId fresh() {
        return new RoundId(Ids.fresh());
    }
}
