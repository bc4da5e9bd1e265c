/** How often somebody may knock. Start reading at {@link org.vinhdanh.platform.pace.Pace}. */
@NamedInterface("pace")
@NullMarked
package org.vinhdanh.platform.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
