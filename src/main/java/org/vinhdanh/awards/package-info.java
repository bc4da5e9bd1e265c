/**
 * What may be awarded, to whom, by whom, and what was awarded. Sub-packages by what the office talks about; start
 * reading at {@code org.vinhdanh.awards.certificates}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package org.vinhdanh.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
