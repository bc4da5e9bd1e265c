package org.vinhdanh.clusters.scoring;

import java.util.Optional;
import java.util.UUID;

/**
 * A column of points on the card of a member.
 *
 * @param checker who checks; only with {@link Hand#CROSS}
 */
public record Voice(Hand hand, Optional<UUID> checker) {

    public static final Voice SELF = new Voice(Hand.SELF, Optional.empty());
    public static final Voice AGREED = new Voice(Hand.AGREED, Optional.empty());

    public static Voice cross(UUID checker) {
        return new Voice(Hand.CROSS, Optional.of(checker));
    }
}
