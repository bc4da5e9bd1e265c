package org.vinhdanh.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vinhdanh.portal.articles.Difference.DiffLine;
import org.vinhdanh.portal.articles.Difference.Fate;

/** Two versions side by side, as an editor reads them. */
class DifferenceTest {

    @Test
    void a_changed_paragraph_shows_the_words_that_changed() {
        assertThat(told(
                        List.of("Mở đầu", "Có 23 tập thể được khen", "Kết"),
                        List.of("Mở đầu", "Có 24 tập thể được khen", "Kết")))
                .isEqualTo("Mở đầu / Có [-23 -][+24 +]tập thể được khen / Kết");
    }

    @Test
    void paragraphs_come_and_go_whole() {
        assertThat(told(List.of("a", "b"), List.of("b"))).isEqualTo("[-a-] / b");
        assertThat(told(List.of("a"), List.of("a", "c"))).isEqualTo("a / [+c+]");
        assertThat(told(List.of(), List.of())).isEmpty();
    }

    @Test
    void what_is_same_and_gone_is_the_old_text_what_is_same_and_fresh_the_new() {
        for (int seed = 0; seed < 300; seed++) {
            var before = some(new Random(seed));
            var after = some(new Random(seed * 31L + 7));
            var lines = Difference.between(before, after);
            assertThat(without(lines, Fate.FRESH))
                    .as("seed %d", seed)
                    .isEqualTo(String.join("", before).replace(" ", ""));
            assertThat(without(lines, Fate.GONE))
                    .as("seed %d", seed)
                    .isEqualTo(String.join("", after).replace(" ", ""));
        }
    }

    private static List<String> some(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(_ -> List.of("một", "hai", "ba").get(random.nextInt(3)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String without(List<DiffLine> lines, Fate fate) {
        return lines.stream()
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.fate() != fate)
                .map(piece -> piece.words().replace(" ", ""))
                .collect(Collectors.joining());
    }

    private static String told(List<String> before, List<String> after) {
        return Difference.between(before, after).stream()
                .map(line -> line.pieces().stream()
                        .map(piece -> switch (piece.fate()) {
                            case SAME -> piece.words();
                            case GONE -> "[-" + piece.words() + "-]";
                            case FRESH -> "[+" + piece.words() + "+]";
                        })
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" / "));
    }
}
