package org.vinhdanh.portal.articles;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names a category of a site. */
public record CategoryId(UUID value) {

    static CategoryId fresh() {
        return new CategoryId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
