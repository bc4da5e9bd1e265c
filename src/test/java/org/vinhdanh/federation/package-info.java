@NullMarked
package org.vinhdanh.federation;

import org.jspecify.annotations.NullMarked;
