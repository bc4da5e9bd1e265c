package org.vinhdanh.portal.articles;

/**
 * A document below an article.
 *
 * @param kind what it is, in the letters people know: PDF, DOCX
 * @param size in bytes
 */
public record Attached(MediaItem item, String kind, long size) {

    /** Its name for readers. */
    public String name() {
        return item.words().caption().isEmpty() ? item.name() : item.words().caption();
    }
}
