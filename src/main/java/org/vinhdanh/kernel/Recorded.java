package org.vinhdanh.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed worth remembering. Doors publish it inside their transaction; the module audit writes it to the trail in the
 * same one. Nobody calls audit. A bulk act is one record that points to its plan.
 *
 * @param actor who did it (and on whose behalf)
 * @param deed what was done, a verb under its noun: {@code "nomination.submit"}
 * @param noun what it was done to: {@code "nomination"}
 * @param id which one
 * @param organisation where it counts
 * @param before the old values as a record or map, null where there was nothing
 * @param after the new values, null where nothing is left
 */
public record Recorded(
        Actor actor,
        String deed,
        String noun,
        UUID id,
        OrgPath organisation,
        @Nullable Object before,
        @Nullable Object after) {}
