package org.vinhdanh.reports.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a record must say to be counted: for each thing told apart, one of these words. */
record Condition(Map<String, List<String>> wants) {

    static final Condition ANY = new Condition(Map.of());

    Condition {
        wants = wants.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, want -> List.copyOf(want.getValue())));
    }

    boolean meets(Fact fact) {
        return wants.entrySet().stream()
                .allMatch(want -> want.getValue().contains(fact.says().getOrDefault(want.getKey(), "")));
    }
}
