package org.vinhdanh.awards.certificates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vinhdanh.awards.certificates.CertificateLayout.Align;
import org.vinhdanh.awards.certificates.CertificateLayout.Placed;
import org.vinhdanh.awards.certificates.TypeCase.Run;

/** A text set into its box: broken into lines, as large as its type allows and the box holds. Never cut. */
record SetText(List<Line> lines, double size) {

    static final double POINTS_PER_MM = 72 / 25.4;

    /** In units of the type size: room for Ế above the line and for ặ and g below, and from line to line. */
    static final double ASCENT = 0.95;

    static final double DESCENT = 0.24;
    static final double LEADING = 1.22;

    private static final double STEP = 0.5;
    private static final double UNMARKED_BREAK = 0.08;
    private static final Set<Integer> BREAKS = Set.of((int) ',', (int) ';', (int) ':', (int) '.');

    /** @param width in units of the type size */
    record Line(List<Run> runs, double width) {}

    private record Word(String text, double width) {}

    /** Empty where the text does not fit even at its smallest size. */
    static Optional<SetText> fit(String text, Placed placed, TypeCase types) throws IOException {
        var type = placed.type();
        var paragraphs = new ArrayList<List<Word>>();
        for (var paragraph : text.split("\n", -1)) {
            paragraphs.add(words(paragraph, type.face(), types));
        }
        var space = types.width(" ", type.face());
        for (var size = type.size(); ; size = Math.max(type.smallest(), size - STEP)) {
            var lines = broken(paragraphs, space, placed.box().width() * POINTS_PER_MM / size, placed.align());
            if (!lines.isEmpty() && height(lines.size(), size) <= placed.box().height() * POINTS_PER_MM) {
                return Optional.of(new SetText(set(lines, type.face(), types), size));
            }
            if (size <= type.smallest()) {
                return Optional.empty();
            }
        }
    }

    /** In points. */
    double height() {
        return height(lines.size(), size);
    }

    private static double height(int lines, double size) {
        return ((lines - 1) * LEADING + ASCENT + DESCENT) * size;
    }

    private static List<Word> words(String paragraph, Face face, TypeCase types) throws IOException {
        var words = new ArrayList<Word>();
        for (var word : paragraph.split(" ", -1)) {
            words.add(new Word(word, types.width(word, face)));
        }
        return words;
    }

    /** Empty where one word alone is wider than the measure. */
    private static List<String> broken(List<List<Word>> paragraphs, double space, double measure, Align align) {
        var lines = new ArrayList<String>();
        for (var words : paragraphs) {
            var greedy = greedy(words, space, measure);
            if (greedy.isEmpty()) {
                return List.of();
            }
            var even = align == Align.CENTRE && greedy.size() > 1;
            lines.addAll(even ? balanced(words, space, measure, greedy.size()) : greedy);
        }
        return lines;
    }

    /**
     * The same number of lines, as even as can be and broken after a comma where one is near: no lonely last word under a
     * centred text. {@code cost[n][w]} is the least cost of setting the first w words in n lines.
     */
    private static List<String> balanced(List<Word> words, double space, double measure, int lines) {
        var ideal = width(words, 0, words.size(), space) / lines;
        var cost = new double[lines + 1][words.size() + 1];
        var from = new int[lines + 1][words.size() + 1];
        for (var row : cost) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (var line = 1; line <= lines; line++) {
            for (var end = line; end <= words.size(); end++) {
                for (var start = end - 1; start >= line - 1; start--) {
                    var width = width(words, start, end, space);
                    if (width > measure) {
                        break;
                    }
                    var sum = cost[line - 1][start] + unevenness(width / ideal, end, words);
                    if (sum < cost[line][end]) {
                        cost[line][end] = sum;
                        from[line][end] = start;
                    }
                }
            }
        }
        var set = new ArrayList<String>();
        for (int line = lines, end = words.size(); line > 0; end = from[line--][end]) {
            set.addFirst(joined(words, from[line][end], end));
        }
        return set;
    }

    private static double unevenness(double share, int end, List<Word> words) {
        var goodBreak = end == words.size()
                || BREAKS.contains(words.get(end - 1)
                        .text()
                        .codePointBefore(words.get(end - 1).text().length()));
        return (share - 1) * (share - 1) + (goodBreak ? 0 : UNMARKED_BREAK);
    }

    private static double width(List<Word> words, int start, int end, double space) {
        var width = space * (end - start - 1);
        for (var n = start; n < end; n++) {
            width += words.get(n).width();
        }
        return width;
    }

    private static String joined(List<Word> words, int start, int end) {
        return words.subList(start, end).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static List<String> greedy(List<Word> words, double space, double measure) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var width = 0.0;
        for (var word : words) {
            if (word.width() > measure) {
                return List.of();
            }
            if (!line.isEmpty() && width + space + word.width() > measure) {
                lines.add(line.toString());
                line.setLength(0);
            }
            width = line.isEmpty() ? word.width() : width + space + word.width();
            line.append(line.isEmpty() ? "" : " ").append(word.text());
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<Line> set(List<String> lines, Face face, TypeCase types) throws IOException {
        var set = new ArrayList<Line>();
        for (var line : lines) {
            var runs = types.runs(line, face);
            set.add(new Line(runs, runs.stream().mapToDouble(Run::width).sum()));
        }
        return set;
    }
}
