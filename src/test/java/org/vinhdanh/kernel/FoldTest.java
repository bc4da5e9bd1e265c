package org.vinhdanh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    private static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    private static final String STRANGE =
            " \t\n\u000b\u001c\u00a0\u200b\ufeff\u2028\u3000\u00ad.,-–/()\"'&0123456789ðĐÐİIıßﬁ①"
                    + "\u0301\u0323\u0302\u031b\u20dd\u0903\ud83c\udf3f\ud834\udd65\ud800";

    static Stream<String> texts() {
        var random = new Random(20150420);
        var pool = (LETTERS + LETTERS.toUpperCase(Locale.ROOT) + STRANGE.repeat(3)).toCharArray();
        return IntStream.range(0, 3000).mapToObj(_ -> {
            var text = new StringBuilder();
            for (var i = random.nextInt(40); i > 0; i--) text.append(pool[random.nextInt(pool.length)]);
            return random.nextBoolean() ? text.toString() : Normalizer.normalize(text, Form.NFD);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "' Đường  Hồ ', duong ho",
        "DƯƠNG, duong",
        "Nguyễn Thị Ngọc Ánh, nguyen thi ngoc anh",
        "'Hội KH&KT', hoi kh&kt",
        "'24/QĐ-LHH', 24/qd-lhh"
    })
    void a_text_becomes_what_hurried_people_type(String text, String folded) {
        assertThat(Fold.of(text)).isEqualTo(folded);
    }

    @Test
    void every_vietnamese_letter_becomes_a_plain_one() {
        assertThat(Fold.of(LETTERS)).matches("[a-z]+").hasSize(LETTERS.length());
        assertThat(Fold.of(LETTERS.toUpperCase(Locale.ROOT))).isEqualTo(Fold.of(LETTERS));
    }

    @Test
    void what_is_folded_stays_folded_however_it_was_encoded() {
        assertThat(texts()).allSatisfy(text -> {
            var folded = Fold.of(text);
            assertThat(Fold.of(folded)).isEqualTo(folded);
            assertThat(Fold.of(Normalizer.normalize(text, Form.NFD))).isEqualTo(folded);
            assertThat(Fold.of(Normalizer.normalize(text, Form.NFC))).isEqualTo(folded);
            assertThat(Fold.of(Fold.tidy(text))).isEqualTo(folded);
            assertThat(Fold.tidy(Fold.tidy(text))).isEqualTo(Fold.tidy(text));
        });
    }

    /** What folding is, in the words of regular expressions, which are several times as slow. */
    @Test
    void folding_is_marks_off_small_letters_and_single_blanks() {
        assertThat(texts()).allSatisfy(text -> {
            var bare = Normalizer.normalize(text, Form.NFKD).replaceAll("\\p{M}+", "");
            var plain = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd');
            assertThat(Fold.of(text))
                    .isEqualTo(plain.replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ").strip());
        });
    }
}
