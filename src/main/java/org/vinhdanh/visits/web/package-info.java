/** The pages of the visit counts. */
@NullMarked
package org.vinhdanh.visits.web;

import org.jspecify.annotations.NullMarked;
