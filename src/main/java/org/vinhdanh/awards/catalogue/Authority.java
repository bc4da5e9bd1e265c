package org.vinhdanh.awards.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who may grant awards, as a post, not as one organisation.
 *
 * @param kinds the kinds of organisation of the federation that hold this post, by their names there
 * @param words how decisions name it
 * @param validTo the last day on which there was such an authority, empty while there is
 */
public record Authority(
        String code,
        String title,
        AwardLevel level,
        List<String> kinds,
        List<String> words,
        Optional<LocalDate> validTo) {

    public Authority {
        kinds = List.copyOf(kinds);
        words = List.copyOf(words);
    }
}
