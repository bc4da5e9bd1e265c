/**
 * The first days of an instance: leads its first administrator through what must be said once, page by page, and keeps a
 * list of what is left. Everything is done through the doors of others; what is finished is read from what they hold.
 * Start reading at {@link org.vinhdanh.setup.SetUp}, then {@link org.vinhdanh.setup.Stage}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "accounts",
            "federation",
            "federation::offices",
            "awards::register",
            "portal",
            "platform::instance",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
