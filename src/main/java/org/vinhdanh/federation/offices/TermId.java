package org.vinhdanh.federation.offices;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one term of one body. */
public record TermId(UUID value) {
    static TermId fresh() {
        return new TermId(Ids.fresh());
    }
}
