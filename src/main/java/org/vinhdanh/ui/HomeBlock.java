package org.vinhdanh.ui;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Actor;

/**
 * A kind of block on the home page of a site, contributed by a module as a bean; an editor places it. A block begins with
 * an {@code <h2>} of its own and stands in a {@code <section>}.
 */
public interface HomeBlock {

    /** What it is called in the database: small letters and hyphens, never changed. */
    String kind();

    /** The key of its name in the bundles; its heading where the editor gave none. */
    String name();

    /** Where it stands on the home page of a site that nobody arranged; 0 for not at all. */
    default int order() {
        return 0;
    }

    /** True where it usually stands in the narrow column. */
    default boolean beside() {
        return false;
    }

    /** How many things it shows unless the editor says otherwise; 0 where that is no question. */
    default int most() {
        return 0;
    }

    /** What of the site the editor may choose for it; empty where there is no choice. */
    default List<Choice> choices(Actor actor, UUID site) {
        return List.of();
    }

    /** The key of the label of what the editor types for it; empty where nothing is typed. */
    default String asks() {
        return "";
    }

    /** The block as everybody sees it; empty where there is nothing to show. */
    Optional<Content> of(Page page, PlacedBlock placed);

    /** The heading: the editor's, or the one of the kind. */
    default String heading(Page page, PlacedBlock placed) {
        return placed.title().isEmpty() ? page.t(name()) : placed.title();
    }

    /** A filled-in template as a block. */
    static Optional<Content> shown(JteModel model) {
        return Optional.of(model::render);
    }
}
