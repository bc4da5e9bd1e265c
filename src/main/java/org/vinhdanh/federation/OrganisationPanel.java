package org.vinhdanh.federation;

import gg.jte.Content;
import java.util.Optional;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.ui.Page;

/**
 * A section of an organisation's page that a module above contributes as a bean (the awards it received). Beans are shown
 * in the order of their {@code @Order}; each begins with its own {@code <h2>}.
 */
public interface OrganisationPanel {

    /** The section as this visitor may see it; empty where there is nothing to show. */
    Optional<Content> of(Page page, OrganisationId organisation);
}
