package org.vinhdanh.reports;

import java.util.List;
import java.util.stream.Stream;
import org.vinhdanh.awards.catalogue.Award;
import org.vinhdanh.awards.catalogue.Subject;

/**
 * How many of each kind received something.
 *
 * @param unnamed of totals whose names nobody knows
 */
public record Recipients(long persons, long collectives, long households, long unnamed) {

    public long all() {
        return persons + collectives + households + unnamed;
    }

    /** The message that says who they are together: {@code reports.who.*}. */
    public String words() {
        return "reports.who." + kind();
    }

    private String kind() {
        var kinds = Stream.of(persons, collectives, households, unnamed)
                .filter(number -> number > 0)
                .count();
        if (kinds > 1) return households > 0 ? "ALL" : "MIXED";
        if (persons > 0) return "PERSON";
        if (collectives > 0) return "COLLECTIVE";
        return households > 0 ? "HOUSEHOLD" : "TOTAL";
    }

    /** What only collectives receive is counted by itself: "3 Cờ thi đua", not "03 tập thể được tặng Cờ". */
    public static boolean countedItself(Award award) {
        return award.subjects().equals(List.of(Subject.COLLECTIVE));
    }
}
