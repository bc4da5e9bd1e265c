package org.vinhdanh.clusters;

import static org.vinhdanh.kernel.Role.ADMINISTRATOR;
import static org.vinhdanh.kernel.Role.AUDITOR;
import static org.vinhdanh.kernel.Role.CHAIR;
import static org.vinhdanh.kernel.Role.COUNCIL_MEMBER;
import static org.vinhdanh.kernel.Role.OFFICE;
import static org.vinhdanh.kernel.Role.UNIT_OFFICER;

import org.vinhdanh.kernel.Power;

/** What one may do with clusters. */
public final class ClusterPowers {

    /** See the clusters kept here or below, and those a unit here or below belongs to. */
    public static final Power READ =
            Power.of("clusters.read", ADMINISTRATOR, OFFICE, UNIT_OFFICER, COUNCIL_MEMBER, CHAIR, AUDITOR);

    /** Set a cluster up, its members, its sheet, and run its year: asked where the cluster is kept. */
    public static final Power KEEP = Power.of("clusters.keep", OFFICE);

    /** Score for a member, and run the year where the member leads it: asked in the member. */
    public static final Power SCORE = Power.of("clusters.score", UNIT_OFFICER, OFFICE);

    private ClusterPowers() {}
}
