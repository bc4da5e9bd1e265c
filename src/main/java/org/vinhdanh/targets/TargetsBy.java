package org.vinhdanh.targets;

import org.vinhdanh.ui.Heading;

/** What targets can be put in order by: the latest period first. */
public enum TargetsBy implements Heading {
    PERIOD,
    NAME;

    @Override
    public boolean downwards() {
        return this == PERIOD;
    }
}
