package org.vinhdanh.initiatives;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one initiative. */
public record InitiativeId(UUID value) {

    /** A new, unused id. */
    public static InitiativeId fresh() {
        return new InitiativeId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
