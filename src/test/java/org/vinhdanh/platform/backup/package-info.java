@NullMarked
package org.vinhdanh.platform.backup;

import org.jspecify.annotations.NullMarked;
