package org.vinhdanh.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AmountInWordsTest {

    private static final List<String> FIGURES =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

    @Test
    void amounts_are_written_out_as_on_vouchers() {
        Map.ofEntries(
                        Map.entry(0L, "Không đồng"),
                        Map.entry(1L, "Một đồng"),
                        Map.entry(10L, "Mười đồng"),
                        Map.entry(11L, "Mười một đồng"),
                        Map.entry(15L, "Mười lăm đồng"),
                        Map.entry(20L, "Hai mươi đồng"),
                        Map.entry(21L, "Hai mươi mốt đồng"),
                        Map.entry(55L, "Năm mươi lăm đồng"),
                        Map.entry(100L, "Một trăm đồng"),
                        Map.entry(105L, "Một trăm linh năm đồng"),
                        Map.entry(1_000L, "Một nghìn đồng"),
                        Map.entry(702_000L, "Bảy trăm linh hai nghìn đồng"),
                        Map.entry(1_000_005L, "Một triệu không trăm linh năm đồng"),
                        Map.entry(1_510_000L, "Một triệu năm trăm mười nghìn đồng"),
                        Map.entry(
                                999_999_999L,
                                "Chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn "
                                        + "chín trăm chín mươi chín đồng"),
                        Map.entry(1_000_000_001L, "Một tỷ không trăm linh một đồng"),
                        Map.entry(1_000_010_000L, "Một tỷ không trăm mười nghìn đồng"),
                        Map.entry(2_000_000_000L, "Hai tỷ đồng"),
                        Map.entry(1_000_000_000_000L, "Một nghìn tỷ đồng"),
                        Map.entry(-1_404_000L, "Âm một triệu bốn trăm linh bốn nghìn đồng"))
                .forEach((amount, words) -> assertThat(AmountInWords.of(amount)).isEqualTo(words));
    }

    @Test
    void what_is_written_out_reads_back_as_the_same_amount() {
        var random = new Random(20260);
        for (var n = 0; n < 20_000; n++) {
            var amount = random.nextLong(1, (long) Math.pow(10, 1 + n % 12) + 1);
            assertThat(read(AmountInWords.of(amount))).isEqualTo(amount);
        }
    }

    /** Reads as a clerk does: figures, then what they stand for. */
    private static long read(String words) {
        var whole = 0L;
        var group = 0L;
        var figure = -1L;
        var below = 0L;
        for (var word : words.toLowerCase(java.util.Locale.ROOT).split(" ")) {
            switch (word) {
                case "trăm" -> {
                    group += figure * 100;
                    figure = -1;
                }
                case "mươi" -> {
                    group += figure * 10;
                    figure = -1;
                }
                case "mười" -> group += 10;
                case "linh" -> {}
                case "mốt" -> figure = 1;
                case "lăm" -> figure = 5;
                case "nghìn", "triệu", "tỷ", "đồng" -> {
                    var number = group + Math.max(0, figure);
                    group = 0;
                    figure = -1;
                    switch (word) {
                        case "nghìn" -> below += number * 1_000;
                        case "triệu" -> below += number * 1_000_000;
                        case "tỷ" -> {
                            whole += (below + number) * 1_000_000_000;
                            below = 0;
                        }
                        default -> whole += below + number;
                    }
                }
                default -> {
                    assertThat(FIGURES).contains(word);
                    figure = FIGURES.indexOf(word);
                }
            }
        }
        return whole;
    }
}
