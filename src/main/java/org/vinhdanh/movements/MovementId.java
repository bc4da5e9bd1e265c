package org.vinhdanh.movements;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one movement. */
public record MovementId(UUID value) {

    /** A new, unused id. */
    public static MovementId fresh() {
        return new MovementId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
