package org.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The handbook says what the screen says. */
class HandbookTest {

    private static final Path HANDBOOK = Path.of("docs/huong-dan");

    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]{10,}]\\(anh/([^)]+)\\)");
    private static final Pattern README_PICTURE = Pattern.compile("!\\[[^\\]]{10,}]\\(docs/huong-dan/anh/([^)]+)\\)");
    private static final Pattern PAGE = Pattern.compile("\\]\\(([^)/]+\\.md)\\)");

    @Test
    void words_in_bold_are_words_of_the_screen() {
        var said = said();
        assertThat(found(BOLD).stream()
                        .map(word -> word.replaceAll("\\s+", " "))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(word ->
                        assertThat(said).anyMatch(words -> words.matcher(word).matches()));
    }

    @Test
    void every_page_it_leads_to_is_there() {
        assertThat(found(PAGE))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(HANDBOOK.resolve(page)).exists());
    }

    @Test
    void every_picture_is_there_said_in_words_small_and_shown_somewhere() throws IOException {
        var shown = new ArrayList<>(found(PICTURE));
        shown.addAll(README_PICTURE
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(result -> result.group(1))
                .toList());
        try (var files = Files.list(HANDBOOK.resolve("anh"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(shown);
        }
        assertThat(shown)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        name -> assertThat(Files.size(HANDBOOK.resolve("anh").resolve(name)))
                                .isLessThan(120 * 1024));
    }

    private static List<String> found(Pattern what) {
        try (var files = Files.list(HANDBOOK)) {
            var found = new ArrayList<String>();
            for (var file : files.filter(name -> name.toString().endsWith(".md"))
                    .sorted()
                    .toList())
                found.addAll(what.matcher(Files.readString(file))
                        .results()
                        .map(result -> result.group(1))
                        .toList());
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that can stand on a page; where a value comes in, anything may stand. */
    private static List<Pattern> said() {
        try (var bundles = Files.list(Path.of("src/main/resources/messages"))) {
            return bundles.flatMap(HandbookTest::words)
                    .map(words ->
                            Pattern.compile(Stream.of(words.replace("''", "'").split("\\{\\d[^}]*\\}", -1))
                                    .map(Pattern::quote)
                                    .reduce((before, after) -> before + ".+" + after)
                                    .orElseThrow()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> words(Path bundle) {
        var properties = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.values().stream().map(String::valueOf).filter(words -> !words.matches("(\\{\\d\\}\\W*)+"));
    }
}
