/**
 * Initiatives and models: ideas, topics, innovations (Decree 13/2012/NĐ-CP) and good models, from the first sheet over
 * reviewers and the council's opinion to recognition, use for a title, and what others made of them. The whole life of one
 * is one method: start reading at {@link org.vinhdanh.initiatives.Initiative#after}. Exemplars stand beside them, in
 * {@link org.vinhdanh.initiatives.exemplars.Exemplar}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "documents",
            "councils",
            "movements",
            "awards::register",
            "platform::database",
            "platform::files",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.initiatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
