package org.vinhdanh.portal.search.web;

import java.util.List;
import org.vinhdanh.ui.Choice;

/** By what else the pages of one kind can be narrowed: the label of the field, and what it offers. */
public record Narrowing(String label, List<Choice> choices) {

    public Narrowing {
        choices = List.copyOf(choices);
    }
}
