package org.vinhdanh.councils;

import org.vinhdanh.ui.Heading;

/** What councils can be put in order by: those that sit first, the latest first. */
public enum CouncilsBy implements Heading {
    TERM,
    NAME,
    SEATS,
    WAITING,
    NEXT;

    @Override
    public boolean downwards() {
        return this == TERM || this == SEATS || this == WAITING;
    }
}
