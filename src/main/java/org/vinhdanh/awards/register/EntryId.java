package org.vinhdanh.awards.register;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one award in the register for good, through all its corrections. */
public record EntryId(UUID value) {

    /** A new, unused id. */
    public static EntryId fresh() {
        return new EntryId(Ids.fresh());
    }
}
