package org.vinhdanh.portal;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names the public site of one organisation. */
public record SiteId(UUID value) {

    static SiteId fresh() {
        return new SiteId(Ids.fresh());
    }
}
