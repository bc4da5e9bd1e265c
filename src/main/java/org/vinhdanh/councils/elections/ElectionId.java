package org.vinhdanh.councils.elections;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one election. */
public record ElectionId(UUID value) {

    /** Of an election that is called now. */
    public static ElectionId fresh() {
        return new ElectionId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
