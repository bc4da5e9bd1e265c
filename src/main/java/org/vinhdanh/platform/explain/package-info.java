/**
 * For developers, {@code ./vinhdanh dev} alone: {@code ?explain} behind the address of a page shows what it asks the
 * database and how that is answered. Start reading at {@link org.vinhdanh.platform.explain.ExplainedPages}.
 */
@NullMarked
package org.vinhdanh.platform.explain;

import org.jspecify.annotations.NullMarked;
