package org.vinhdanh.ui;

import java.util.List;

/** Public pages that the map of a site must name and that only their module knows: a bean for each kind of them. */
@FunctionalInterface
public interface MappedPages {

    /** The paths of those that the site looked at shows, from its root. */
    List<String> paths();
}
