package org.vinhdanh.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vinhdanh.awards.catalogue.AwardLevel;
import org.vinhdanh.awards.catalogue.Occasion;
import org.vinhdanh.awards.register.Origin;
import org.vinhdanh.awards.register.RecipientKind;

/** From which register the cells of a form are counted, and by what a form may tell its records apart. */
public enum Counting {
    /** Movements launched in the statistics year. */
    MOVEMENTS,
    /** Awards decided in the statistics year; the code of an award is any of the catalogue. */
    AWARDS,
    /** No register knows what this form asks: every cell is entered by a person. */
    NOTHING;

    /** The names of what is told apart, in the order in which a {@link Fact} has them. */
    static final List<String> OF_AWARDS = List.of("award", "level", "kind", "occasion", "origin");

    /** The same for movements. */
    static final List<String> OF_MOVEMENTS = List.of("level", "kind", "term");

    /** What may be said of each thing told apart; an empty set means codes of awards. */
    Map<String, Set<String>> words() {
        return switch (this) {
            case MOVEMENTS ->
                Map.of(
                        "level", Set.of("NATIONAL", "PROVINCE", "CLUSTER", "ORGANISATION"),
                        "kind", Set.of("REGULAR", "THEMATIC"),
                        "term", Set.of("UNDER_1", "EXACTLY_1", "UNDER_3", "UNDER_5", "FROM_5"));
            case AWARDS ->
                Map.of(
                        "award", Set.of(),
                        "level", names(AwardLevel.values()),
                        "kind", names(RecipientKind.values()),
                        "occasion", names(Occasion.values()),
                        "origin", names(Origin.values()));
            case NOTHING -> Map.of();
        };
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
