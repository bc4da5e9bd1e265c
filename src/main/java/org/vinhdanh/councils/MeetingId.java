package org.vinhdanh.councils;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one meeting of a council. */
public record MeetingId(UUID value) {

    /** A new, unused id. */
    public static MeetingId fresh() {
        return new MeetingId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
