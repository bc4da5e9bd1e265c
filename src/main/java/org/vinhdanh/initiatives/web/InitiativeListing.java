package org.vinhdanh.initiatives.web;

import java.util.List;
import org.vinhdanh.initiatives.ListedInitiative;
import org.vinhdanh.ui.Pager;

/** A part of a list of initiatives as a page shows it. */
public record InitiativeListing(InitiativeQuery asked, List<ListedInitiative> lines, long total, Pager pager) {

    public InitiativeListing {
        lines = List.copyOf(lines);
    }
}
