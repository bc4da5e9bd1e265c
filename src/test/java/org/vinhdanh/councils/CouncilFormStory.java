package org.vinhdanh.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.As.as;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.FormOnPage;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;

/** Councils and meetings are changed on their forms, by one after the other; the counters' sheet is seen with its decision. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class CouncilFormStory {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
    private static final String COUNCILS = "/van-phong/hoi-dong";
    private static final String MEETINGS = "/van-phong/phien-hop/";
    private static final String LATE = "Có người vừa sửa trước bạn";

    @Autowired
    Committee committee;

    @Autowired
    Village village;

    @Autowired
    Meetings meetings;

    @Autowired
    Matters matters;

    @Autowired
    FileStore files;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient db;

    @Test
    void what_is_changed_of_a_council_stands_on_its_form_again_and_the_second_of_two_loses_nothing_typed() {
        var council = committee.council(At.HOME, false);
        var late = council(council).typing("name", "Hội đồng khác", "subject", "Việc khác");
        var typed = council(council)
                .typing(
                        "name",
                        "Hội đồng sáng kiến",
                        "subject",
                        "Xét công nhận sáng kiến",
                        "foundedNumber",
                        "14/QĐ-LHH",
                        "foundedOn",
                        "27/02/2026",
                        "from",
                        "01/03/2026",
                        "to",
                        "28/02/2031",
                        "quorum",
                        "THREE_QUARTERS",
                        "majority",
                        "TWO_THIRDS",
                        "counters",
                        "two");

        assertThat(typed.sent(browser, Village.LAN)).hasStatus(303).hasHeader("Location", COUNCILS + "/" + council);

        assertThat(council(council)).isEqualTo(typed.typing("version", next(typed)));
        var refused = late.sent(browser, Village.LAN);
        assertThat(refused).hasStatus(422).bodyText().contains(LATE);
        assertThat(FormOnPage.of(refused, COUNCILS)).isEqualTo(late);
        assertThat(council(council).fields()).containsEntry("name", "Hội đồng sáng kiến");
        assertThat(deeds("council.change")).isOne();
    }

    @Test
    void what_is_changed_of_a_meeting_stands_on_its_form_again_and_the_second_of_two_loses_nothing_typed() {
        var council = committee.council(At.HOME, false);
        var meeting = committee.meeting(At.HOME, council, 6);
        var late = meeting(council, meeting).typing("account", "Một trang diễn biến đã gõ");
        var typed = meeting(council, meeting)
                .typing(
                        "on",
                        "03/03/2026",
                        "hour",
                        "14 giờ",
                        "place",
                        "Phòng truyền thống",
                        "guests",
                        "Ông Mạc Văn Khách",
                        "account",
                        "Chủ tịch khai mạc");

        assertThat(typed.sent(browser, Village.LAN)).hasStatus(303).hasHeader("Location", MEETINGS + meeting);

        assertThat(meeting(council, meeting)).isEqualTo(typed.typing("version", next(typed)));
        var refused = late.sent(browser, Village.LAN);
        assertThat(refused).hasStatus(422).bodyText().contains(LATE);
        assertThat(FormOnPage.of(refused, late.action())).isEqualTo(late);
        assertThat(meeting(council, meeting).fields()).containsEntry("account", "Chủ tịch khai mạc");
        assertThat(deeds("meeting.change")).isOne();
    }

    @Test
    void the_day_of_a_meeting_stays_once_something_was_decided_on_it_while_its_place_may_change() {
        var council = committee.council(At.HOME, false);
        var meeting = committee.meeting(At.HOME, council, 6);
        var matter = committee.matter(At.HOME, meeting, "Đề nghị tặng Giấy khen");
        done(matters.decide(
                committee.actor(Role.OFFICE, At.HOME), matter, new Verdict.Consensus(true), "", Optional.empty()));
        var form = meeting(council, meeting);

        var moved = form.typing("on", "03/03/2026");
        var refused = moved.sent(browser, Village.LAN);
        assertThat(refused).hasStatus(422);
        assertThat(FormOnPage.of(refused, form.action())).isEqualTo(moved);
        assertThat(form.typing("place", "Hội trường").sent(browser, Village.LAN))
                .hasStatus(303);
        assertThat(meeting(council, meeting).fields())
                .containsEntry("on", "02/03/2026")
                .containsEntry("place", "Hội trường");
    }

    @Test
    void who_reads_a_meeting_does_not_change_it_through_a_council_of_the_own() {
        var council = committee.council(At.CAU_DUONG, false);
        var meeting = committee.meeting(At.CAU_DUONG, council, 6);
        var own = committee.council(At.LAM_VUON, false);
        var reader = new Actor(
                village.account(Village.SON),
                "người đọc",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Actor.Grant(Role.AUDITOR, village.organisation(At.HOME), village.path(At.HOME)),
                        new Actor.Grant(Role.OFFICE, village.organisation(At.LAM_VUON), village.path(At.LAM_VUON))));
        var known = meetings.find(reader, meeting).orElseThrow();
        var wanted = new Meeting(
                meeting,
                own,
                village.path(At.LAM_VUON),
                Committee.BEGUN,
                "",
                "Vườn ươm",
                "",
                "",
                Optional.empty(),
                known.version());

        assertThat(meetings.keep(reader, wanted).why())
                .extracting(Violation::key)
                .containsExactly("councils.meeting.unknown");
        assertThat(meetings.find(reader, meeting)).contains(known);
    }

    @Test
    void the_sheet_of_the_counters_is_opened_by_who_may_see_the_decision_once_it_is_made() {
        var office = committee.actor(Role.OFFICE, At.CAU_DUONG);
        var meeting = committee.meeting(At.CAU_DUONG, committee.council(At.CAU_DUONG, false), 6);
        var matter = committee.matter(At.CAU_DUONG, meeting, "Đề nghị tặng Giấy khen");
        var sheet = done(files.keep(
                office, Matters.ROOM, "kiem-phieu.png", new ByteArrayInputStream(PICTURE), EnumSet.of(FileType.PNG)));
        var file = "/van-phong/tep/" + sheet.id().value();
        assertThat(browser.get().uri(file).with(as(Village.LAN)))
                .as("it belongs to no decision yet")
                .hasStatus(404);

        done(matters.decide(
                office,
                matter,
                new Verdict.Paper(new VoteCount(6, 5, 1, 0, 0)),
                "",
                Optional.of(sheet.id().value())));

        assertThat(browser.get().uri("/van-phong/noi-dung-hop/" + matter).with(as(Village.LAN)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + file + "\"");
        for (var reader : List.of(Village.LAN, Village.SON, Village.with(Role.COUNCIL_MEMBER, At.CAU_DUONG)))
            assertThat(browser.get().uri(file).with(as(reader)))
                    .as(reader.login())
                    .hasStatusOk()
                    .hasHeader("Content-Type", "image/png");
        for (var stranger : List.of(Village.with(Role.OFFICE, At.LAM_VUON), Village.HAI))
            assertThat(browser.get().uri(file).with(as(stranger)))
                    .as(stranger.login())
                    .hasStatus(404);
    }

    private FormOnPage council(CouncilId id) {
        return FormOnPage.opened(browser, Village.LAN, COUNCILS + "/" + id + "/sua", COUNCILS);
    }

    private FormOnPage meeting(CouncilId council, MeetingId id) {
        return FormOnPage.opened(browser, Village.LAN, MEETINGS + id + "/sua", COUNCILS + "/" + council + "/phien-hop");
    }

    private static String next(FormOnPage form) {
        return Integer.toString(Integer.parseInt(form.fields().get("version")) + 1);
    }

    private int deeds(String deed) {
        return db.sql("select count(*) from audit_entry where deed = :deed")
                .param("deed", deed)
                .query(Integer.class)
                .single();
    }
}
