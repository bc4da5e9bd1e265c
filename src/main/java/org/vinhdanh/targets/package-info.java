/**
 * Targets: what a movement or a period is to reach, counted from the registers where they know it and from the reports of
 * the units where they do not; figures are settled, confirmed and released. Start reading at
 * {@link org.vinhdanh.targets.Target} and {@link org.vinhdanh.targets.Progress}, then at the door
 * {@link org.vinhdanh.targets.Targets}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "movements",
            "initiatives",
            "platform::database",
            "platform::files",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
