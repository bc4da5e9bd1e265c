package org.vinhdanh.advisory.web;

import java.util.List;
import org.vinhdanh.advisory.ListedAssignment;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Pager;

/**
 * A part of a list of advisory work as a page shows it.
 *
 * @param years those in which something was sent
 */
public record AdvisoryListing(
        AdvisoryQuery asked, List<ListedAssignment> lines, long total, Pager pager, List<Choice> years) {

    public AdvisoryListing {
        lines = List.copyOf(lines);
        years = List.copyOf(years);
    }
}
