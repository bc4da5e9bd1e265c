package org.vinhdanh.portal.oldsite;

import java.util.List;

/**
 * A list of the old site that people have links to: a category or a tag.
 *
 * @param way its name after those above it, from the outermost
 * @param addresses the paths under which it could be read
 */
record OldTerm(List<String> way, boolean tag, List<String> addresses) {

    OldTerm {
        way = List.copyOf(way);
        addresses = List.copyOf(addresses);
    }

    String name() {
        return way.getLast();
    }
}
