/**
 * The trail: who did what, with the values before and after, in the same transaction. It listens to everybody and is
 * called by nobody. Start reading at {@link org.vinhdanh.audit.Trail}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package org.vinhdanh.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
