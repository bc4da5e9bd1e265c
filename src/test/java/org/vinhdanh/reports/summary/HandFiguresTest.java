package org.vinhdanh.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vinhdanh.reports.summary.HandFigures.Doubt;
import org.vinhdanh.reports.summary.HandFigures.Thing;

/** A number that a hand wrote before a thing that was counted is one of its counts, or somebody is told. */
class HandFiguresTest {

    private static final Thing MERIT = new Thing("Bằng khen của Liên hiệp hội Việt Nam", 45, "/so?1");
    private static final Thing LETTER = new Thing("Giấy khen", 1_250, "/so?2");

    @Test
    void another_number_before_the_name_of_an_award_is_doubted() {
        assertThat(doubts("Năm năm qua có 46 tập thể, cá nhân được tặng bằng khen của liên hiệp hội việt nam."))
                .containsExactly(new Doubt(46, MERIT));
        assertThat(doubts("Ban đã trao 1.249 Giấy khen")).containsExactly(new Doubt(1_249, LETTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Có 45 tập thể, cá nhân được tặng Bằng khen của Liên hiệp hội Việt Nam.",
                "Trao 1.250 Giấy khen; 1250 giấy khen.",
                "Từ 2010 đến 2014 được tặng Bằng khen của Liên hiệp hội Việt Nam",
                "Theo Quyết định 12/QĐ-LHHVN tặng Bằng khen của Liên hiệp hội Việt Nam",
                "Ngày 20/4/2015 trao Giấy khen",
                "Tăng 12% Giấy khen",
                "Giấy khen: xem phụ lục, 99 trang",
                "Ba mươi hội, 30 trung tâm. Một đoạn dài ở giữa để số này không còn đứng gần danh từ nữa: Giấy khen",
                "",
            })
    void numbers_that_say_the_same_or_something_else_are_left_alone(String words) {
        assertThat(doubts(words)).isEmpty();
    }

    @Test
    void where_a_thing_was_counted_twice_either_count_may_be_meant() {
        var ours = new Thing("Giấy khen", 24, "/so?3");
        assertThat(HandFigures.doubts("24 Giấy khen và 1.250 Giấy khen", List.of(LETTER, ours)))
                .isEmpty();
        assertThat(HandFigures.doubts("25 Giấy khen", List.of(LETTER, ours))).containsExactly(new Doubt(25, LETTER));
    }

    private static List<Doubt> doubts(String words) {
        return HandFigures.doubts(words, List.of(MERIT, LETTER));
    }
}
