package org.vinhdanh.visits;

import java.util.Optional;

/**
 * A reader as far as counting knows one: what kind, and under which hash on which day. Kept in memory for a few
 * seconds.
 *
 * @param kind empty for one that is not counted
 * @param before the hash under yesterday's salt in the first minutes of a day, otherwise the same as visitor
 */
record Known(Day day, Optional<Kind> kind, long visitor, long before) {}
