/**
 * From a call for proposals to the entry in the register: rounds, the dossiers of the units, their examination, the
 * decision that grants them and the certificates of it. The whole life of a dossier is one method:
 * start reading at {@link org.vinhdanh.nominations.Nomination#after}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "awards::catalogue",
            "awards::register",
            "awards::certificates",
            "platform::files",
            "platform::mail",
            "platform::names",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.nominations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
