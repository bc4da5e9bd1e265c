@NullMarked
package org.vinhdanh.platform.files;

import org.jspecify.annotations.NullMarked;
