/** The pages on which leaves are written and read. */
@NullMarked
package org.vinhdanh.portal.leaves.web;

import org.jspecify.annotations.NullMarked;
