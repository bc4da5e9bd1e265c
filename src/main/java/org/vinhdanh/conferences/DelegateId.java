package org.vinhdanh.conferences;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one delegate of a conference. */
public record DelegateId(UUID value) {

    /** A new, unused id. */
    public static DelegateId fresh() {
        return new DelegateId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
