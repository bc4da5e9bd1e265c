package org.vinhdanh.ui;

import java.util.List;
import java.util.function.UnaryOperator;

/** A field that two people wrote differently at the same time: what stands now, and what the second of them typed. */
public record Clash(String field, String now, String typed) {

    /**
     * The fields that stand otherwise now than they were typed, in the order of the form.
     *
     * @param fields the names of the fields, with the words beside them
     * @param now what stands in the field of this name
     * @param typed what was typed into it
     */
    public static List<Clash> between(List<Choice> fields, UnaryOperator<String> now, UnaryOperator<String> typed) {
        return fields.stream()
                .map(field -> new Clash(field.words(), now.apply(field.value()), typed.apply(field.value())))
                .filter(clash -> !clash.now().equals(clash.typed()))
                .toList();
    }
}
