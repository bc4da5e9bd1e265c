/**
 * What the records say of a period: figures from the registers by what tells them apart, each with its list, and the report
 * written from them. It reads the views others publish; of its own it keeps only what a hand added to a report. Start reading
 * at {@link org.vinhdanh.reports.figures.RegisterFigures}, then {@link org.vinhdanh.reports.summary.SummaryReports} and
 * {@link org.vinhdanh.reports.statistics.StateForms}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "federation",
            "federation::offices",
            "awards::catalogue",
            "awards::register",
            "documents::paper",
            "platform::database",
            "platform::instance",
            "platform::sheets"
        })
@NullMarked
package org.vinhdanh.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
