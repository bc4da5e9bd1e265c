package org.vinhdanh.kernel;

import java.util.UUID;

/** Names one organisation of the tree. */
public record OrganisationId(UUID value) {

    /** A new, unused id. */
    public static OrganisationId fresh() {
        return new OrganisationId(Ids.fresh());
    }
}
