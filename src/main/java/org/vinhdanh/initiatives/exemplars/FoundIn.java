package org.vinhdanh.initiatives.exemplars;

import java.util.Optional;
import org.vinhdanh.movements.MovementId;

/**
 * The movement in which an exemplar was found.
 *
 * @param movement of our records; empty where they do not have it
 * @param title as written; empty where none is named
 */
public record FoundIn(Optional<MovementId> movement, String title) {

    public static final FoundIn NONE = new FoundIn(Optional.empty(), "");
}
