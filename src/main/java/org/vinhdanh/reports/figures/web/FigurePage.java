package org.vinhdanh.reports.figures.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vinhdanh.reports.figures.Item;
import org.vinhdanh.ui.Chart;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;

/**
 * What the page of figures shows.
 *
 * @param narrowed what alone is counted, in words; empty where nothing is left out
 * @param shown empty where the days asked for cannot be read
 * @param forms the prescribed forms, for the same days
 */
public record FigurePage(Form form, List<Tab> presets, String narrowed, Optional<Shown> shown, List<Tab> forms) {

    /** What was asked, as typed; {@code kept} travels along unseen. */
    public record Form(
            String action,
            List<Choice> organisations,
            String organisation,
            List<Choice> measures,
            String measure,
            List<Choice> dimensions,
            String rows,
            String columns,
            List<Choice> ways,
            String by,
            String from,
            String to,
            boolean compare,
            Map<String, List<String>> kept) {
        public Form {
            kept = Map.copyOf(kept);
        }
    }

    /**
     * A table with its chart and its files.
     *
     * @param chart empty where there is nothing to draw
     * @param adds false where the parts do not come to the whole
     * @param undated how many records have no day of the kind that decides, in words; empty where none
     */
    public record Shown(
            String title,
            String said,
            String empty,
            FigureTable table,
            Optional<Chart> chart,
            boolean adds,
            String undated,
            String undatedList,
            Files files) {}

    /** Where the same is taken along. */
    public record Files(String xlsx, String csv, String docx, String pdf) {}

    /**
     * The records behind a figure.
     *
     * @param narrowed what alone is counted, in words
     * @param sums what they come to, in words
     * @param path the beginning of the address of each
     * @param called the words by which the list is narrowed; empty where it is whole
     * @param kept what a search for other words asks besides
     */
    public record Listing(
            String title,
            String said,
            String narrowed,
            String sums,
            long number,
            List<Item> items,
            String path,
            Pager pager,
            String called,
            Map<String, List<String>> kept,
            String xlsx,
            String csv) {}
}
