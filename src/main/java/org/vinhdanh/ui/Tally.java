package org.vinhdanh.ui;

/** How many lines a list has: counted exactly to {@link #LIMIT}, beyond that only "more than". */
public record Tally(long counted) {

    /** The last number counted exactly. Lists are counted with {@code limit 1001}. */
    public static final int LIMIT = 1000;

    public static Tally of(long counted) {
        return new Tally(counted);
    }

    public boolean beyond() {
        return counted > LIMIT;
    }

    /** {@code 23}, {@code 1.000}, {@code trên 1.000} */
    public String words(Page page) {
        return beyond() ? page.t("ui.count.beyond", LIMIT) : page.number(counted);
    }
}
