package org.vinhdanh.councils;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one matter of a council. */
public record MatterId(UUID value) {

    /** A new, unused id. */
    public static MatterId fresh() {
        return new MatterId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
