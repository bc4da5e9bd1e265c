package org.vinhdanh.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.ListAsFile;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.movements.Provenance;
import org.vinhdanh.targets.Target.Among;
import org.vinhdanh.targets.Target.Kind;
import org.vinhdanh.targets.Target.Measure;
import org.vinhdanh.ui.Format;

/** The list of targets: narrowed to a time, a unit and words, and as a file of what is shown. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TargetListStory {

    private static final String LIST = "/van-phong/chi-tieu";
    private static final String NAME = "Chỉ tiêu";

    @Autowired
    Village village;

    @Autowired
    Targets targets;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Clock clock;

    @Test
    void the_list_of_one_unit_and_time_is_its_file_too() throws IOException {
        var today = Format.today(clock);
        var running = target("mở thêm lớp tập huấn", today.minusYears(1), today.plusYears(1));
        target("Xuất bản sách", today.minusYears(3), today.minusYears(2));
        target("Trồng cây", today.plusYears(2), today.plusYears(3));
        done(targets.promise(
                village.founder(),
                running.id(),
                village.organisation(At.CAU_DUONG),
                BigDecimal.TWO,
                Provenance.byUnit(today)));

        assertThat(ListAsFile.shown(browser, Village.LAN, LIST, NAME))
                .containsExactly("Trồng cây", "Mở thêm lớp tập huấn", "Xuất bản sách");
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + "?thoi-gian=ENDED", NAME))
                .containsExactly("Xuất bản sách");
        assertThat(ListAsFile.shown(
                        browser,
                        Village.LAN,
                        LIST + "?don-vi=" + village.organisation(At.CAU_DUONG).value(),
                        NAME))
                .as("it took something upon itself")
                .containsExactly("Mở thêm lớp tập huấn");
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + "?q=tap%20huan&thoi-gian=RUNNING", NAME))
                .containsExactly("Mở thêm lớp tập huấn");
        assertThat(ListAsFile.shown(browser, Village.LAN, LIST + "?q=khong%20co", NAME))
                .isEmpty();
    }

    private Target target(String name, LocalDate from, LocalDate until) {
        return done(targets.keep(
                village.founder(),
                new Target(
                        Ids.fresh(),
                        village.organisation(At.HOME),
                        village.path(At.HOME),
                        Optional.empty(),
                        1,
                        name,
                        Kind.INCREMENT,
                        Measure.REPORTED,
                        Among.UNITS,
                        "lớp",
                        from,
                        until,
                        Optional.empty(),
                        Optional.of(BigDecimal.TEN),
                        0)));
    }
}
