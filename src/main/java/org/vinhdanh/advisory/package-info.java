/**
 * Advisory work (tư vấn, phản biện và giám định xã hội, Decision 14/2014/QĐ-TTg): what a body asks for or a unit proposes by
 * itself, the assignment, the panel of experts and their interests, the report with its recommendations, what the asking body
 * answered to each, and the cost. The whole life of one is one method: start reading at
 * {@link org.vinhdanh.advisory.Assignment#after}, then at the door {@link org.vinhdanh.advisory.Advisory}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "documents",
            "platform::database",
            "platform::files",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.advisory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
