/**
 * Reports that sum a period up: sentences from the records, and what a hand wrote between them. Start reading at
 * {@link org.vinhdanh.reports.summary.Draft}, then {@link org.vinhdanh.reports.summary.SummaryReports}.
 */
@NamedInterface("summary")
@NullMarked
package org.vinhdanh.reports.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
