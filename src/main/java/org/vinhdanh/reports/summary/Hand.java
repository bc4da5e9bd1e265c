package org.vinhdanh.reports.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a hand did to a report: the records may change, this stays.
 *
 * @param own texts between the sentences
 * @param left keys of sentences left out
 * @param plain keys of sentences whose numbers below ten stand without the zero
 * @param more keys of sentences whose numbers are the least there were: "và nhiều …"
 * @param headings what chapters are called here, where not as always
 */
public record Hand(
        List<Own> own, Set<String> left, Set<String> plain, Set<String> more, Map<Chapter, String> headings) {

    public static final Hand NOTHING = new Hand(List.of(), Set.of(), Set.of(), Set.of(), Map.of());

    /** What can be chosen for a sentence. */
    public enum Choice {
        LEFT,
        PLAIN,
        MORE
    }

    /**
     * A text of one's own.
     *
     * @param after the key of the sentence before it; empty where it opens the chapter
     * @param words paragraphs, one a line
     */
    public record Own(Chapter chapter, String after, String words) {}

    public Hand {
        own = List.copyOf(own);
        left = Set.copyOf(left);
        plain = Set.copyOf(plain);
        more = Set.copyOf(more);
        headings = Map.copyOf(headings);
    }

    Optional<Own> at(Chapter chapter, String after) {
        return own.stream()
                .filter(text -> text.chapter() == chapter && text.after().equals(after))
                .findFirst();
    }

    /** With other words at a place; none take the text away. */
    Hand writing(Own text) {
        var texts = new ArrayList<>(own.stream()
                .filter(one -> one.chapter() != text.chapter() || !one.after().equals(text.after()))
                .toList());
        if (!text.words().isBlank()) texts.add(text);
        return new Hand(texts, left, plain, more, headings);
    }

    Hand choosing(String key, Choice choice, boolean on) {
        return switch (choice) {
            case LEFT -> new Hand(own, with(left, key, on), plain, more, headings);
            case PLAIN -> new Hand(own, left, with(plain, key, on), more, headings);
            case MORE -> new Hand(own, left, plain, with(more, key, on), headings);
        };
    }

    /** With another heading of a chapter; none brings the usual one back. */
    Hand calling(Chapter chapter, String heading) {
        var changed = new EnumMap<Chapter, String>(Chapter.class);
        changed.putAll(headings);
        if (heading.isBlank()) changed.remove(chapter);
        else changed.put(chapter, heading);
        return new Hand(own, left, plain, more, changed);
    }

    private static Set<String> with(Set<String> keys, String key, boolean on) {
        var changed = new TreeSet<>(keys);
        if (on) changed.add(key);
        else changed.remove(key);
        return changed;
    }
}
