package org.vinhdanh.ui;

/**
 * The three numbers of the box "Thống kê truy cập".
 *
 * @param online people who were here within the last five minutes
 * @param today visits of people since midnight
 * @param total visits of people in all, with what was counted on an earlier site
 */
public record VisitCount(long online, long today, long total) {

    /** Tells the numbers. The module visits is the one that knows; pages ask through this. */
    @FunctionalInterface
    public interface Source {
        VisitCount count();
    }
}
