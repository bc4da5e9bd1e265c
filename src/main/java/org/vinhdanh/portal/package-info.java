/**
 * The public face: whose site this is, its home page, the honour roll, the verification of certificates, the search,
 * and the articles.
 * Start reading at {@link org.vinhdanh.portal.Sites}, then {@link org.vinhdanh.portal.HonourRoll}. The public sees what
 * was announced and nothing else: name, post, unit, award, decision.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "documents",
            "awards::register",
            "awards::catalogue",
            "awards::certificates",
            "platform::instance",
            "platform::sheets",
            "platform::files",
            "platform::jobs"
        })
@NullMarked
package org.vinhdanh.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
