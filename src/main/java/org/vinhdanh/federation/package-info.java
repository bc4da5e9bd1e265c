/**
 * The federation: organisations in one tree with the names they bore, and the people who belong to them. What an
 * organisation's bodies and officers are stands in {@code offices}, who is a member and how many in {@code members}.
 * Start reading at {@link org.vinhdanh.federation.Organisations}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "ui", "platform :: backup", "platform :: names", "platform :: sheets"})
@NullMarked
package org.vinhdanh.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
