package org.vinhdanh.councils.elections;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.vinhdanh.kernel.Fold;

/**
 * Somebody who stands in an election.
 *
 * @param number in the order in which they were proposed
 * @param about post and unit, as written; may be empty
 * @param withdrawn why the name was taken off the list; empty as long as it stands on it
 */
public record Contender(UUID id, int number, String name, String about, Source source, String withdrawn) {

    /** Who proposed somebody. */
    public enum Source {
        COMMITTEE,
        FLOOR
    }

    /** True while the name stands on the list. */
    public boolean stands() {
        return withdrawn.isEmpty();
    }

    /** As names stand on a ballot: by given name, then by the names before it, in the order of the Vietnamese alphabet. */
    public static Comparator<Contender> byName() {
        var collator = Collator.getInstance(Locale.of("vi"));
        return Comparator.comparing((Contender one) -> given(one.name()), collator)
                .thenComparing(Contender::name, collator)
                .thenComparing(Contender::number);
    }

    private static String given(String name) {
        var tidy = Fold.tidy(name);
        return tidy.substring(tidy.lastIndexOf(' ') + 1);
    }
}
