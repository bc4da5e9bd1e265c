package org.vinhdanh.federation.members;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one membership. */
public record MembershipId(UUID value) {
    static MembershipId fresh() {
        return new MembershipId(Ids.fresh());
    }
}
