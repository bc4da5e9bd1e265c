package org.vinhdanh.kernel;

import java.util.UUID;

/** Names one account that signs in. */
public record AccountId(UUID value) {

    /** A new, unused id. */
    public static AccountId fresh() {
        return new AccountId(Ids.fresh());
    }
}
