package org.vinhdanh.portal.articles;

/**
 * How much one writer, one category or one month has of the office's list of articles.
 *
 * @param name of the writer or category, empty for articles in no category; a month as {@code 2026-11}
 * @param shown how many the public reads now
 * @param review how many wait for who publishes them
 */
public record EditorialCount(String name, long articles, long shown, long review, long drafts) {

    /** What articles are counted by. */
    public enum By {
        WRITER,
        CATEGORY,
        MONTH
    }
}
