package org.vinhdanh.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.FileOnPage;
import org.vinhdanh.FormOnPage;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.federation.People;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.federation.offices.Offices.Appointment;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.targets.Target.Among;
import org.vinhdanh.targets.Target.Kind;
import org.vinhdanh.targets.Target.Measure;
import org.vinhdanh.ui.Format;

/** A target is changed on its form, counted from a register, and shown to be reached by the files of its units. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TargetFormStory {

    private static final String HERE = "/van-phong/chi-tieu";

    @Autowired
    Village village;

    @Autowired
    Targets targets;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void what_is_changed_stands_on_the_form_again_and_the_second_of_two_loses_nothing_typed() {
        var target = target(Kind.INCREMENT, Measure.REPORTED);
        var late = form(target).typing("ten", "Mở thêm 30 lớp", "dich", "30");
        var typed = form(target)
                .typing(
                        "ten",
                        "Có 45,5 ha vườn mẫu",
                        "loai",
                        "ABSOLUTE",
                        "trong",
                        "ASSOCIATIONS",
                        "dem-bang",
                        "ha",
                        "tu",
                        written(today().minusDays(20)),
                        "den",
                        written(today().plusYears(2)),
                        "dau-ky",
                        "12,5",
                        "dich",
                        "45,5",
                        "thu-tu",
                        "3");

        assertThat(typed.sent(browser, Village.LAN)).hasStatus(303).hasHeader("Location", HERE + "/" + target.id());

        assertThat(form(target)).isEqualTo(typed.typing("phien-ban", next(typed)));
        assertThat(browser.get().uri(HERE + "/" + target.id()).with(as(Village.LAN)))
                .bodyText()
                .contains("Có 45,5 ha vườn mẫu", "12,5 ha");
        var refused = late.sent(browser, Village.LAN);
        assertThat(refused).hasStatus(422).bodyText().contains("Có người vừa sửa chỉ tiêu này trước");
        assertThat(FormOnPage.of(refused, HERE)).isEqualTo(late);
        assertThat(form(target).fields()).containsEntry("dich", "45,5");
        assertThat(db.sql("select count(*) from audit_entry where deed = 'target.change'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void what_it_counts_stays_once_a_figure_stands_while_its_name_and_goal_may_change() {
        var target = target(Kind.INCREMENT, Measure.REPORTED);
        var before = form(target);
        assertThat(before.typing("tu", written(today().minusDays(40))).sent(browser, Village.LAN))
                .as("nothing is counted yet")
                .hasStatus(303);
        assertThat(settled(target, today(), "dat", "4", "dien-giai", "Bốn lớp đã bế giảng."))
                .hasStatus(303);

        var form = form(target);
        for (var other : new String[][] {
            {"tu", written(today().minusDays(50))},
            {"trong", "ASSOCIATIONS"},
            {"nguon", "CENTRES_FOUNDED"},
            {"loai", "SHARE"}
        }) {
            var recounted = form.typing(other);
            var refused = recounted.sent(browser, Village.LAN);
            assertThat(refused).as(other[0]).hasStatus(422).bodyText().contains("Đã có số liệu nên không đổi");
            assertThat(FormOnPage.of(refused, HERE)).isEqualTo(recounted);
        }
        assertThat(form.typing("ten", "Mở thêm 12 lớp", "dich", "12").sent(browser, Village.LAN))
                .hasStatus(303);
        assertThat(form(target).fields()).containsEntry("ten", "Mở thêm 12 lớp").containsEntry("dich", "12");
    }

    @Test
    void the_units_that_somebody_leads_are_counted_from_the_offices_of_that_day_whatever_is_typed() {
        var target = target(Kind.SHARE, Measure.UNITS_LED);
        village.organisation(At.LAM_VUON);
        var bridges = village.organisation(At.CAU_DUONG);
        var founder = village.founder();
        var leader = done(people.register(founder, People.Details.of("Trần Văn Hải", "", bridges), true));
        done(offices.appoint(
                founder, new Appointment(leader.id(), bridges, Optional.empty(), "Chủ tịch", Optional.of(today()))));

        assertThat(settled(target, today().minusDays(1), "so-don-vi", "2")).hasStatus(303);
        assertThat(settled(target, today(), "so-don-vi", "2")).hasStatus(303);

        assertThat(targets.figures(founder, target))
                .extracting(figure -> figure.part().map(BigDecimal::intValue), TargetFigure::counted)
                .containsExactly(tuple(Optional.of(0), true), tuple(Optional.of(1), true));
        assertThat(browser.get().uri(HERE + "/" + target.id()).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("(0 trong 2 đơn vị)", "(1 trong 2 đơn vị)");
    }

    @Test
    void the_file_that_shows_a_report_is_opened_by_who_may_see_the_report_also_when_another_replaced_it() {
        var target = target(Kind.INCREMENT, Measure.REPORTED);
        var here = HERE + "/" + target.id() + "/don-vi/"
                + village.organisation(At.CAU_DUONG).value();
        assertThat(FileOnPage.sent(browser, Village.HAI, here + "/minh-chung", "bien-ban.pdf"))
                .as("there is no report yet")
                .hasStatus(422);
        assertThat(reported(here, "2", "")).hasStatus(303);
        assertThat(FileOnPage.sent(browser, Village.NGA, here + "/minh-chung", "bien-ban.pdf"))
                .as("another association")
                .hasStatus(404);
        assertThat(FileOnPage.sent(browser, Village.HAI, here + "/minh-chung", "bien-ban.pdf"))
                .hasStatus(303);

        var file = FileOnPage.address(browser, Village.HAI, here, "bien-ban.pdf");
        FileOnPage.isOpenTo(browser, file, Village.HAI, Village.LAN, Village.SON);
        FileOnPage.isClosedTo(browser, file, Village.NGA, Village.THU);

        assertThat(reported(here, "3", "Sót một lớp")).hasStatus(303);
        assertThat(browser.get().uri(here).with(as(Village.HAI)))
                .bodyText()
                .as("the report that counts has no file")
                .doesNotContain("bien-ban.pdf");
        FileOnPage.isOpenTo(browser, file, Village.HAI, Village.LAN);
    }

    private FormOnPage form(Target target) {
        return FormOnPage.opened(browser, Village.LAN, HERE + "/" + target.id() + "/sua", HERE);
    }

    private static String next(FormOnPage form) {
        return Integer.toString(Integer.parseInt(form.fields().get("phien-ban")) + 1);
    }

    private MvcTestResult settled(Target target, LocalDate on, String... fields) {
        var sent = browser.post()
                .uri(HERE + "/" + target.id() + "/so-lieu")
                .with(as(Village.LAN))
                .param("ngay", written(on));
        for (int i = 0; i < fields.length; i += 2) sent.param(fields[i], fields[i + 1]);
        return sent.exchange();
    }

    private MvcTestResult reported(String here, String value, String reason) {
        return browser.post()
                .uri(here + "/bao-cao")
                .with(as(Village.HAI))
                .param("ngay", written(today()))
                .param("dat", value)
                .param("dien-giai", "Biên bản bế giảng.")
                .param("ly-do", reason)
                .exchange();
    }

    private Target target(Kind kind, Measure measure) {
        return done(targets.keep(
                village.founder(),
                new Target(
                        Ids.fresh(),
                        village.organisation(At.HOME),
                        village.path(At.HOME),
                        Optional.empty(),
                        1,
                        "Mở thêm lớp tập huấn",
                        kind,
                        measure,
                        Among.UNITS,
                        "lớp",
                        today().minusDays(30),
                        today().plusYears(1),
                        Optional.empty(),
                        Optional.of(BigDecimal.TEN),
                        0)));
    }

    private LocalDate today() {
        return Format.today(clock);
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
    }
}
