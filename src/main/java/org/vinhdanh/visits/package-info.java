/**
 * Who reads the public pages: counted on the server for every page, kept or newly made, without a cookie and without an
 * address. Start reading at {@link org.vinhdanh.visits.Counter}, then {@link org.vinhdanh.visits.Visits}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "platform::pagecache",
            "platform::database",
            "platform::backup",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
