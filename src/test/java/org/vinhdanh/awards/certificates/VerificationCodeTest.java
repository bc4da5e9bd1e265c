package org.vinhdanh.awards.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {

    private static final String ALPHABET = "0123456789BCDFGHJKMNPRSTVWXYZ";
    private static final long SEED = 20261122;

    @Test
    void every_single_wrong_sign_is_noticed() {
        var random = new Random(SEED);
        for (var n = 0; n < 300; n++) {
            var signs = VerificationCode.fresh(random).signs();
            for (var place = 0; place < signs.length(); place++) {
                for (var sign = 0; sign < ALPHABET.length(); sign++) {
                    var other = ALPHABET.charAt(sign);
                    if (other != signs.charAt(place)) {
                        var wrong = signs.substring(0, place) + other + signs.substring(place + 1);
                        assertThat(VerificationCode.parse(wrong)).as(signs).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void any_two_signs_swapped_are_noticed() {
        var random = new Random(SEED);
        for (var n = 0; n < 3_000; n++) {
            var signs = VerificationCode.fresh(random).signs();
            for (var one = 0; one < signs.length(); one++) {
                for (var two = one + 1; two < signs.length(); two++) {
                    var swapped = new StringBuilder(signs);
                    swapped.setCharAt(one, signs.charAt(two));
                    swapped.setCharAt(two, signs.charAt(one));
                    assertThat(VerificationCode.parse(swapped.toString()).isEmpty())
                            .as("%s with places %d and %d swapped", signs, one, two)
                            .isEqualTo(signs.charAt(one) != signs.charAt(two));
                }
            }
        }
    }

    @Test
    void what_is_written_is_read_again_however_it_is_typed() {
        var random = new Random(SEED);
        for (var n = 0; n < 2_000; n++) {
            var code = VerificationCode.fresh(random);
            var written = code.written();
            assertThat(VerificationCode.parse(written)).hasValue(code);
            assertThat(VerificationCode.parse(written.toLowerCase(Locale.ROOT).replace("-", "")))
                    .hasValue(code);
            assertThat(VerificationCode.parse("  " + written.replace("-", " – ") + "\n"))
                    .hasValue(code);
            assertThat(VerificationCode.parse(written.replace('0', 'O').replace('1', 'l')))
                    .hasValue(code);
            assertThat(VerificationCode.parse(written.replace('0', 'o').replace('1', 'I')))
                    .hasValue(code);
            assertThat(VerificationCode.parse(written.replace('D', 'đ'))).hasValue(code);
            assertThat(VerificationCode.parse("https://example.vn/xac-minh/" + written))
                    .hasValue(code);
        }
    }

    @Test
    void nonsense_is_no_code_and_no_exception() {
        for (var typed : new String[] {
            "", " ", "-", "TH7K2", "TH7K2-M94RR7", "TH7K2-M94R?", "ôi trời ơi", "\uD83D\uDE00", "\uD83D"
        }) {
            assertThat(VerificationCode.parse(typed)).as(typed).isEmpty();
        }
        assertThatThrownBy(() -> new VerificationCode("TH7K2-M94RR")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_are_spread_over_all_signs_and_do_not_repeat() {
        var seen = new HashSet<String>();
        var signs = new HashSet<Integer>();
        for (var n = 0; n < 20_000; n++) {
            var code = VerificationCode.fresh().signs();
            seen.add(code);
            code.chars().forEach(signs::add);
        }
        assertThat(seen).hasSize(20_000);
        assertThat(signs).hasSize(ALPHABET.length());
    }
}
