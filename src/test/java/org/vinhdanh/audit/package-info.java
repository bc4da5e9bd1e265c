/** Stories of the trail. */
@NullMarked
package org.vinhdanh.audit;

import org.jspecify.annotations.NullMarked;
