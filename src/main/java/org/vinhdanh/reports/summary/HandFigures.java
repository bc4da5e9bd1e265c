package org.vinhdanh.reports.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;

/**
 * Compares numbers that a hand wrote with those that the records say: where a text names a thing that was counted, with a
 * number shortly before it, one of the counts of that thing must be this number.
 */
public final class HandFigures {

    /** How many letters may stand between the number and the thing. */
    private static final int NEAR = 48;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d./,-])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?![\\d/%-]|\\.\\d)");

    private HandFigures() {}

    /**
     * A thing that was counted.
     *
     * @param name as texts call it: {@code Giấy khen}
     * @param list where it is found
     */
    public record Thing(String name, long number, String list) {}

    /** A number that is not that of the records. */
    public record Doubt(long written, Thing thing) {}

    /** What in this text the records do not say. */
    public static List<Doubt> doubts(String words, List<Thing> things) {
        var text = Fold.of(words);
        var doubts = new ArrayList<Doubt>();
        for (var name : things.stream().map(Thing::name).distinct().toList()) {
            var named =
                    things.stream().filter(thing -> thing.name().equals(name)).toList();
            var folded = Fold.of(name);
            for (var at = text.indexOf(folded); at >= 0 && !folded.isEmpty(); at = text.indexOf(folded, at + 1)) {
                var before = NUMBER.matcher(text.substring(Math.max(0, at - NEAR), at))
                        .results()
                        .toList();
                if (before.isEmpty()) continue;
                var written = number(before.getLast());
                if (year(written) || named.stream().anyMatch(thing -> thing.number() == written)) continue;
                var doubt = new Doubt(written, named.getFirst());
                if (!doubts.contains(doubt)) doubts.add(doubt);
            }
        }
        return doubts;
    }

    private static long number(MatchResult found) {
        var digits = found.group(1).replace(".", "");
        return digits.length() > 12 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static boolean year(long number) {
        return number >= 1945 && number <= 2100;
    }
}
