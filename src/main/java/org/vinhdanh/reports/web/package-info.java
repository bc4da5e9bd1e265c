/** The page of a review. */
@NullMarked
package org.vinhdanh.reports.web;

import org.jspecify.annotations.NullMarked;
