@NullMarked
package org.vinhdanh.portal;

import org.jspecify.annotations.NullMarked;
