package org.vinhdanh.councils;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one seat of a council. */
public record SeatId(UUID value) {

    /** A new, unused id. */
    public static SeatId fresh() {
        return new SeatId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
