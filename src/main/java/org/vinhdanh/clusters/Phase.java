package org.vinhdanh.clusters;

import java.util.Optional;

/** How far the contest of a year has come. */
public enum Phase {
    SET_UP,
    /** Members score themselves. */
    SELF,
    /** Members check one another. */
    CROSS,
    /** Whoever leads settles where they differ. */
    AGREE,
    /** The cluster meets, agrees or votes, proposes. */
    REVIEW,
    /** The ranking stands; what changes now is a correction. */
    CLOSED;

    /** The one after it. */
    public Optional<Phase> next() {
        return switch (this) {
            case SET_UP -> Optional.of(SELF);
            case SELF -> Optional.of(CROSS);
            case CROSS -> Optional.of(AGREE);
            case AGREE -> Optional.of(REVIEW);
            case REVIEW -> Optional.of(CLOSED);
            case CLOSED -> Optional.empty();
        };
    }

    /** The one before it; what is closed stays closed. */
    public Optional<Phase> before() {
        return switch (this) {
            case SELF -> Optional.of(SET_UP);
            case CROSS -> Optional.of(SELF);
            case AGREE -> Optional.of(CROSS);
            case REVIEW -> Optional.of(AGREE);
            case SET_UP, CLOSED -> Optional.empty();
        };
    }
}
