package org.vinhdanh.portal.articles;

import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names a picture, a document or a film of the library. */
public record MediaId(UUID value) {

    static MediaId fresh() {
        return new MediaId(Ids.fresh());
    }

    /** As {@link #toString} writes it; empty where nobody could have written that. */
    public static Optional<MediaId> parse(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new MediaId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
