/** The pages of the set-up. */
@NullMarked
package org.vinhdanh.setup.web;

import org.jspecify.annotations.NullMarked;
