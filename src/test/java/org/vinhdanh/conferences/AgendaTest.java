package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vinhdanh.conferences.Agenda.Item;
import org.vinhdanh.conferences.DelegateFacts.Degree;

/** Hours that follow from each other, and degrees as lists write them. */
class AgendaTest {

    @Test
    void each_item_begins_when_the_one_before_it_ends() {
        var course =
                new Agenda(List.of(new Item(20, "Khai mạc", ""), new Item(45, "Báo cáo", ""), new Item(5, "Nghỉ", "")));

        assertThat(course.from(LocalTime.of(7, 50)))
                .extracting(Agenda.Timed::from)
                .containsExactly(LocalTime.of(7, 50), LocalTime.of(8, 10), LocalTime.of(8, 55));
    }

    @Test
    void degrees_are_read_as_lists_write_them() {
        assertThat(List.of("PGS.TS.", "Thạc sỹ", "KS.", "Bác sĩ", "Trung cấp", ""))
                .extracting(Degree::read)
                .containsExactly(
                        Degree.DOCTOR,
                        Degree.MASTER,
                        Degree.UNIVERSITY,
                        Degree.UNIVERSITY,
                        Degree.OTHER,
                        Degree.UNKNOWN);
    }
}
