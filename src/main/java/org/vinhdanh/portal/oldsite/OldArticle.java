package org.vinhdanh.portal.oldsite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One article as the old site tells it.
 *
 * @param key by which it is known again when it comes a second time
 * @param address where it stood: a whole address or a path; may be empty
 * @param others further addresses under which it could be read
 * @param categories from the outermost to the one it stands in; empty where it names none
 * @param html its text, as written there
 * @param cover the address of its picture; may be empty
 * @param open true where everybody could read it
 * @param leaf true for a page that stays: what it was called where posts and pages are told apart
 */
record OldArticle(
        String key,
        String address,
        List<String> others,
        String title,
        Optional<Instant> published,
        String author,
        List<String> categories,
        List<String> tags,
        String summary,
        String html,
        String cover,
        boolean open,
        boolean leaf) {

    /** The longest text taken over, in characters. */
    static final int LONGEST = 1_000_000;

    OldArticle {
        others = List.copyOf(others);
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
    }

    /** The same under the first words of its text, where it has no name of its own. */
    OldArticle named(String words) {
        return new OldArticle(
                key, address, others, words, published, author, categories, tags, summary, html, cover, open, leaf);
    }

    /** The one it stands in; empty where it names none. */
    String category() {
        return categories.isEmpty() ? "" : categories.getLast();
    }
}
