package org.vinhdanh.advisory;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one assignment. */
public record AssignmentId(UUID value) {

    /** A new, unused id. */
    public static AssignmentId fresh() {
        return new AssignmentId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
