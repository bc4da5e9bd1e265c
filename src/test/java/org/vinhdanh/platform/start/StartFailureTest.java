package org.vinhdanh.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.vinhdanh.platform.database.CannotStart;

class StartFailureTest {

    @Test
    void a_known_reason_is_its_own_sentence_however_deep_it_lies() {
        var deep = new IllegalStateException(new RuntimeException(new CannotStart("Cần PostgreSQL 15 trở lên.")));
        assertThat(StartFailure.sentence(deep)).isEqualTo("Cần PostgreSQL 15 trở lên.");
        assertThat(StartFailure.sentence(new RuntimeException(new PortInUseException(8080))))
                .isEqualTo("Cổng 8080 đang có chương trình khác dùng; hãy chọn cổng khác bằng --port.");
    }

    @Test
    void an_unknown_one_points_to_the_log() {
        assertThat(StartFailure.sentence(new IllegalStateException("hết chỗ")))
                .contains("hết chỗ")
                .contains("log/vinhdanh.log");
    }
}
