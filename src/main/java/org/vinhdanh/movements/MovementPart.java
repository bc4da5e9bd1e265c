package org.vinhdanh.movements;

import gg.jte.Content;
import java.util.Optional;
import org.vinhdanh.ui.Page;

/** A section on the page of a movement, contributed as a bean by what hangs on movements. */
@FunctionalInterface
public interface MovementPart {

    /** The section, which begins with an {@code <h2>}; empty where there is nothing to show to this reader. */
    Optional<Content> of(Page page, Movement movement);
}
