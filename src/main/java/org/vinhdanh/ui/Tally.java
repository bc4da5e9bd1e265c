package org.vinhdanh.ui;

/**
 * How many lines a list has: counted exactly to a limit, beyond that only "more than".
 *
 * @param limit the last number counted exactly
 */
public record Tally(long counted, int limit) {

    /** The limit of most lists, which are counted with {@code limit 1001}. */
    public static final int LIMIT = 1000;

    public static Tally of(long counted) {
        return new Tally(counted, LIMIT);
    }

    public boolean beyond() {
        return counted > limit;
    }

    /** {@code 23}, {@code 1.000}, {@code trên 1.000} */
    public String words(Page page) {
        return beyond() ? page.t("ui.count.beyond", limit) : page.number(counted);
    }
}
