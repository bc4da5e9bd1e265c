package org.vinhdanh.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vinhdanh.kernel.AccountId;

/**
 * One line of the trail.
 *
 * @param account who did it; {@code name} is the name at that time
 * @param changes what was there before and after, value by value
 */
public record Entry(
        UUID id,
        Instant at,
        AccountId account,
        String name,
        String deed,
        String noun,
        UUID nounId,
        List<Change> changes) {

    public Entry {
        changes = List.copyOf(changes);
    }

    /** One value before and after; empty where there was or is none. */
    public record Change(String what, String before, String after) {
        public boolean real() {
            return !before.equals(after);
        }
    }
}
