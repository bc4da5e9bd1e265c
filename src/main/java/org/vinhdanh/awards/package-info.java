/**
 * What may be awarded, to whom, by whom, and what was awarded. Sub-packages by what the office talks about; start
 * reading at {@link org.vinhdanh.awards.catalogue.Catalogue} and {@link org.vinhdanh.awards.register.Register}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "documents",
            "platform::files",
            "platform::jobs",
            "platform::names",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
