package org.vinhdanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {

    private Page page;
    private LocalDate today;

    @BeforeEach
    void a_desk_on_a_day() throws IOException {
        page = SamplePage.of("/van-phong", true);
        today = page.today();
    }

    @Test
    void work_is_sorted_into_what_is_late_what_ends_within_seven_days_what_waits_and_what_has_time() {
        var desk = desk(
                own("hôm qua", -1),
                own("hôm nay", 0),
                own("bảy ngày nữa", 7),
                own("tám ngày nữa", 8),
                new Due("không hạn", "/", "", Optional.empty()));

        assertThat(told(desk))
                .containsExactly(
                        "LATE: hôm qua", "WEEK: hôm nay, bảy ngày nữa", "WAITING: không hạn", "LATER: tám ngày nữa");
        assertThat(desk.late()).isEqualTo(1);
        assertThat(desk.week()).isEqualTo(2);
        assertThat(desk.none()).isEmpty();
    }

    @Test
    void work_of_others_is_told_of_once_it_is_late_and_a_day_that_comes_until_it_has_come() {
        var desk = desk(
                Due.ofOthers("chưa quá hạn", "/", "", today),
                Due.ofOthers("đã quá hạn", "/", "", today.minusDays(1)),
                Due.ahead("hội nghị hôm nay", "/", "", today),
                Due.ahead("hội nghị hôm qua", "/", "", today.minusDays(1)));

        assertThat(told(desk)).containsExactly("LATE: đã quá hạn", "AHEAD: hội nghị hôm nay");
    }

    @Test
    void a_meeting_ahead_is_no_work_and_an_empty_desk_says_so() {
        var desk = desk(Due.ahead("phiên họp", "/", "", today.plusDays(1)));

        assertThat(desk.none()).isEqualTo("ui.work.none");
        assertThat(told(desk)).containsExactly("AHEAD: phiên họp");
    }

    @Test
    void of_a_long_list_ten_lines_stand_before_the_fold_the_latest_first() {
        var many = IntStream.rangeClosed(1, 13).mapToObj(days -> own("" + days, -days));

        var desk = Desk.of(page, many.toList(), Optional.empty());

        assertThat(desk.drawers().getFirst().first()).hasSize(10).first().returns("13", Due::words);
        assertThat(desk.drawers().getFirst().more()).extracting(Due::words).containsExactly("3", "2", "1");
    }

    private Desk desk(Due... dues) {
        return Desk.of(page, List.of(dues), Optional.empty());
    }

    private Due own(String words, int days) {
        return new Due(words, "/", "", Optional.of(today.plusDays(days)));
    }

    private static List<String> told(Desk desk) {
        return desk.drawers().stream()
                .map(drawer -> drawer.name() + ": "
                        + String.join(
                                ", ", drawer.first().stream().map(Due::words).toList()))
                .toList();
    }
}
