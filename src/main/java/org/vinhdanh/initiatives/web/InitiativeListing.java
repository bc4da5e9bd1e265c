package org.vinhdanh.initiatives.web;

import java.util.List;
import org.vinhdanh.initiatives.ListedInitiative;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Pager;
import org.vinhdanh.ui.Tab;

/**
 * A part of a list of initiatives as a page shows it.
 *
 * @param tabs one for each step; none for everybody
 * @param units by which it can be narrowed; none for everybody
 */
public record InitiativeListing(
        InitiativeQuery asked,
        List<ListedInitiative> lines,
        long total,
        Pager pager,
        List<Tab> tabs,
        List<Choice> units) {

    public InitiativeListing {
        lines = List.copyOf(lines);
        tabs = List.copyOf(tabs);
        units = List.copyOf(units);
    }
}
