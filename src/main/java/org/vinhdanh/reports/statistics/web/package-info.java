/** The pages of statistics forms. */
@NullMarked
package org.vinhdanh.reports.statistics.web;

import org.jspecify.annotations.NullMarked;
