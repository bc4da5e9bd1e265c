/**
 * What is scored in a cluster and how: the sheet with its criteria, the points of each member by whom, evidence, who checks
 * whom, the phases of a year, the ranking. The points themselves are one pure function: start reading at
 * {@link org.vinhdanh.clusters.scoring.PointSum} and {@link org.vinhdanh.clusters.scoring.Ranking}.
 */
@NamedInterface("scoring")
@NullMarked
package org.vinhdanh.clusters.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
