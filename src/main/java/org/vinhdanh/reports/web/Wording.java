package org.vinhdanh.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vinhdanh.reports.summary.Hand.Choice;
import org.vinhdanh.reports.summary.Sentence;
import org.vinhdanh.reports.summary.Sentence.Amount;
import org.vinhdanh.reports.summary.Sentence.Count;
import org.vinhdanh.reports.summary.Sentence.Day;
import org.vinhdanh.reports.summary.Sentence.Linked;
import org.vinhdanh.reports.summary.Sentence.Phrase;
import org.vinhdanh.reports.summary.Sentence.Word;
import org.vinhdanh.ui.Page;

/** Puts sentences of the records into words, their figures apart so that each can lead to its list. */
public final class Wording {

    /** Stands for a part while the message is put together; no text contains it. */
    private static final char FIRST = '\uE000';

    private Wording() {}

    /**
     * Words that stand together.
     *
     * @param list where the office finds what the figure counts; empty for words
     * @param number the figure
     * @param quoted how the public page is asked for it; empty where it cannot be
     */
    public record Piece(String words, String list, long number, Map<String, String> quoted) {
        public Piece {
            quoted = Map.copyOf(quoted);
        }
    }

    /** The sentence as it stands in the paper. */
    static List<Piece> pieces(Page page, Sentence sentence, Set<Choice> chosen) {
        var marks = new Object[sentence.parts().size()];
        for (var i = 0; i < marks.length; i++) marks[i] = Character.toString(FIRST + i);
        var pieces = new ArrayList<Piece>();
        var words = new StringBuilder();
        for (var letter : page.t(sentence.words(), marks).toCharArray()) {
            var part = letter - FIRST;
            if (part < 0 || part >= marks.length) {
                words.append(letter);
                continue;
            }
            var piece = piece(page, sentence.parts().get(part), chosen);
            if (piece.list().isEmpty()) {
                words.append(piece.words());
                continue;
            }
            add(pieces, words);
            pieces.add(piece);
        }
        add(pieces, words);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder words) {
        if (!words.isEmpty()) pieces.add(new Piece(words.toString(), "", 0, Map.of()));
        words.setLength(0);
    }

    /** The sentence without its links. */
    static String text(Page page, Sentence sentence, Set<Choice> chosen) {
        var text = new StringBuilder();
        for (var piece : pieces(page, sentence, chosen)) text.append(piece.words());
        return text.toString();
    }

    private static Piece piece(Page page, Sentence.Part part, Set<Choice> chosen) {
        return switch (part) {
            case Word(var words) -> new Piece(words, "", 0, Map.of());
            case Linked(var words, var list) -> new Piece(words, list, 0, Map.of());
            case Phrase(var key) -> new Piece(page.t(key), "", 0, Map.of());
            case Day(var day) -> new Piece(page.format().paperDate(day), "", 0, Map.of());
            case Amount(var value, var list) ->
                new Piece(page.format().decimal(value), list, value.longValue(), Map.of());
            case Count count -> new Piece(counted(page, count, chosen), count.list(), count.number(), count.quoted());
        };
    }

    /** "02 cá nhân", "3 Cờ thi đua", "02 cá nhân và nhiều tập thể, cá nhân khác". */
    private static String counted(Page page, Count count, Set<Choice> chosen) {
        var plain = chosen.contains(Choice.PLAIN)
                || !count.name().isEmpty() && count.unit().equals("reports.unit.AWARD");
        var number = plain ? page.number(count.number()) : page.format().count(count.number());
        var words = page.t(count.unit(), number, count.name());
        return chosen.contains(Choice.MORE) ? page.t("reports.summary.more", words) : words;
    }
}
