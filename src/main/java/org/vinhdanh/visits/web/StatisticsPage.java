package org.vinhdanh.visits.web;

import java.util.List;
import org.vinhdanh.ui.Chart;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.visits.Statistics;

/**
 * What the page of visit statistics shows.
 *
 * @param title of which period
 * @param query the period as a query, for the exports
 * @param mayKeep whether the reader may take over the number of an earlier site
 * @param missing what could not be counted, as a sentence; empty where nothing is missing
 */
public record StatisticsPage(
        Statistics statistics,
        Chart chart,
        String title,
        List<Row> rows,
        List<Choice> years,
        String year,
        List<Choice> months,
        String month,
        String words,
        String query,
        boolean mayKeep,
        String missing) {

    /** A line of the table under the chart. */
    public record Row(String name, String people, String engines, String suspects, boolean frozen) {}

    /** A period and how it is called in a sheet. */
    public record Named(String name, Statistics.Period period) {}
}
