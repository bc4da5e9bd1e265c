package org.vinhdanh.movements;

import gg.jte.Content;
import java.util.Optional;
import org.vinhdanh.ui.Page;

/** A section on the public page of a movement, contributed as a bean by what hangs on movements. */
@FunctionalInterface
public interface OpenMovementPart {

    /** The section, which begins with an {@code <h2>}; empty where everybody may see nothing of it. */
    Optional<Content> of(Page page, Movement movement);
}
