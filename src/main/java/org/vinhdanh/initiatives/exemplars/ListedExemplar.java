package org.vinhdanh.initiatives.exemplars;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Kind;
import org.vinhdanh.initiatives.exemplars.ExemplarFacts.Sex;

/**
 * An exemplar as a line of a list.
 *
 * @param name empty where this reader may not learn it
 * @param movement in which it was found, as written
 * @param agreed true where it may be shown
 * @param spread by how many it was taken up
 */
public record ListedExemplar(
        UUID id,
        int number,
        Kind kind,
        String name,
        String about,
        Optional<Integer> born,
        Sex sex,
        String field,
        int from,
        int to,
        String unit,
        String movement,
        String achievement,
        ExemplarStep step,
        Optional<LocalDate> chosenOn,
        String congress,
        String result,
        boolean agreed,
        int spread) {

    /** The row as it is read. Nulls end here. */
    record Row(
            UUID id,
            int number,
            String kind,
            String name,
            String about,
            @Nullable Integer born,
            String sex,
            String field,
            int fromYear,
            int toYear,
            String unit,
            String movement,
            String achievement,
            String stage,
            @Nullable LocalDate chosenOn,
            String congress,
            String result,
            boolean agreed,
            int spread) {
        ListedExemplar line() {
            return new ListedExemplar(
                    id,
                    number,
                    Kind.valueOf(kind),
                    name,
                    about,
                    Optional.ofNullable(born),
                    Sex.valueOf(sex),
                    field,
                    fromYear,
                    toYear,
                    unit,
                    movement,
                    achievement,
                    ExemplarStep.valueOf(stage),
                    Optional.ofNullable(chosenOn),
                    congress,
                    result,
                    agreed,
                    spread);
        }
    }
}
