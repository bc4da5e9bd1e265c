package org.vinhdanh.documents.web;

import java.util.List;
import org.vinhdanh.documents.ListedDocument;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Pager;

/** A part of the register as a page shows it, with what its filters offer. */
public record DocumentListing(
        DocumentQuery asked,
        List<ListedDocument> lines,
        long total,
        Pager pager,
        List<Choice> kinds,
        List<Choice> issuers,
        List<Choice> years) {

    public DocumentListing {
        lines = List.copyOf(lines);
        kinds = List.copyOf(kinds);
        issuers = List.copyOf(issuers);
        years = List.copyOf(years);
    }
}
