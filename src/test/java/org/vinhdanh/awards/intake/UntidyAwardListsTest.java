package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Untidy award lists, each with the plan it makes: {@code lists.txt}. With {@code -Dlists.write=true} the plans are
 * written anew; read the difference.
 */
class UntidyAwardListsTest {

    private static final Path LISTS = Path.of("src/test/resources/intake/lists.txt");

    /** A list: what is special about it, what somebody says of it by hand, its cells, the plan. */
    record Untidy(String title, String said, String picture, String plan) {

        String read() {
            var book = said.contains("paste") ? Reading.pasted(picture) : Reading.xlsx(picture);
            return Reading.plan(book, this::given).strip();
        }

        private Given given(Given found) {
            var given = found;
            for (var word : said.split(";")) {
                var value = word.substring(word.indexOf('=') + 1).strip();
                given = switch (word.strip().replaceFirst("=.*", "")) {
                    case "by" -> given.decided(value, given.number(), given.date());
                    case "number" -> given.decided(given.authority(), value, given.date());
                    case "date" -> given.decided(given.authority(), given.number(), value);
                    case "award" -> given.award(value);
                    case "kind" -> given.kind(value);
                    default -> given;
                };
            }
            return given;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Untidy> lists() throws IOException {
        return Stream.of(Files.readString(LISTS).split("(?m)^== "))
                .filter(block -> !block.isBlank())
                .map(block -> {
                    var parts = block.split("(?m)^--\n", -1);
                    var head = parts[0].split("\n", 3);
                    return new Untidy(
                            head[0].strip(), head[1].strip(), head[2], parts.length > 1 ? parts[1].strip() : "");
                });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_makes_the_plan_it_should(Untidy list) {
        assertThat(list.read()).isEqualTo(list.plan());
    }

    @Test
    void there_are_at_least_forty_of_them() throws IOException {
        if (Boolean.getBoolean("lists.write")) write();
        assertThat(lists().count()).isGreaterThanOrEqualTo(40);
    }

    private static void write() throws IOException {
        var all = new ArrayList<String>();
        for (var list : lists().toList())
            all.add("== " + list.title() + "\n" + list.said() + "\n" + list.picture() + "--\n" + list.read() + "\n");
        Files.write(LISTS, List.of(String.join("\n", all)));
    }
}
