package org.vinhdanh.federation.offices;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one post that one person held for a time. */
public record OfficeId(UUID value) {
    static OfficeId fresh() {
        return new OfficeId(Ids.fresh());
    }
}
