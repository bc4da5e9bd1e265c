/** The pages of reports. */
@NullMarked
package org.vinhdanh.reports.web;

import org.jspecify.annotations.NullMarked;
