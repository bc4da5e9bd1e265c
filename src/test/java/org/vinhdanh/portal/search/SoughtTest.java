package org.vinhdanh.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Fold;

class SoughtTest {

    private static final List<String> SYLLABLES = List.of(
            "đường",
            "Dương",
            "Đẳng",
            "thi",
            "đua",
            "KHEN",
            "thưởng",
            "Huế",
            "ỷ",
            "năm",
            "2026",
            "NĐ-CP",
            "98/2023",
            "<b>",
            "&",
            "–",
            "Nguyễn",
            "quỳnh",
            "ơ",
            "«trích»",
            "a",
            "ß",
            "İ",
            "𝒜",
            "😀",
            "ư\u0301",
            "o\u0323\u0302");

    @Test
    void words_and_phrases_are_read_the_last_word_as_a_beginning() {
        assertThat(Sought.read("  Đường  \"thi đua, khen\" hồ").folded())
                .isEqualTo("duong & (thi <-> dua <-> khen) & ho:*");
        assertThat(Sought.read("Đường hồ").exact()).isEqualTo("đường & hồ:*");
        assertThat(Sought.read("98/2023/NĐ-CP").folded()).isEqualTo("98 & 2023 & nd & cp:*");
        assertThat(Sought.read("\"đúng cụm\"").folded()).isEqualTo("(dung <-> cum)");
        assertThat(Sought.read("duong").marked()).isFalse();
        assertThat(Sought.read("đ").folded()).isEqualTo("d");
    }

    @Test
    void nonsense_is_nothing_and_too_much_is_cut() {
        for (var nothing : List.of("", "   ", "!!! & | <->", "\"\"", "\0", "():*", "'"))
            assertThat(Sought.read(nothing).isEmpty()).as(nothing).isTrue();
        assertThat(Sought.read("thi dua ".repeat(3000)).words()).hasSize(12);
        assertThat(Sought.read("a".repeat(20_000)).words().getFirst()).hasSize(40);
    }

    /** Whatever the text: nothing of it is lost or changed, and what is lit is what was looked for. */
    @RepeatedTest(300)
    void lighting_keeps_every_text_and_finds_every_word(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var text = IntStream.range(0, random.nextInt(1, 120))
                .mapToObj(_ -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
        var tidy = Fold.tidy(text);
        var wanted = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
        var sought = Sought.read(random.nextBoolean() ? wanted : Fold.of(wanted));

        var all = Lighting.all(tidy, sought);
        assertThat(all.stream().map(Glow::words).collect(Collectors.joining())).isEqualTo(tidy);
        assertThat(all.stream().filter(Glow::lit).map(glow -> Fold.of(glow.words())))
                .allMatch(word -> sought.words().stream().anyMatch(word::startsWith));
        if (tidy.contains(Normalizer.normalize("đường", Normalizer.Form.NFC)) && !sought.isEmpty())
            assertThat(Lighting.all(tidy, Sought.read("duong")).stream()
                            .filter(Glow::lit)
                            .map(Glow::words))
                    .contains("đường");
        var part = Lighting.part(tidy, sought).stream().map(Glow::words).collect(Collectors.joining());
        assertThat(tidy).contains(part.replaceAll("^… | …$", ""));
        assertThat(part.length()).isLessThan(340);
    }

    @Test
    void a_part_shows_where_most_of_the_words_stand_together() {
        var text = "đường ".repeat(3) + "một câu dài ".repeat(60) + "Hội Cầu đường trao giấy khen. "
                + "câu khác ".repeat(50);
        var part = Lighting.part(text, Sought.read("giay khen duong"));
        assertThat(part.stream().filter(Glow::lit).map(Glow::words)).containsExactly("đường", "giấy", "khen");
        assertThat(part.getFirst().words()).isEqualTo("… ");
    }

    @Test
    void a_fault_of_one_letter_is_near() {
        for (var typed : List.of("tein", "tie", "tieen", "tian"))
            assertThat(Spelling.faults(typed, "tien")).as(typed).isEqualTo(1);
        assertThat(Spelling.faults("tien", "tien")).isZero();
        assertThat(Spelling.faults("neit", "tien")).isGreaterThan(1);
        assertThat(Spelling.nearest(
                        "tein",
                        List.of(
                                new Spelling.Known("tien", 3),
                                new Spelling.Known("tin", 9),
                                new Spelling.Known("x", 99))))
                .hasValue("tin");
        assertThat(Spelling.variants("abc")).containsExactly("abc", "bc", "ac", "ab");
    }
}
