package org.vinhdanh.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.vinhdanh.portal.articles.Reprint;

/**
 * What the demonstration's editor wrote: one file for each article under {@code demo/articles}, a head of lines
 * {@code name: value}, an empty line, the text. Every person is invented; the figures of 2010–2015 are those of the source,
 * the others those of the demonstration's records.
 */
final class Pieces {

    private static final String FILES = "classpath:demo/articles/*.html";

    /** How far the demonstration takes an article. */
    enum Stage {
        PUBLISHED,
        SCHEDULED,
        SUBMITTED,
        DRAFT
    }

    /**
     * One article.
     *
     * @param picture the name of the picture above it
     * @param papers what is attached to it
     * @param body HTML; a picture of the demonstration stands in it as {@code /anh/} and its name
     */
    record Piece(
            String title,
            String category,
            List<String> tags,
            String author,
            LocalDate on,
            Optional<String> picture,
            List<Paper> papers,
            Optional<Reprint> reprint,
            Stage stage,
            String summary,
            String body) {

        /** Reads a file of the folder. */
        static Piece read(String text) {
            var parts = text.split("\n\n", 2);
            var head = new HashMap<String, String>();
            for (var line : parts[0].split("\n")) {
                var named = line.split(": ", 2);
                head.put(named[0], named[1].strip());
            }
            var piece = new Piece(
                    taken(head, "title").orElseThrow(),
                    taken(head, "category").orElse(""),
                    words(taken(head, "tags").orElse("")),
                    taken(head, "author").orElse(""),
                    LocalDate.parse(taken(head, "on").orElseThrow()),
                    taken(head, "picture"),
                    words(taken(head, "papers").orElse("")).stream()
                            .map(Paper::read)
                            .toList(),
                    taken(head, "source").map(Piece::source),
                    Stage.valueOf(taken(head, "stage").orElse("published").toUpperCase(Locale.ROOT)),
                    taken(head, "summary").orElse(""),
                    parts[1].strip());
            if (!head.isEmpty()) throw new IllegalArgumentException("Nobody knows " + head.keySet());
            return piece;
        }

        private static Optional<String> taken(Map<String, String> head, String name) {
            return Optional.ofNullable(head.remove(name));
        }

        private static List<String> words(String listed) {
            return Arrays.stream(listed.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** Author, publication, day and link, parted by bars. */
        private static Reprint source(String told) {
            var parts = told.split(" \\| ");
            return new Reprint(parts[0], parts[1], Optional.of(LocalDate.parse(parts[2])), parts[3]);
        }
    }

    /** A paper of the folder {@code demo/papers}: its first line is what it is called. */
    record Paper(String name, List<String> lines) {

        static Paper read(String name) {
            try {
                var text = new ClassPathResource("demo/papers/" + name + ".txt")
                        .getContentAsString(StandardCharsets.UTF_8);
                return new Paper(name, text.lines().toList());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        String title() {
            return lines.getFirst();
        }
    }

    private Pieces() {}

    /** All of them, the oldest first. */
    static List<Piece> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(
                            file -> Optional.ofNullable(file.getFilename()).orElse("")))
                    .map(Pieces::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Piece read(Resource file) {
        try {
            return Piece.read(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (RuntimeException misshapen) {
            throw new IllegalStateException("Cannot read " + file, misshapen);
        }
    }
}
