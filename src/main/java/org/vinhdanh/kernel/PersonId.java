package org.vinhdanh.kernel;

import java.util.UUID;

/** Names one person known to the register of people. */
public record PersonId(UUID value) {

    /** A new, unused id. */
    public static PersonId fresh() {
        return new PersonId(Ids.fresh());
    }
}
