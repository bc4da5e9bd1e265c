package org.vinhdanh.documents;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** A document of the register. */
public record DocumentId(UUID value) {
    static DocumentId fresh() {
        return new DocumentId(Ids.fresh());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
