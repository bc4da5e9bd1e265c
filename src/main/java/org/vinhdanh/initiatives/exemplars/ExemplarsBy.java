package org.vinhdanh.initiatives.exemplars;

import org.vinhdanh.ui.Heading;

/** What exemplars can be put in order by: what came last first, for everybody those of the latest years. */
public enum ExemplarsBy implements Heading {
    LATEST,
    NAME,
    UNIT,
    FIELD,
    PERIOD,
    STEP,
    MOVEMENT;

    @Override
    public boolean downwards() {
        return this == LATEST || this == PERIOD;
    }
}
