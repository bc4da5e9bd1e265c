package org.vinhdanh.portal.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Tells two texts apart, paragraph by paragraph and, in paragraphs that changed, word by word. */
public final class Difference {

    private static final int MOST_CELLS = 4_000_000;
    private static final int MOST_PAIRS = 10_000;
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)");

    private Difference() {}

    /** What became of a piece of text. */
    public enum Fate {
        SAME,
        GONE,
        FRESH
    }

    /** A run of words with one fate. */
    public record Piece(Fate fate, String words) {}

    /** One paragraph as it was and is. */
    public record DiffLine(List<Piece> pieces) {
        public DiffLine {
            pieces = List.copyOf(pieces);
        }

        public boolean changed() {
            return pieces.stream().anyMatch(piece -> piece.fate() != Fate.SAME);
        }
    }

    /** What a reader would see changed: title, lead, text, author and source. */
    public static List<DiffLine> of(ArticleText before, ArticleText after) {
        return between(lines(before), lines(after));
    }

    /** The same, with lines about what stands below the text. */
    public static List<DiffLine> of(
            ArticleText before, List<String> belowBefore, ArticleText after, List<String> belowAfter) {
        var was = lines(before);
        was.addAll(belowBefore);
        var is = lines(after);
        is.addAll(belowAfter);
        return between(was, is);
    }

    private static List<String> lines(ArticleText text) {
        var lines = new ArrayList<>(List.of(text.title()));
        if (!text.summary().isBlank()) lines.add(text.summary());
        lines.addAll(RichText.lines(RichText.clean(text.body())));
        if (!text.author().isBlank()) lines.add(text.author());
        text.reprint().ifPresent(from -> lines.add(from.author() + ", " + from.publication() + ", " + from.link()));
        return lines;
    }

    /** Line by line; a line that was replaced shows what changed within it. */
    public static List<DiffLine> between(List<String> before, List<String> after) {
        var lines = new ArrayList<DiffLine>();
        var gone = new ArrayList<String>();
        var fresh = new ArrayList<String>();
        for (var piece : compare(before, after)) {
            switch (piece.fate()) {
                case GONE -> gone.add(piece.words());
                case FRESH -> fresh.add(piece.words());
                case SAME -> {
                    replaced(gone, fresh, lines);
                    lines.add(new DiffLine(List.of(piece)));
                }
            }
        }
        replaced(gone, fresh, lines);
        return lines;
    }

    /** Lines that are alike are one line that changed; the others went or came. */
    private static void replaced(List<String> gone, List<String> fresh, List<DiffLine> lines) {
        int g = 0;
        int f = 0;
        var small = (long) gone.size() * fresh.size() <= MOST_PAIRS;
        while (g < gone.size() || f < fresh.size()) {
            if (g < gone.size() && f < fresh.size() && alike(gone.get(g), fresh.get(f)))
                lines.add(new DiffLine(joined(compare(split(gone.get(g++)), split(fresh.get(f++))))));
            else if (g < gone.size() && !(small && f < fresh.size() && comes(gone.get(g), fresh, f)))
                lines.add(new DiffLine(List.of(new Piece(Fate.GONE, gone.get(g++)))));
            else lines.add(new DiffLine(List.of(new Piece(Fate.FRESH, fresh.get(f++)))));
        }
        gone.clear();
        fresh.clear();
    }

    private static boolean comes(String line, List<String> fresh, int from) {
        return fresh.subList(from, fresh.size()).stream().anyMatch(later -> alike(line, later));
    }

    /** True where lines share at least half the words of the shorter. */
    private static boolean alike(String a, String b) {
        var words = new HashSet<>(List.of(a.split("\\s+")));
        var others = new HashSet<>(List.of(b.split("\\s+")));
        var shorter = Math.min(words.size(), others.size());
        words.retainAll(others);
        return words.size() * 2 >= shorter;
    }

    private static List<String> split(String line) {
        return List.of(WORDS.split(line));
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().fate() == piece.fate())
                joined.add(new Piece(piece.fate(), joined.removeLast().words() + piece.words()));
            else joined.add(piece);
        }
        return joined;
    }

    /** The longest common subsequence, after what both begin and end with. */
    private static List<Piece> compare(List<String> before, List<String> after) {
        var head = 0;
        while (head < before.size() && head < after.size() && same(before.get(head), after.get(head))) head++;
        var tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) tail++;
        var pieces = new ArrayList<Piece>(all(Fate.SAME, after.subList(0, head)));
        pieces.addAll(middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
        pieces.addAll(all(Fate.SAME, after.subList(after.size() - tail, after.size())));
        return pieces;
    }

    private static List<Piece> middle(List<String> a, List<String> b) {
        var pieces = new ArrayList<Piece>();
        if ((long) a.size() * b.size() > MOST_CELLS || a.isEmpty() || b.isEmpty()) {
            pieces.addAll(all(Fate.GONE, a));
            pieces.addAll(all(Fate.FRESH, b));
            return pieces;
        }
        var longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--)
            for (int j = b.size() - 1; j >= 0; j--)
                longest[i][j] = same(a.get(i), b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && same(a.get(i), b.get(j))) {
                pieces.add(new Piece(Fate.SAME, b.get(j++)));
                i++;
            } else if (j == b.size() || i < a.size() && longest[i + 1][j] >= longest[i][j + 1])
                pieces.add(new Piece(Fate.GONE, a.get(i++)));
            else pieces.add(new Piece(Fate.FRESH, b.get(j++)));
        }
        return pieces;
    }

    private static boolean same(String a, String b) {
        return a.strip().equals(b.strip());
    }

    private static List<Piece> all(Fate fate, List<String> words) {
        Function<String, Piece> piece = word -> new Piece(fate, word);
        return words.stream().map(piece).toList();
    }
}
