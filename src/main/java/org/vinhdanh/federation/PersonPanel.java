package org.vinhdanh.federation;

import gg.jte.Content;
import java.util.Optional;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.ui.Page;

/**
 * A section of a person's page that a module above contributes as a bean (the awards a person received). Beans are shown in
 * the order of their {@code @Order}; each begins with its own {@code <h2>}.
 */
public interface PersonPanel {

    /** The section as this visitor may see it; empty where there is nothing to show. */
    Optional<Content> of(Page page, PersonId person);
}
