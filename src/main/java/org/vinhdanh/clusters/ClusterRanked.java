package org.vinhdanh.clusters;

import java.util.UUID;
import org.vinhdanh.kernel.Actor;

/**
 * The ranking of a cluster's year was published, or corrected.
 *
 * @param round 1 when it was published, and one more with each correction
 */
public record ClusterRanked(Actor actor, UUID cluster, UUID year, int round) {}
