package org.vinhdanh.advisory.web;

import java.util.List;
import org.vinhdanh.advisory.ListedAssignment;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;

/**
 * A part of a list of advisory work as a page shows it.
 *
 * @param tabs one for each step; none for everybody
 * @param units by which it can be narrowed; none for everybody
 * @param years those in which something was sent
 */
public record AdvisoryListing(
        AdvisoryQuery asked,
        List<ListedAssignment> lines,
        long total,
        Pager pager,
        List<Tab> tabs,
        List<Choice> units,
        List<Choice> years) {

    public AdvisoryListing {
        lines = List.copyOf(lines);
        tabs = List.copyOf(tabs);
        units = List.copyOf(units);
        years = List.copyOf(years);
    }
}
