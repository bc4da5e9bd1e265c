/**
 * Clusters and blocks of emulation: which there are and on whose decision, who belongs to them, who leads them in which
 * year, their covenants; and the contest of a year, scored by a sheet, checked by one another, agreed and ranked. Start
 * reading at {@link org.vinhdanh.clusters.Contest} and {@link org.vinhdanh.clusters.scoring.PointSum}, then at the doors
 * {@link org.vinhdanh.clusters.Clusters} and {@link org.vinhdanh.clusters.scoring.Scores}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "councils",
            "documents::paper",
            "movements",
            "platform::database",
            "platform::files",
            "platform::mail",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.clusters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
