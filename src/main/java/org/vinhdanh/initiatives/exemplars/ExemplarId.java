package org.vinhdanh.initiatives.exemplars;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one exemplar. */
public record ExemplarId(UUID value) {

    /** A new, unused id. */
    public static ExemplarId fresh() {
        return new ExemplarId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
