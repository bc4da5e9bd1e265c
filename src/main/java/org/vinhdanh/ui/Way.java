package org.vinhdanh.ui;

import java.util.List;

/**
 * A line of a site's menu.
 *
 * @param path where it leads: from the root of the site, or a whole address outside; empty where it only heads others
 * @param below the lines under it
 */
public record Way(String words, String path, List<Way> below) {

    public Way {
        below = List.copyOf(below);
    }
}
