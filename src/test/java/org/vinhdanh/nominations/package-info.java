@NullMarked
package org.vinhdanh.nominations;

import org.jspecify.annotations.NullMarked;
