package org.vinhdanh.clusters.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Violation;

/** The classes a sheet sorts totals into. */
class GradesTest {

    @Test
    void a_total_falls_into_the_highest_class_it_reaches() {
        var grades = done(Grades.read(List.of("Khá: 70", "Xuất sắc: 95", "Tốt: 84,5"), ""));
        assertThat(grades.of(new BigDecimal("101"))).isEqualTo("Xuất sắc");
        assertThat(grades.of(new BigDecimal("95.00"))).isEqualTo("Xuất sắc");
        assertThat(grades.of(new BigDecimal("94.99"))).isEqualTo("Tốt");
        assertThat(grades.of(new BigDecimal("70"))).isEqualTo("Khá");
        assertThat(grades.of(new BigDecimal("69.99"))).isEmpty();
        assertThat(Grades.NONE.of(new BigDecimal("100"))).isEmpty();
    }

    @Test
    void what_is_written_reads_the_same_again() {
        var grades = done(Grades.read(List.of("Xuất sắc: 95", "Tốt:\t84,5"), ""));
        assertThat(grades.written()).isEqualTo("Xuất sắc: 95\nTốt: 84,5");
        assertThat(done(Grades.read(grades.written().lines().toList(), ""))).isEqualTo(grades);
    }

    @Test
    void a_line_without_a_number_and_two_classes_of_one_name_or_total_are_told_at_once() {
        assertThat(Grades.read(List.of("Xuất sắc", "Tốt: 80", "tot: 70", "Khá: 80,0"), "xep-loai")
                        .why())
                .extracting(Violation::key)
                .containsExactly("clusters.grades.unread", "clusters.grades.twice", "clusters.grades.twice");
    }
}
