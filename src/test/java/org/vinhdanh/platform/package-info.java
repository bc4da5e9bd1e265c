@NullMarked
package org.vinhdanh.platform;

import org.jspecify.annotations.NullMarked;
