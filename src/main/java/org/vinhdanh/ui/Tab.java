package org.vinhdanh.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A named view of a list.
 *
 * @param here true for the view that is shown
 * @param count how many lines it has, in words; empty where nobody counted
 */
public record Tab(String words, String path, boolean here, String count) {

    public static Tab of(String words, String path, boolean here) {
        return new Tab(words, path, here, "");
    }

    /** With the number of its lines: exact to 1.000, then "trên 1.000". */
    public static Tab of(Page page, String words, String path, boolean here, long count) {
        return of(page, words, path, here, Tally.of(count));
    }

    /** With the number of its lines, as far as they were counted. */
    public static Tab of(Page page, String words, String path, boolean here, Tally count) {
        return new Tab(words, path, here, count.words(page));
    }

    /**
     * All lines in one view, and one more for each state that some are in or that is shown.
     *
     * @param states in the order in which they are passed
     * @param path the address of the view of one state, or of all
     */
    public static <S> List<Tab> each(
            Page page,
            String all,
            List<S> states,
            Map<S, Long> counts,
            Optional<S> here,
            Function<S, String> words,
            Function<Optional<S>, String> path) {
        var tabs = new ArrayList<Tab>();
        tabs.add(of(page, all, path.apply(Optional.empty()), here.isEmpty(), total(counts, Optional.empty())));
        for (var state : states) {
            var one = Optional.of(state);
            if (counts.containsKey(state) || here.equals(one))
                tabs.add(of(page, words.apply(state), path.apply(one), here.equals(one), total(counts, one)));
        }
        return tabs;
    }

    /** How many lines the view of one state has, or that of all. */
    public static <S> long total(Map<S, Long> counts, Optional<S> here) {
        return here.map(state -> counts.getOrDefault(state, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
