package org.vinhdanh.portal.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.vinhdanh.kernel.Fold;

/**
 * Shows in a text where it answers to a search: cuts it at the offsets of the words, so that whatever stands in it is sent as
 * text and never as HTML.
 */
final class Lighting {

    private static final int AROUND = 260;
    private static final int BEFORE = 60;
    private static final int TABLE = 0x2000;
    private static final char[] FOLDED = new char[TABLE];

    static {
        for (var c = 0; c < TABLE; c++) {
            var folded = Fold.of(String.valueOf((char) c));
            FOLDED[c] = Character.getType(c) == Character.NON_SPACING_MARK
                    ? 0
                    : folded.length() == 1 ? folded.charAt(0) : (char) c;
        }
    }

    private Lighting() {}

    /** Where a word that was looked for stands. */
    private record Spot(int from, int to, int term) {}

    /** The whole text. */
    static List<Glow> all(String text, Sought sought) {
        return cut(text, 0, text.length(), spots(text, sought));
    }

    /** The part of a text that says most of what was looked for; its beginning where nothing of it stands there. */
    static List<Glow> part(String text, Sought sought) {
        var spots = spots(text, sought);
        var best = 0;
        var most = 0;
        for (var first = 0; first < spots.size(); first++) {
            var terms = new HashSet<Integer>();
            for (var next = first;
                    next < spots.size()
                            && spots.get(next).to() - spots.get(first).from() <= AROUND - BEFORE;
                    next++) terms.add(spots.get(next).term());
            if (terms.size() > most) {
                most = terms.size();
                best = spots.get(first).from();
            }
        }
        var from = best <= BEFORE ? 0 : after(text, best - BEFORE);
        var to = from + AROUND >= text.length() ? text.length() : before(text, from + AROUND);
        var glows = new ArrayList<Glow>();
        if (from > 0) glows.add(new Glow("… ", false));
        glows.addAll(cut(text, from, to, spots));
        if (to < text.length()) glows.add(new Glow(" …", false));
        return glows;
    }

    private static int after(String text, int from) {
        var blank = text.indexOf(' ', from);
        return blank < 0 || blank - from > BEFORE ? from : blank + 1;
    }

    private static int before(String text, int to) {
        var blank = text.lastIndexOf(' ', to);
        return to - blank > BEFORE ? to : blank;
    }

    private static List<Glow> cut(String text, int from, int to, List<Spot> spots) {
        var glows = new ArrayList<Glow>();
        var at = from;
        for (var spot : spots) {
            if (spot.from() < at) continue;
            if (spot.to() > to) break;
            if (spot.from() > at) glows.add(new Glow(text.substring(at, spot.from()), false));
            glows.add(new Glow(text.substring(spot.from(), spot.to()), true));
            at = spot.to();
        }
        if (at < to) glows.add(new Glow(text.substring(at, to), false));
        return glows;
    }

    /** Every word of the text that is one of those looked for. */
    private static List<Spot> spots(String text, Sought sought) {
        var words = new ArrayList<String>();
        var begun = new ArrayList<Boolean>();
        for (var term : sought.terms())
            for (var word : term.words()) {
                words.add(word);
                begun.add(term.begun());
            }
        var spots = new ArrayList<Spot>();
        var at = 0;
        while (at < text.length()) {
            if (!inWord(text.charAt(at))) {
                at++;
                continue;
            }
            var end = at;
            while (end < text.length() && inWord(text.charAt(end))) end++;
            for (var n = 0; n < words.size(); n++)
                if (is(text, at, end, words.get(n), begun.get(n))) {
                    spots.add(new Spot(at, end, n));
                    break;
                }
            at = end;
        }
        return spots;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** True where the folded word between the two places is this one, or begins with it. */
    private static boolean is(String text, int from, int to, String word, boolean begun) {
        var matched = 0;
        for (var at = from; at < to; at++) {
            var c = text.charAt(at);
            var folded = c < TABLE ? FOLDED[c] : c;
            if (folded == 0) continue;
            if (matched == word.length()) return begun;
            if (word.charAt(matched++) != folded) return false;
        }
        return matched == word.length();
    }
}
