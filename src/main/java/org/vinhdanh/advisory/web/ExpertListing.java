package org.vinhdanh.advisory.web;

import java.util.List;
import org.vinhdanh.advisory.Expert;
import org.vinhdanh.ui.Pager;

/**
 * A part of the register of experts as a page shows it.
 *
 * @param words what was looked for
 */
public record ExpertListing(String words, List<Expert> lines, long total, Pager pager) {

    public ExpertListing {
        lines = List.copyOf(lines);
    }
}
