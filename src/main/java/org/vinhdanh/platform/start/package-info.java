/** What the console hears when the program opens, or why it does not. */
@NullMarked
package org.vinhdanh.platform.start;

import org.jspecify.annotations.NullMarked;
