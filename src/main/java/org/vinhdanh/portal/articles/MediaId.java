package org.vinhdanh.portal.articles;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names a picture or document of the library. */
public record MediaId(UUID value) {

    static MediaId fresh() {
        return new MediaId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
