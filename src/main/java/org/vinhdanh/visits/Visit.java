package org.vinhdanh.visits;

import org.vinhdanh.platform.pagecache.ShownPage;

/**
 * One counted visit as the journal keeps it until it is booked.
 *
 * @param at milliseconds since 1970
 * @param visitor the keyed hash that means nothing once its day is over
 * @param host where the visitor came from, empty where that is not known or is this site itself
 */
record Visit(long at, long visitor, ShownPage page, Kind kind, String host) {

    /** The same visit as these rules let it be written down. */
    Visit by(Rules rules) {
        return new Visit(at, visitor, rules.counted(page), kind, host);
    }
}
