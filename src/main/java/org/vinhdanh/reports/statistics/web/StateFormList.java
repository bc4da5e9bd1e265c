package org.vinhdanh.reports.statistics.web;

import java.util.List;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Tone;

/**
 * The forms of a statistics year.
 *
 * @param faults of files that are left aside, for those who can mend them
 * @param years to choose from, the newest first
 * @param twoPeople whether a second person must check
 */
public record StateFormList(
        List<Choice> organisations,
        String organisation,
        String of,
        String year,
        List<Row> rows,
        List<String> faults,
        List<String> years,
        boolean twoPeople,
        boolean mayRule) {

    public StateFormList {
        organisations = List.copyOf(organisations);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        years = List.copyOf(years);
    }

    /**
     * One form of the year.
     *
     * @param path where it is; empty while nobody opened it
     * @param letter with which it was sent
     */
    public record Row(
            String plan,
            String form,
            String title,
            String source,
            String due,
            String stage,
            Tone tone,
            boolean late,
            String path,
            String letter,
            List<String> warnings) {}
}
