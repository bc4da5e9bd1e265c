/**
 * What the register says of a period: the review with which an office ends five years, a year or a term. It reads the
 * views others publish and owns no table. Start reading at {@link org.vinhdanh.reports.Reviews}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "federation::offices",
            "awards::catalogue",
            "awards::register",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
