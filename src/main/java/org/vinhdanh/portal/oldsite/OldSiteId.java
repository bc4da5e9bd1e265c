package org.vinhdanh.portal.oldsite;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** A site that is brought over. */
public record OldSiteId(UUID value) {

    static OldSiteId fresh() {
        return new OldSiteId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
