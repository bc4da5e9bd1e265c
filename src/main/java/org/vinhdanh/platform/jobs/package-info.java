/** Long work in the background, with its progress on a page. Start reading at {@link org.vinhdanh.platform.jobs.LongWorks}. */
@NamedInterface("jobs")
@NullMarked
package org.vinhdanh.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
