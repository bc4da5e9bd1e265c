@NullMarked
package org.vinhdanh.platform.start;

import org.jspecify.annotations.NullMarked;
