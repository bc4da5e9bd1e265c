package org.vinhdanh.initiatives;

import org.vinhdanh.ui.Heading;

/** What initiatives can be put in order by: what came last first, in the library what was recognised last. */
public enum InitiativesBy implements Heading {
    LATEST,
    NAME,
    KIND,
    UNIT,
    STEP,
    RECOGNISED,
    SPREAD;

    @Override
    public boolean downwards() {
        return this == LATEST || this == RECOGNISED || this == SPREAD;
    }
}
