package org.vinhdanh.ui;

import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;

/**
 * What of a page's frame differs from site to site.
 *
 * @param prefix what stands before every public address of the site; empty for the first site of the house
 * @param accent the class of the whole page that gives it its colour
 * @param menu the site's own menu; where it has none the pages of the house are its menu
 * @param part the organisation of a site that shows only what is its own; empty for the site of the house, which shows all
 */
public record Frame(String prefix, String accent, List<Way> menu, Optional<OrgPath> part) {

    public static final Frame PLAIN = new Frame("", "accent-son", List.of(), Optional.empty());

    public Frame {
        menu = List.copyOf(menu);
    }
}
