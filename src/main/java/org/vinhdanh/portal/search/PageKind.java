package org.vinhdanh.portal.search;

/** What the search finds. */
public enum PageKind {
    ARTICLE,
    DOCUMENT,
    ORGANISATION,
    /** A line of the honour roll: found there. */
    HONOUR
}
