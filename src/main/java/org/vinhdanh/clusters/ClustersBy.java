package org.vinhdanh.clusters;

import org.vinhdanh.ui.Heading;

/** What clusters can be put in order by: those that live first, the latest decision first. */
public enum ClustersBy implements Heading {
    DECIDED,
    NAME,
    MEMBERS,
    PHASE;

    @Override
    public boolean downwards() {
        return this == DECIDED || this == MEMBERS || this == PHASE;
    }
}
