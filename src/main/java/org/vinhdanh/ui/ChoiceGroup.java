package org.vinhdanh.ui;

import java.util.Collection;
import java.util.List;

/** Choices seldom taken, under their words: folded away until one asks for them or one of them is chosen. */
public record ChoiceGroup(String words, List<Choice> choices) {

    public ChoiceGroup {
        choices = List.copyOf(choices);
    }

    /** True where one of these values is among its choices. */
    public boolean holds(Collection<String> values) {
        return choices.stream().anyMatch(choice -> values.contains(choice.value()));
    }
}
