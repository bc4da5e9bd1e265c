/**
 * Clusters and blocks of emulation: which there are and on whose decision, who belongs to them, who leads them in which
 * year, and their covenants. Start reading at {@link org.vinhdanh.clusters.Contest}, then at the door
 * {@link org.vinhdanh.clusters.Clusters}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "federation", "platform::sheets"})
@NullMarked
package org.vinhdanh.clusters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
