package org.vinhdanh.conferences;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one conference. */
public record ConferenceId(UUID value) {

    /** A new, unused id. */
    public static ConferenceId fresh() {
        return new ConferenceId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
