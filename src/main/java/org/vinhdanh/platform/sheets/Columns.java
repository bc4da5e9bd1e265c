package org.vinhdanh.platform.sheets;

import static org.vinhdanh.kernel.Outcome.done;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.sheets.Table.Heading;
import org.vinhdanh.platform.sheets.Vocabulary.Meaning;
import org.vinhdanh.platform.sheets.Vocabulary.Shape;

/**
 * Which column means what: proposed from headings and values, then changed by hand as the clerk likes.
 *
 * @param guesses by column, counted from 0
 */
public record Columns(Map<Integer, Guess> guesses) {

    private static final int SAMPLE = 60;
    private static final double LEAST = 0.5;
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[*:;.,?!\"“”]");
    private static final Pattern PARTS = Pattern.compile("\\s*[›/–-]\\s*");

    /**
     * What a column is taken to mean.
     *
     * @param confidence from 0 to 1; 1 is chosen by hand or named exactly so
     */
    public record Guess(String meaning, double confidence) {}

    private record Match(int column, String meaning, double score) {}

    public Columns {
        guesses = Map.copyOf(guesses);
    }

    /** Proposes a meaning for each column that seems to have one; no meaning is given twice. */
    public static Outcome<Columns> propose(Table table, Vocabulary vocabulary) {
        return table.sample(SAMPLE).then(sample -> done(propose(table.headings(), sample, vocabulary)));
    }

    private static Columns propose(List<Heading> headings, List<Line> sample, Vocabulary vocabulary) {
        var matches = new ArrayList<Match>();
        for (var heading : headings)
            if (!heading.counter())
                for (var meaning : vocabulary.meanings()) {
                    var named = named(heading.name(), meaning);
                    var score = named * (0.6 + 0.4 * shaped(heading.column(), sample, meaning.shape()));
                    if (score >= LEAST) matches.add(new Match(heading.column(), meaning.key(), score));
                }
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparingInt(Match::column));
        var guesses = new TreeMap<Integer, Guess>();
        var given = new HashSet<String>();
        for (var match : matches)
            if (!guesses.containsKey(match.column()) && given.add(match.meaning()))
                guesses.put(match.column(), new Guess(match.meaning(), match.score()));
        return new Columns(guesses);
    }

    /** The column of that meaning. */
    public OptionalInt of(String meaning) {
        return guesses.entrySet().stream()
                .filter(entry -> entry.getValue().meaning().equals(meaning))
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    /** The clerk says what a column means; another column with that meaning loses it. */
    public Columns with(int column, String meaning) {
        var changed = new TreeMap<>(guesses);
        changed.values().removeIf(guess -> guess.meaning().equals(meaning));
        changed.put(column, new Guess(meaning, 1));
        return new Columns(changed);
    }

    /** The clerk says that a column is not to be read. */
    public Columns without(int column) {
        var changed = new TreeMap<>(guesses);
        changed.remove(column);
        return new Columns(changed);
    }

    /** The meanings without which the list cannot be read and that no column has. */
    public List<Meaning> missing(Vocabulary vocabulary) {
        return vocabulary.meanings().stream()
                .filter(meaning -> meaning.required() && of(meaning.key()).isEmpty())
                .toList();
    }

    /** How well a heading names a meaning, from 0 to 1. */
    static double named(String heading, Meaning meaning) {
        var best = 0.0;
        var words = words(heading);
        var parts = PARTS.split(words);
        for (var i = 0; i < meaning.names().size(); i++) {
            var name = PARTS.matcher(words(meaning.names().get(i))).replaceAll(" ");
            var later = i * 0.001;
            best = Math.max(best, like(PARTS.matcher(words).replaceAll(" "), name) - later);
            for (var part : parts) best = Math.max(best, 0.93 * like(part, name) - later);
        }
        return best;
    }

    private static String words(String heading) {
        return Fold.of(ASIDE.matcher(heading).replaceAll(" "));
    }

    private static double like(String heading, String name) {
        if (heading.isEmpty() || name.isEmpty()) return 0;
        if (heading.equals(name)) return 1;
        if (heading.replace(" ", "").equals(name.replace(" ", ""))) return 0.98;
        if (sorted(heading).equals(sorted(name))) return 0.96;
        if ((" " + heading + " ").contains(" " + name + " ")) return 0.6 + 0.35 * name.length() / heading.length();
        if (name.length() >= 5 && distance(heading, name) <= name.length() / 6 + 1) return 0.8;
        return 0;
    }

    /** The words whatever their order: "quyết định › ngày" and "ngày quyết định". */
    private static List<String> sorted(String words) {
        return Stream.of(words.split(" ")).sorted().toList();
    }

    /** How many letters must be changed, added or dropped. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 4) return Integer.MAX_VALUE;
        var above = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) above[j] = j;
        for (var i = 1; i <= a.length(); i++) {
            var here = new int[b.length() + 1];
            here[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(change, Math.min(above[j], here[j - 1]) + 1);
            }
            above = here;
        }
        return above[b.length()];
    }

    /** The share of values that look as they should; 1 where there are none to look at. */
    private static double shaped(int column, List<Line> sample, Shape shape) {
        var cells = sample.stream()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isBlank())
                .toList();
        if (cells.isEmpty() || shape == Shape.ANY) return 1;
        return (double) cells.stream().filter(cell -> fits(cell, shape)).count() / cells.size();
    }

    private static boolean fits(Cell cell, Shape shape) {
        return switch (shape) {
            case ANY -> true;
            case TEXT, PERSON -> cell.text().chars().anyMatch(Character::isLetter);
            case DATE ->
                Dates.read(cell).result().isPresent()
                        || Dates.within(cell.text()).isPresent();
            case COUNT -> Amounts.count(cell).result().isPresent();
            case MONEY -> Amounts.money(cell).result().isPresent();
            case DOCUMENT -> DocumentNumber.read(cell.text()).result().isPresent();
            case MARK -> Amounts.yes(cell).result().isPresent();
        };
    }
}
