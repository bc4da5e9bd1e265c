package org.vinhdanh.awards.intake;

import java.util.UUID;
import org.vinhdanh.kernel.Ids;

/** Names one list that was handed in. */
public record IntakeId(UUID value) {

    static IntakeId fresh() {
        return new IntakeId(Ids.fresh());
    }
}
