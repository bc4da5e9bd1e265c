/** The pages of figures, their lists and their files. */
@NullMarked
package org.vinhdanh.reports.figures.web;

import org.jspecify.annotations.NullMarked;
