package org.vinhdanh.ui;

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
}
