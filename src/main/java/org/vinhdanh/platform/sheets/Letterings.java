package org.vinhdanh.platform.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * In which lettering each column of a sheet was typed, found in a sample of its rows; and the cleaning of every text:
 * one encoding (NFC), plain blanks, no invisible letters.
 */
record Letterings(Lettering sheet, Map<Integer, Lettering> columns) {

    private static final Pattern BLANKS = Pattern.compile("[\\t\\x0B\\f\\p{Zs}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern LINE_ENDS = Pattern.compile(" *(\\r\\n?|\\n|\\u2028|\\u2029|\\x0B)[ \\n]*");

    static Letterings of(List<Row> sample) {
        var texts = new HashMap<Integer, List<String>>();
        for (var row : sample)
            for (var i = 0; i < row.cells().size(); i++)
                if (row.cell(i).value() instanceof Value.Words(var text) && !Lettering.isPlain(text))
                    texts.computeIfAbsent(i, _ -> new ArrayList<>()).add(text);
        var columns = new HashMap<Integer, Lettering>();
        texts.forEach((column, words) -> columns.put(column, Lettering.guess(words)));
        var all = texts.values().stream().flatMap(List::stream).toList();
        return new Letterings(Lettering.guess(all), Map.copyOf(columns));
    }

    /** The columns typed in an old lettering. */
    Map<Integer, Lettering> old() {
        var old = new HashMap<>(columns);
        old.values().removeIf(lettering -> lettering == Lettering.UNICODE);
        return Map.copyOf(old);
    }

    Row unicode(Row raw) {
        var cells = new ArrayList<Cell>(raw.cells().size());
        for (var i = 0; i < raw.cells().size(); i++) {
            var cell = raw.cell(i);
            cells.add(cell.text().isEmpty() ? cell : cell.withText(tidy(unicode(cell.text(), i))));
        }
        return new Row(raw.number(), cells, raw.hidden());
    }

    /** Each cell on its own evidence; where that is equal, as its column was typed, then as the sheet was. */
    private String unicode(String text, int column) {
        if (Lettering.isPlain(text) || Lettering.isUnicode(text)) return text;
        var usual = columns.getOrDefault(column, sheet);
        var asIs = Lettering.UNICODE.likelihood(text);
        var other = usual == Lettering.VNI ? Lettering.TCVN3 : Lettering.VNI;
        var first = usual == Lettering.UNICODE ? Lettering.TCVN3 : usual;
        var byFirst = first.likelihood(text);
        var byOther = other.likelihood(text);
        var usualIsOld = usual != Lettering.UNICODE;
        if (byOther > byFirst && byOther > asIs) return other.toUnicode(text);
        return byFirst > asIs || (usualIsOld && byFirst == asIs) ? first.toUnicode(text) : text;
    }

    /** Line breaks inside a cell stay: they part a name from a post. The Icelandic Ð that stands for Đ becomes one. */
    static String tidy(String text) {
        if (isTidy(text)) return text;
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var lines = LINE_ENDS.matcher(BLANKS.matcher(composed).replaceAll(" ")).replaceAll("\n");
        return UNSEEN.matcher(lines)
                .replaceAll("")
                .replace('Ð', 'Đ')
                .replace('ð', 'đ')
                .strip();
    }

    /** Most cells are: plain letters with single blanks between. */
    private static boolean isTidy(String text) {
        var before = ' ';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }
}
