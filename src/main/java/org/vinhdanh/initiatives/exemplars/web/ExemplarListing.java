package org.vinhdanh.initiatives.exemplars.web;

import java.util.List;
import org.vinhdanh.initiatives.exemplars.ListedExemplar;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;

/**
 * A part of a list of exemplars as a page shows it.
 *
 * @param tabs one for each step; none for everybody
 * @param units by which it can be narrowed; none for everybody
 * @param fields by which it can be narrowed
 * @param congresses by which it can be narrowed; none for everybody
 */
public record ExemplarListing(
        ExemplarQuery asked,
        List<ListedExemplar> lines,
        long total,
        Pager pager,
        List<Tab> tabs,
        List<Choice> units,
        List<Choice> fields,
        List<Choice> congresses) {

    public ExemplarListing {
        lines = List.copyOf(lines);
        tabs = List.copyOf(tabs);
        units = List.copyOf(units);
        fields = List.copyOf(fields);
        congresses = List.copyOf(congresses);
    }
}
