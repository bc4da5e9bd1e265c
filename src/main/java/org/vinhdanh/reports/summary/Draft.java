package org.vinhdanh.reports.summary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vinhdanh.reports.summary.Hand.Choice;

/** A report as it reads now: what the records say today, and what a hand wrote between. */
public record Draft(SummaryReport report, List<Part> parts) {

    public Draft {
        parts = List.copyOf(parts);
    }

    /** A chapter and its lines, also those left out. */
    public record Part(Chapter chapter, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        /** True where the paper has nothing to say. */
        public boolean silent() {
            return lines.stream().noneMatch(line -> !line.left() || !line.own().isEmpty());
        }
    }

    /**
     * A sentence, and the text behind it.
     *
     * @param key of the sentence; empty for what opens the chapter
     * @param said none where a text opens the chapter, or where the records no longer say what it stood behind
     * @param own paragraphs of a hand, one a line; may be empty
     */
    public record Line(String key, List<Sentence> said, Set<Choice> chosen, String own) {
        public Line {
            said = List.copyOf(said);
            chosen = Set.copyOf(chosen);
        }

        public boolean left() {
            return said.isEmpty() || chosen.contains(Choice.LEFT);
        }
    }

    /** Puts sentences and hand together: each text stays behind its sentence, and at the end where that is gone. */
    static Draft of(SummaryReport report, List<Sentence> sentences) {
        var hand = report.hand();
        var parts = new ArrayList<Part>();
        for (var chapter : Chapter.values()) {
            var told = sentences.stream()
                    .filter(sentence -> sentence.chapter() == chapter)
                    .toList();
            var lines = new ArrayList<Line>();
            lines.add(new Line("", List.of(), Set.of(), words(hand, chapter, "")));
            for (var sentence : told)
                lines.add(new Line(
                        sentence.key(),
                        List.of(sentence),
                        chosen(hand, sentence.key()),
                        words(hand, chapter, sentence.key())));
            hand.own().stream()
                    .filter(own -> own.chapter() == chapter && !own.after().isEmpty())
                    .filter(own ->
                            told.stream().noneMatch(sentence -> sentence.key().equals(own.after())))
                    .forEach(own -> lines.add(new Line(own.after(), List.of(), Set.of(), own.words())));
            parts.add(new Part(chapter, lines));
        }
        return new Draft(report, parts);
    }

    private static String words(Hand hand, Chapter chapter, String after) {
        return hand.at(chapter, after).map(Hand.Own::words).orElse("");
    }

    private static Set<Choice> chosen(Hand hand, String key) {
        var chosen = EnumSet.noneOf(Choice.class);
        if (hand.left().contains(key)) chosen.add(Choice.LEFT);
        if (hand.plain().contains(key)) chosen.add(Choice.PLAIN);
        if (hand.more().contains(key)) chosen.add(Choice.MORE);
        return chosen;
    }

    /** Every sentence that stands in the paper. */
    public Stream<Sentence> standing() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> !line.left())
                .flatMap(line -> line.said().stream());
    }
}
