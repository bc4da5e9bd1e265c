/**
 * Emulation movements: launched by an organisation, acknowledged and planned by its units, reviewed, closed. Start reading
 * at {@link org.vinhdanh.movements.Movement#after}, then at the door {@link org.vinhdanh.movements.Movements}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "documents",
            "documents::paper",
            "platform::database",
            "platform::files",
            "platform::mail",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.movements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
