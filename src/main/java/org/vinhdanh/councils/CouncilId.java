package org.vinhdanh.councils;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one council. */
public record CouncilId(UUID value) {

    /** A new, unused id. */
    public static CouncilId fresh() {
        return new CouncilId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
