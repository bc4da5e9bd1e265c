package org.vinhdanh.councils;

/** How many members must be there for a council to decide anything. */
public enum Quorum {
    /** More than half. */
    HALF,
    /** Two thirds or more. */
    TWO_THIRDS,
    /** Three quarters or more. */
    THREE_QUARTERS,
    /** Everybody. */
    ALL;

    /** The least number of members who must be there. */
    public int of(int members) {
        return switch (this) {
            case HALF -> members / 2 + 1;
            case TWO_THIRDS -> (2 * members + 2) / 3;
            case THREE_QUARTERS -> (3 * members + 3) / 4;
            case ALL -> members;
        };
    }
}
