package org.vinhdanh.ui;

import java.util.List;

/**
 * What of a page's frame differs from site to site.
 *
 * @param prefix what stands before every public address of the site; empty for the first site of the house
 * @param accent the class of the whole page that gives it its colour
 * @param menu the site's own menu; where it has none the pages of the house are its menu
 */
public record Frame(String prefix, String accent, List<Way> menu) {

    public static final Frame PLAIN = new Frame("", "accent-son", List.of());

    public Frame {
        menu = List.copyOf(menu);
    }
}
