/** What this instance is: real or a demonstration, and the choices of the house. Start reading at {@link org.vinhdanh.platform.instance.Instance}. */
@NamedInterface("instance")
@NullMarked
package org.vinhdanh.platform.instance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
