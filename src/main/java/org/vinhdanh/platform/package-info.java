/**
 * What every room stands on: the database, stored files, mail, long work, backup. It knows nothing of awards.
 * Start reading at {@link org.vinhdanh.platform.database.StartDatabase}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package org.vinhdanh.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
