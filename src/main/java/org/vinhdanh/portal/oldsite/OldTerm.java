package org.vinhdanh.portal.oldsite;

import java.util.List;

/**
 * A list of the old site that people have links to: a category or a tag.
 *
 * @param addresses the paths under which it could be read
 */
record OldTerm(String name, boolean tag, List<String> addresses) {

    OldTerm {
        addresses = List.copyOf(addresses);
    }
}
