package org.vinhdanh.movements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
import org.vinhdanh.ListAsFile;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.movements.MovementFacts.Kind;
import org.vinhdanh.movements.MovementReview.Proposal;
import org.vinhdanh.movements.reporting.ReportCall;
import org.vinhdanh.movements.reporting.ReportCall.Figure;
import org.vinhdanh.movements.reporting.Reporting;
import org.vinhdanh.movements.reporting.Reporting.Reminder;
import org.vinhdanh.ui.Format;

/** Reports begun and not sent, reminders that go out by themselves, and what a movement leaves to the next. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ReportingStory {

    @Autowired
    Village village;

    @Autowired
    Organisations organisations;

    @Autowired
    Movements movements;

    @Autowired
    Reporting reporting;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private static final String NAME = "Tên phong trào";

    private Actor office;
    private OrganisationId unit;
    private Movement movement;

    @BeforeEach
    void a_movement_runs() {
        office = Filed.actor(village, Role.OFFICE, At.HOME);
        unit = village.organisation(At.CAU_DUONG);
        var other = village.organisation(At.LAM_VUON);
        var home = organisations.find(office, village.organisation(At.HOME)).orElseThrow();
        var facts = MovementFacts.of(
                        "Thi đua lập thành tích năm 2026", Kind.REGULAR, "Ban Thường vụ", Period.years(2026, 2026))
                .meaning("Hoàn thành nhiệm vụ năm 2026", "Các hội", "Theo Hướng dẫn 05/2026/HD-LHH");
        var id = MovementId.fresh();
        done(movements.prepare(office, id, home, facts));
        movement = done(
                movements.launch(office, id, Format.today(clock), "Chủ tịch", List.of(unit.value(), other.value())));
    }

    @Test
    void the_list_of_one_unit_stage_and_year_is_its_file_too() throws IOException {
        var home = organisations.find(office, village.organisation(At.HOME)).orElseThrow();
        done(movements.prepare(
                office,
                MovementId.fresh(),
                home,
                MovementFacts.of("Phong trào đang soạn", Kind.THEMATIC, "Ban Thường vụ", Period.years(2027, 2028))));
        var list = "/van-phong/phong-trao";
        assertThat(ListAsFile.shown(browser, Village.LAN, list, NAME))
                .containsExactly("Phong trào đang soạn", "Thi đua lập thành tích năm 2026");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + "?don-vi=" + unit.value(), NAME))
                .as("told of it")
                .containsExactly("Thi đua lập thành tích năm 2026");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + "?trang-thai=DRAFT", NAME))
                .containsExactly("Phong trào đang soạn");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + "?q=thanh%20tich&nam=2026", NAME))
                .containsExactly("Thi đua lập thành tích năm 2026");
        assertThat(ListAsFile.shown(browser, Village.LAN, list + "?q=%7Bx%7D", NAME))
                .isEmpty();
    }

    @Test
    void a_plan_that_somebody_else_saved_meanwhile_is_shown_before_it_is_replaced() {
        var here = "/van-phong/phong-trao/" + movement.id() + "/don-vi/" + unit.value();
        assertThat(planned(here, "", "Mở hai lớp tập huấn")).hasStatus(303);
        assertThat(planned(here, "", "Mở hai lớp tập huấn")).as("sent twice").hasStatus(303);

        assertThat(planned(here, "", "Tổ chức hội thi"))
                .as("a form that was opened before somebody else saved")
                .hasStatus(422)
                .bodyText()
                .contains("đã lưu kế hoạch khác", "Tổ chức hội thi", "Mở hai lớp tập huấn");
        var read = mark(here);
        assertThat(planned(here, read, "Tổ chức hội thi")).hasStatus(303);
        assertThat(planned(here, read, "Chọn ba sáng kiến")).hasStatus(422);
        assertThat(movements.answer(office, movement.id(), unit).orElseThrow().plan())
                .map(UnitAnswer.Plan::words)
                .hasValue("Tổ chức hội thi");
    }

    private MvcTestResult planned(String here, String read, String words) {
        return browser.post()
                .uri(here + "/ke-hoach")
                .multipart()
                .param("da-doc", read)
                .param("ke-hoach", words)
                .with(as(Village.HAI))
                .exchange();
    }

    /** What the form carries of the plan it shows. */
    private String mark(String here) {
        return FormOnPage.opened(browser, Village.HAI, here, here + "/ke-hoach")
                .fields()
                .getOrDefault("da-doc", "");
    }

    @Test
    void a_report_is_kept_unfinished_seen_by_its_unit_alone_and_gone_once_it_is_sent() {
        var call = call(10);
        var address = "/van-phong/ky-bao-cao/" + call.id() + "/don-vi/" + unit.value();
        assertThat(browser.post()
                        .uri(address)
                        .with(as(Village.HAI))
                        .param("so-0", "mười hai")
                        .param("noi-dung", "Mới viết được một nửa")
                        .param("luu-nhap", "co"))
                .hasStatus(303);
        assertThat(browser.get().uri(address).with(as(Village.HAI)))
                .bodyText()
                .contains("Mới viết được một nửa", "mười hai", "Đây là bản nháp của");
        assertThat(browser.get().uri(address).with(as(Village.SON)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Mới viết được một nửa");
        assertThat(reporting.reporter(office, call, unit).orElseThrow().report())
                .as("nothing was reported")
                .isEmpty();
        assertThat(browser.post()
                        .uri(address)
                        .with(as(Village.HAI))
                        .param("so-0", "12")
                        .param("noi-dung", "Xong"))
                .hasStatus(303);
        assertThat(reporting.drafted(
                        office, call, reporting.reporter(office, call, unit).orElseThrow()))
                .isEmpty();
        assertThat(browser.post()
                        .uri(address)
                        .with(as(Village.HAI))
                        .param("so-0", "13")
                        .param("noi-dung", "Lần hai"))
                .as("a second report must say why")
                .hasStatus(422)
                .bodyText()
                .contains("Lần hai");
    }

    @Test
    void the_file_of_a_plan_is_opened_by_who_may_see_what_the_unit_answered() {
        var here = "/van-phong/phong-trao/" + movement.id() + "/don-vi/" + unit.value();
        assertThat(FileOnPage.sent(browser, Village.NGA, here + "/ke-hoach", "ke-hoach.pdf"))
                .as("another association")
                .hasStatus(404);
        assertThat(FileOnPage.sent(browser, Village.HAI, here + "/ke-hoach", "ke-hoach.pdf"))
                .hasStatus(303);

        var file = FileOnPage.address(browser, Village.LAN, here, "ke-hoach.pdf");
        FileOnPage.isOpenTo(browser, file, Village.HAI, Village.LAN, Village.SON);
        FileOnPage.isClosedTo(browser, file, Village.NGA, Village.THU);

        assertThat(planned(here, mark(here), "Làm ba đợt"))
                .as("words alone leave the file where it is")
                .hasStatus(303);
        assertThat(FileOnPage.address(browser, Village.HAI, here, "ke-hoach.pdf"))
                .isEqualTo(file);
        FileOnPage.isOpenTo(browser, file, Village.LAN);
    }

    @Test
    void the_file_of_a_report_is_opened_by_who_may_see_the_report_also_when_another_replaced_it() {
        var here = "/van-phong/ky-bao-cao/" + call(10).id() + "/don-vi/" + unit.value();
        assertThat(FileOnPage.sent(browser, Village.NGA, here, "bao-cao.pdf", "so-0", "12"))
                .as("another association")
                .hasStatus(404);
        assertThat(FileOnPage.sent(browser, Village.HAI, here, "bao-cao.pdf", "so-0", "12", "noi-dung", "Xong"))
                .hasStatus(303);

        var file = FileOnPage.address(browser, Village.LAN, here, "bao-cao.pdf");
        FileOnPage.isOpenTo(browser, file, Village.HAI, Village.LAN, Village.SON);
        FileOnPage.isClosedTo(browser, file, Village.NGA, Village.THU);

        assertThat(FileOnPage.sent(
                        browser,
                        Village.HAI,
                        here,
                        "bao-cao-2.pdf",
                        "so-0",
                        "13",
                        "noi-dung",
                        "Xong",
                        "ly-do",
                        "Sót một"))
                .hasStatus(303);
        FileOnPage.isOpenTo(browser, file, Village.HAI, Village.LAN);
        FileOnPage.isOpenTo(
                browser, FileOnPage.address(browser, Village.LAN, here, "bao-cao-2.pdf"), Village.HAI, Village.LAN);
    }

    @Test
    void whoever_owes_is_reminded_by_itself_once_and_only_near_the_last_day() {
        var near = call(3);
        call(9);
        var from = Provenance.byUnit(Format.today(clock));
        done(reporting.report(
                office,
                near,
                unit,
                new Reporting.Telling("Xong", List.of(BigDecimal.ONE), Optional.of(40), Optional.empty(), "", ""),
                from));
        assertThat(reporting.remindEnding(3, ReportingStory::said)).isEqualTo(1);
        assertThat(db.sql("select count(*) from audit_entry where deed = 'movement.remind'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(reporting.remindEnding(3, ReportingStory::said)).isZero();
    }

    private static Reminder said(ReportCall call) {
        return new Reminder("Nhắc", call.name(), "Nhắc tự động");
    }

    @Test
    void the_next_movement_begins_with_the_words_of_this_one_a_year_later() {
        assertThat(browser.get()
                        .uri("/van-phong/phong-trao/" + movement.id() + "/lam-tiep")
                        .with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("Thi đua lập thành tích năm 2027", "31/12/2027", "05/2026/HD-LHH");
        assertThat(browser.get()
                        .uri("/van-phong/phong-trao/" + movement.id() + "/lam-tiep")
                        .with(as(Village.HAI)))
                .hasStatus(404);
    }

    @Test
    void a_proposal_of_the_review_leads_to_a_dossier_that_knows_for_what() {
        var proposal = new Proposal(MovementReview.Kind.PERSON, "Trần Văn Hải", "", "Dẫn đầu phong trào");
        assertThat(proposal.dossier()).startsWith("/van-phong/de-nghi/moi?q=Tr").contains("tom-tat=D");
        assertThat(browser.get().uri(java.net.URI.create(proposal.dossier())).with(as(Village.LAN)))
                .hasStatusOk();
    }

    private ReportCall call(int days) {
        return done(reporting.call(
                office,
                movement.id(),
                "Báo cáo trong " + days + " ngày",
                Format.today(clock).plusDays(days),
                "",
                List.of(new Figure("Hội viên mới", "người"))));
    }
}
