package org.vinhdanh.platform.backup;

import org.vinhdanh.kernel.OrgPath;

/** Tells where the organisation stands whose house this is: only who administers it may take the whole instance away. */
@FunctionalInterface
public interface WholeHouse {

    /** The path of the home organisation. */
    OrgPath path();
}
