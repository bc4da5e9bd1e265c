package org.vinhdanh.movements;

import org.vinhdanh.ui.Heading;

/** What movements can be put in order by: the latest period first. */
public enum MovementsBy implements Heading {
    PERIOD,
    NAME,
    STAGE,
    ANSWERED;

    @Override
    public boolean downwards() {
        return this == PERIOD || this == ANSWERED;
    }
}
