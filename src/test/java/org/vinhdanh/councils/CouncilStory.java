package org.vinhdanh.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vinhdanh.Village.done;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.Village.At;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;

/** A council from its first seat to the end of a meeting. */
@SpringBootTest
@Transactional
@RecordApplicationEvents
class CouncilStory {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    @Autowired
    Committee committee;

    @Autowired
    Councils councils;

    @Autowired
    Meetings meetings;

    @Autowired
    Matters matters;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    @Test
    void what_another_module_puts_waits_is_taken_onto_an_agenda_decided_and_told() {
        var office = committee.actor(Role.OFFICE, At.CAU_DUONG);
        var council = committee.council(At.CAU_DUONG, false);
        var subject = Ids.fresh();
        var wanted = Matters.Wanted.of("initiative", subject, "Công nhận sáng kiến", "");

        var put = done(matters.put(office, council, wanted));
        assertThat(done(matters.put(office, council, wanted)))
                .as("put twice it waits once")
                .isEqualTo(put);
        assertThat(matters.waiting(office, council)).extracting(Matter::id).containsExactly(put);

        var meeting = committee.meeting(At.CAU_DUONG, council, 5);
        done(matters.take(office, meeting, put));
        done(matters.decide(office, put, new Verdict.Consensus(true), "Thống nhất công nhận", Optional.empty()));

        assertThat(events.stream(BallotClosed.class)).singleElement().satisfies(told -> {
            assertThat(told.subject()).contains(new Matter.Subject("initiative", subject));
            assertThat(told.on()).isEqualTo(Committee.BEGUN);
            assertThat(told.ruling().carried()).isTrue();
        });
        assertThat(db.sql("select deed from audit_entry where noun = 'matter' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("matter.put", "matter.take", "matter.decide");
    }

    @Test
    void without_enough_members_nothing_is_decided_and_nothing_is_written() {
        var office = committee.actor(Role.OFFICE, At.CAU_DUONG);
        var meeting = committee.meeting(At.CAU_DUONG, committee.council(At.CAU_DUONG, false), 3);
        var matter = committee.matter(At.CAU_DUONG, meeting, "Đề nghị tặng Cờ thi đua");

        assertThat(keys(matters.decide(office, matter, new Verdict.Consensus(true), "", Optional.empty())))
                .containsExactly("councils.quorum.missing");
        assertThat(matters.find(office, matter).orElseThrow().ruling()).isEmpty();
    }

    @Test
    void a_member_concerned_steps_out_and_is_not_counted() {
        var office = committee.actor(Role.OFFICE, At.CAU_DUONG);
        var meeting = committee.meeting(At.CAU_DUONG, committee.council(At.CAU_DUONG, false), 5);
        var matter = committee.matter(At.CAU_DUONG, meeting, "Đề nghị tặng Giấy khen");
        var concerned = meetings.attending(office, meeting).getFirst().seat();

        done(matters.concern(office, matter, concerned.id(), "là người được đề nghị"));
        assertThat(keys(matters.decide(
                        office, matter, new Verdict.Hands(VoteCount.hands(5, 0, 0)), "", Optional.empty())))
                .containsExactly("councils.hands.many");
        var ruling =
                done(matters.decide(office, matter, new Verdict.Hands(VoteCount.hands(3, 1, 0)), "", Optional.empty()));

        assertThat(ruling.room()).isEqualTo(new Room(5, 4, 0));
        assertThat(ruling.carried()).isTrue();
    }

    @Test
    void two_counters_decide_only_where_they_agree() {
        var office = committee.actor(Role.OFFICE, At.CAU_DUONG);
        var second = committee.actor(Role.COUNCIL_MEMBER, At.CAU_DUONG);
        var meeting = committee.meeting(At.CAU_DUONG, committee.council(At.CAU_DUONG, true), 6);
        var matter = committee.matter(At.CAU_DUONG, meeting, "Đề nghị tặng Giấy khen");
        var read = new VoteCount(6, 5, 1, 0, 0);
        var misread = new VoteCount(6, 4, 2, 0, 0);

        assertThat(keys(matters.decide(office, matter, new Verdict.Paper(read), "", scan(office))))
                .containsExactly("councils.count.two");
        assertThat(done(matters.count(office, matter, read, "", Optional.empty())))
                .isEmpty();
        assertThat(done(matters.count(second, matter, misread, "", Optional.empty())))
                .isEmpty();
        assertThat(matters.find(office, matter).orElseThrow().counts()).hasSize(2);
        assertThat(keys(matters.count(second, matter, read, "", Optional.empty())))
                .as("a decision on paper needs its sheet")
                .containsExactly("councils.scan.missing");
        var ruling = done(matters.count(second, matter, read, "", scan(second)));

        assertThat(ruling).hasValueSatisfying(told -> {
            assertThat(told.votes()).isEqualTo(read);
            assertThat(told.carried()).isTrue();
            assertThat(told.scan()).isPresent();
        });
    }

    @Test
    void a_meeting_ends_when_all_is_decided_and_then_nothing_changes_but_by_correction() {
        var office = committee.actor(Role.OFFICE, At.CAU_DUONG);
        var council = committee.council(At.CAU_DUONG, false);
        var meeting = committee.meeting(At.CAU_DUONG, council, 6);
        assertThat(keys(meetings.close(office, meeting))).containsExactly("councils.meeting.empty");
        var matter = committee.matter(At.CAU_DUONG, meeting, "Đề nghị tặng Giấy khen");
        var later = committee.matter(At.CAU_DUONG, meeting, "Việc khác");
        done(matters.decide(office, matter, new Verdict.Paper(new VoteCount(6, 5, 1, 0, 0)), "", scan(office)));
        assertThat(keys(meetings.close(office, meeting))).containsExactly("councils.meeting.undecided");
        done(matters.leave(office, later));
        done(meetings.close(office, meeting));

        assertThat(keys(matters.write(office, meeting, new Matters.Wanted(Optional.empty(), "Thêm một việc", "", ""))))
                .containsExactly("councils.meeting.closed");
        assertThat(keys(matters.correct(
                        office, matter, new Verdict.Paper(new VoteCount(6, 3, 3, 0, 0)), "", Optional.empty(), "")))
                .containsExactly("councils.reason.missing");
        var corrected = done(matters.correct(
                office,
                matter,
                new Verdict.Paper(new VoteCount(6, 3, 3, 0, 0)),
                "",
                Optional.empty(),
                "chép nhầm từ biên bản kiểm phiếu"));
        assertThat(corrected.carried()).isFalse();
        assertThat(corrected.scan()).isPresent();
        assertThat(matters.find(office, matter).orElseThrow().rulings())
                .extracting(Ruling::carried)
                .containsExactly(false, true);
        assertThat(matters.waiting(office, council)).extracting(Matter::id).containsExactly(later);
    }

    @Test
    void a_replaced_member_keeps_the_days_and_the_chair_is_one() {
        var office = committee.actor(Role.OFFICE, At.CAU_DUONG);
        var council = committee.council(At.CAU_DUONG, false);
        var chair = councils.seats(office, council).getFirst();
        var successor = committee.person(At.CAU_DUONG, "Nguyễn Thị Hương");
        assertThat(keys(councils.seat(office, council, successor, Seat.Post.CHAIR, Committee.BEGUN)))
                .containsExactly("councils.seat.chair.taken");
        assertThat(keys(councils.seat(office, council, chair.person(), Seat.Post.MEMBER, Committee.BEGUN)))
                .containsExactly("councils.seat.twice");

        done(councils.leave(office, council, chair.id(), Committee.BEGUN.plusDays(30), "nghỉ hưu"));
        done(councils.seat(office, council, successor, Seat.Post.CHAIR, Committee.BEGUN.plusDays(31)));

        assertThat(councils.seats(office, council).getLast().whyEnded()).isEqualTo("nghỉ hưu");
        var meeting = committee.meeting(At.CAU_DUONG, council, 0);
        assertThat(meetings.attending(office, meeting))
                .as("on the first day the former chair sat")
                .extracting(one -> one.seat().person())
                .contains(chair.person())
                .doesNotContain(successor);
    }

    @Test
    void who_may_not_see_a_council_does_not_learn_that_it_is_there() {
        var council = committee.council(At.CAU_DUONG, false);
        var meeting = committee.meeting(At.CAU_DUONG, council, 6);
        var matter = committee.matter(At.CAU_DUONG, meeting, "Đề nghị tặng Giấy khen");
        for (var stranger : List.of(
                committee.actor(Role.OFFICE, At.LAM_VUON),
                committee.actor(Role.UNIT_OFFICER, At.CAU_DUONG),
                Actor.PUBLIC)) {
            assertThat(councils.find(stranger, council)).isEmpty();
            assertThat(meetings.find(stranger, meeting)).isEmpty();
            assertThat(matters.find(stranger, matter)).isEmpty();
            assertThat(councils.all(stranger)).noneMatch(row -> row.id().equals(council));
        }
        var member = committee.actor(Role.COUNCIL_MEMBER, At.CAU_DUONG);
        assertThat(matters.find(member, matter)).isPresent();
        assertThat(keys(matters.decide(member, matter, new Verdict.Consensus(true), "", Optional.empty())))
                .containsExactly("kernel.not.allowed");
        assertThat(keys(matters.concern(
                        member,
                        matter,
                        meetings.attending(member, meeting).getFirst().seat().id(),
                        "người khác")))
                .as("nobody declares an interest for somebody else")
                .containsExactly("kernel.not.allowed");
    }

    private Optional<UUID> scan(Actor actor) {
        return Optional.of(done(files.keep(
                        actor,
                        Matters.ROOM,
                        "kiem-phieu.png",
                        new ByteArrayInputStream(PICTURE),
                        EnumSet.of(FileType.PNG)))
                .id()
                .value());
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why)
                ? why.stream().map(Violation::key).toList()
                : List.of();
    }
}
