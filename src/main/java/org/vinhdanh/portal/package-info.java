/**
 * The public face: whose site this is, its home page, the honour roll, the verification of certificates, the search,
 * the articles, the leaves, the work calendar and the letterbox.
 * Start reading at {@link org.vinhdanh.portal.Sites}, then {@link org.vinhdanh.portal.front.FrontPage} and {@link org.vinhdanh.portal.HonourRoll}. The public sees what
 * was announced and nothing else: name, post, unit, award, decision.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "documents",
            "federation::offices",
            "awards::register",
            "awards::catalogue",
            "awards::certificates",
            "platform::instance",
            "platform::sheets",
            "platform::files",
            "platform::jobs",
            "platform::mail",
            "platform::pace"
        })
@NullMarked
package org.vinhdanh.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
