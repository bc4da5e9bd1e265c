package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both old letterings, all 134 letters, written here by rule and read back by table. */
class LetteringTest {

    private static final String SMALL = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    @Test
    void there_are_134_letters() {
        assertThat(SMALL + SMALL.toUpperCase(Locale.ROOT))
                .hasSize(134)
                .isEqualTo(Normalizer.normalize(SMALL + SMALL.toUpperCase(Locale.ROOT), Normalizer.Form.NFC));
        assertThat(tcvn3().keySet().stream().filter(letter -> letter.equals(letter.toLowerCase(Locale.ROOT))))
                .hasSize(67);
    }

    @Test
    void each_letter_of_tcvn3_comes_back_in_both_cases() {
        SMALL.chars().mapToObj(Character::toString).forEach(letter -> {
            assertThat(Lettering.TCVN3.toUnicode(typedInTcvn3(letter))).isEqualTo(letter);
            var capital = letter.toUpperCase(Locale.ROOT);
            var reading = tcvn3().containsKey(capital) ? Lettering.TCVN3 : Lettering.TCVN3_CAPITALS;
            assertThat(reading.toUnicode(typedInTcvn3(capital))).isEqualTo(capital);
        });
    }

    @Test
    void each_letter_of_vni_comes_back_in_both_cases() {
        SMALL.chars().mapToObj(Character::toString).forEach(letter -> {
            assertThat(Lettering.VNI.toUnicode(vni(letter))).isEqualTo(letter);
            assertThat(Lettering.VNI.toUnicode(vni(letter).toUpperCase(Locale.ROOT)))
                    .isEqualTo(letter.toUpperCase(Locale.ROOT));
        });
    }

    @Test
    void fonts_tell_the_lettering() {
        assertThat(List.of(".VnTime", ".VnTimeH", ".VnArial NarrowH", "VNI-Times", "Times New Roman"))
                .extracting(Lettering::ofFont)
                .containsExactly(
                        Lettering.TCVN3,
                        Lettering.TCVN3_CAPITALS,
                        Lettering.TCVN3_CAPITALS,
                        Lettering.VNI,
                        Lettering.UNICODE);
    }

    @Test
    void a_text_without_marks_and_a_foreign_name_are_left_alone() {
        assertThat(Lettering.guess(List.of("Nguyen Van A", "Café Müller", "São Paulo")))
                .isEqualTo(Lettering.UNICODE);
        assertThat(Lettering.guess(List.of("Hà Nội", "Thanh Hóa", "Cà Mau"))).isEqualTo(Lettering.UNICODE);
    }

    static String typedInTcvn3(String text) {
        var codes = tcvn3();
        var typed = new StringBuilder();
        for (var letter : text.split("")) {
            var code = Optional.ofNullable(codes.get(letter))
                    .or(() -> Optional.ofNullable(codes.get(letter.toLowerCase(Locale.ROOT))));
            typed.append(code.map(Object::toString).orElse(letter));
        }
        return typed.toString();
    }

    static String typedInVni(String text) {
        return text.chars()
                .mapToObj(Character::toString)
                .map(letter -> letter.equals(letter.toLowerCase(Locale.ROOT))
                        ? vni(letter)
                        : vni(letter.toLowerCase(Locale.ROOT)).toUpperCase(Locale.ROOT))
                .reduce("", String::concat);
    }

    /** TCVN 5712:1993, VN3: rows of codes, each beginning at the code named. */
    private static Map<String, Character> tcvn3() {
        var codes = new LinkedHashMap<String, Character>();
        var rows = Map.of(
                0xA1,
                "ĂÂÊÔƠƯĐăâêôơưđ",
                0xB5,
                "àảãáạ",
                0xBB,
                "ằẳẵắ",
                0xC6,
                "ặầẩẫấậè",
                0xCE,
                "ẻẽéẹềểễếệìỉ",
                0xDC,
                "ĩíịò",
                0xE1,
                "ỏõóọồổỗốộờởỡớợù",
                0xF1,
                "ủũúụừửữứựỳỷỹýỵ");
        rows.forEach((first, letters) -> {
            for (var i = 0; i < letters.length(); i++) codes.put(letters.substring(i, i + 1), (char) (first + i));
        });
        return codes;
    }

    /** A vowel and a mark behind it; i, ỵ, đ, ơ and ư have letters of their own. */
    private static String vni(String letter) {
        var alone = Map.of("ì", "ì", "ỉ", "æ", "ĩ", "ó", "í", "í", "ị", "ò", "ỵ", "î", "đ", "ñ");
        var own = alone.getOrDefault(letter, "");
        if (!own.isEmpty()) return own;
        var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
        var tone = parts.chars()
                .map(TONES::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
        var vowel = parts.substring(0, 1);
        if (parts.indexOf('\u0302') > 0) return vowel + (tone < 0 ? "â" : "àåãáä".substring(tone, tone + 1));
        if (parts.indexOf('\u0306') > 0) return vowel + (tone < 0 ? "ê" : "èúüéë".substring(tone, tone + 1));
        var base = parts.indexOf('\u031B') > 0 ? (vowel.equals("o") ? "ô" : "ö") : vowel;
        return base + (tone < 0 ? "" : "øûõùï".substring(tone, tone + 1));
    }
}
