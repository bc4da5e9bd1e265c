package org.vinhdanh.nominations;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one nomination. */
public record NominationId(UUID value) {

    /** A new, unused id. */
    public static NominationId fresh() {
        return new NominationId(Ids.fresh());
    }
}
