package org.vinhdanh.advisory;

import org.vinhdanh.ui.Heading;

/** What advisory work can be put in order by: what came last first, for everybody what was sent last. */
public enum AssignmentsBy implements Heading {
    LATEST,
    NAME,
    BODY,
    UNIT,
    STEP,
    SENT,
    ACCEPTED;

    @Override
    public boolean downwards() {
        return this == LATEST || this == SENT || this == ACCEPTED;
    }
}
