package org.vinhdanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Violation;

class FilledTest {

    private static final String ID = "0b9e1d1c-6a3f-4a66-9a58-0a8f2f6f1a11";

    @Test
    void a_field_is_kept_as_typed_and_read_tidied() {
        var typed = Filled.with("noi-dung", "  Một \r\n\r\n hai\0  ");

        assertThat(typed.text("noi-dung")).isEqualTo("  Một \r\n\r\n hai\0  ");
        assertThat(typed.words("noi-dung")).isEqualTo("Một \n\n hai");
        assertThat(typed.lines("noi-dung")).containsExactly("Một", "hai");
        assertThat(typed.line("noi-dung")).isEqualTo("Một hai");
        assertThat(typed.line("chua-gui")).isEmpty();
    }

    @Test
    void letters_and_their_marks_are_one_and_no_field_is_endless() {
        var typed = Filled.with("ten", "Va\u0306n", "dai", "à".repeat(200_001));

        assertThat(typed.words("ten")).isEqualTo("V\u0103n");
        assertThat(typed.words("dai")).hasSize(200_000);
    }

    @Test
    void a_day_is_written_as_in_vietnam_and_must_exist() {
        var typed = Filled.with("a", "5/3/2026", "b", "05.03.2026", "c", "31/02/2026", "d", "2026-03-05", "e", "");

        assertThat(typed.day("a")).hasValue(LocalDate.of(2026, 3, 5));
        assertThat(typed.day("b")).hasValue(LocalDate.of(2026, 3, 5));
        assertThat(typed.day("c")).isEmpty();
        assertThat(typed.day("d")).isEmpty();
        assertThat(typed.notDays("a", "e", "c"))
                .containsExactly(
                        Violation.of("ui.day.missing").at("e"),
                        Violation.of("ui.day.wrong", "31/02/2026").at("c"));
        assertThat(typed.notDaysIfTyped("e")).isEmpty();
        assertThat(Filled.dated("20/11/2026: trao tặng")).hasValue(Map.entry(LocalDate.of(2026, 11, 20), "trao tặng"));
    }

    @Test
    void dots_stand_between_thousands_only() {
        var typed = Filled.with("diem", "8.5", "nam", "2026", "doc", "2.026", "am", "-1", "chu", "ba", "trong", "");

        assertThat(typed.number("diem")).isEmpty();
        assertThat(typed.number("nam")).hasValue(2026);
        assertThat(typed.number("doc")).hasValue(2026);
        assertThat(typed.number("am")).hasValue(-1);
        assertThat(typed.notNumbers("nam", "chu", "trong"))
                .containsExactly(
                        Violation.of("ui.number.wrong", "ba").at("chu"),
                        Violation.of("ui.number.missing").at("trong"));
    }

    @Test
    void an_amount_is_whole_and_not_below_nothing_and_a_share_has_a_comma() {
        var typed = Filled.with("tien", "1.500.000", "no", "-5", "ti-le", "1.250,5 %", "trong", "");

        assertThat(typed.amount("tien")).hasValue(1_500_000L);
        assertThat(typed.notAmounts("tien", "no", "trong"))
                .containsExactly(Violation.of("ui.number.wrong", "-5").at("no"));
        assertThat(typed.decimal("ti-le")).hasValue(new BigDecimal("1250.5"));
    }

    @Test
    void what_is_no_id_is_left_out() {
        var typed = Filled.with("ma", " " + ID + " ").ticking("chon", List.of("1-1-1-1-1", ID, ""));

        assertThat(typed.id("ma")).hasValue(UUID.fromString(ID));
        assertThat(typed.id("khac")).isEmpty();
        assertThat(typed.ids("chon")).containsExactly(UUID.fromString(ID));
    }

    @Test
    void what_somebody_saved_meanwhile_stands_beside_what_was_typed() {
        var now = Filled.with("ten", "Lê Thị Mai", "noi-cong-tac", "Hội Luật gia", "phien-ban", "4");
        var typed = Filled.with("ten", "Lê Thị Mai ", "noi-cong-tac", "Hội Nhà báo", "phien-ban", "3");

        var beside = typed.beside(now, "phien-ban");

        assertThat(beside.text("phien-ban")).isEqualTo("4");
        assertThat(beside.text("noi-cong-tac")).isEqualTo("Hội Nhà báo");
        assertThat(beside.clashes(List.of(Choice.of("ten", "Họ và tên"), Choice.of("noi-cong-tac", "Nơi công tác"))))
                .containsExactly(new Clash("Nơi công tác", "Hội Luật gia", "Hội Nhà báo"));
        assertThat(typed.clashes(List.of(Choice.of("noi-cong-tac", "Nơi công tác"))))
                .isEmpty();
    }
}
