package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.councils.Council;
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.MatterId;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.councils.Meeting;
import org.vinhdanh.councils.Meeting.Attendance;
import org.vinhdanh.councils.MeetingId;
import org.vinhdanh.councils.Meetings;
import org.vinhdanh.councils.Quorum;
import org.vinhdanh.councils.Seat;
import org.vinhdanh.councils.SeatId;
import org.vinhdanh.councils.Verdict;
import org.vinhdanh.councils.VoteCount;
import org.vinhdanh.federation.Person;
import org.vinhdanh.kernel.Actor;

/** Founds the councils of the union and holds meetings: that of 2015 agrees as the source has it, those of 2026 are invented. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Deliberating {

    private static final int MEMBERS = 9;

    private final Councils councils;
    private final Meetings meetings;
    private final Matters matters;

    Deliberating(Councils councils, Meetings meetings, Matters matters) {
        this.councils = councils;
        this.meetings = meetings;
        this.matters = matters;
    }

    /** The council for emulation of the present term, of nine; two people enter its counts. */
    CouncilId deliberate(Actor office, Folk folk) {
        agreed(office, folk);
        var council = council(
                office,
                folk,
                "Hội đồng Thi đua – Khen thưởng Liên hiệp hội nhiệm kỳ 2025–2030",
                "52/QĐ-LHH",
                day(2025, 10, 6),
                Optional.empty(),
                true);
        past(office, folk, council);
        var next = called(office, folk, council, day(2026, 12, 18), "");
        done(matters.write(
                office, next, matter("Xét đề nghị tặng Giấy khen của Chủ tịch Liên hiệp hội đợt tổng kết năm 2026")));
        return council;
    }

    /** In January 2015 the council agrees, as the cluster had, to propose the union for the Government's flag. */
    private void agreed(Actor office, Folk folk) {
        var council = council(
                office,
                folk,
                "Hội đồng Thi đua – Khen thưởng Liên hiệp hội nhiệm kỳ 2010–2015",
                "31/QĐ-LHH",
                day(2010, 10, 12),
                Optional.of(day(2015, 9, 24)),
                false);
        var meeting = called(
                office, folk, council, day(2015, 1, 28), "Các thành viên nhất trí với kết quả bình xét của Cụm.");
        attend(office, meeting, MEMBERS);
        var flag = done(matters.write(
                office,
                meeting,
                matter("Đề nghị tặng Cờ thi đua xuất sắc của Chính phủ cho Liên hiệp hội, "
                        + "theo kết quả Cụm thi đua số 11 thống nhất bình xét năm 2014")));
        decided(office, flag, new Verdict.Consensus(true), "Hội đồng thống nhất đề nghị.");
        done(meetings.close(office, meeting));
    }

    private void past(Actor office, Folk folk, CouncilId council) {
        var meeting = called(
                office,
                folk,
                council,
                day(2026, 7, 16),
                "Thường trực Hội đồng báo cáo công tác thi đua 6 tháng đầu năm. Ba ý kiến đề nghị làm rõ tiêu chí.");
        attend(office, meeting, MEMBERS - 1);
        var plan = done(matters.write(office, meeting, matter("Kế hoạch kiểm tra công tác thi đua 6 tháng cuối năm")));
        decided(office, plan, new Verdict.Consensus(true), "Hội đồng thống nhất thông qua kế hoạch.");
        var criteria = done(matters.write(office, meeting, matter("Sửa đổi bảng tiêu chí thi đua của hội thành viên")));
        var concerned = meetings.attending(office, meeting).get(MEMBERS - 2).seat();
        done(matters.concern(office, criteria, concerned.id(), "là người soạn bảng tiêu chí"));
        decided(office, criteria, new Verdict.Hands(VoteCount.hands(6, 1, 0)), "");
        done(meetings.close(office, meeting));
    }

    private void decided(Actor office, MatterId matter, Verdict verdict, String conclusion) {
        done(matters.decide(office, matter, verdict, conclusion, Optional.empty()));
    }

    private static Matters.Wanted matter(String title) {
        return new Matters.Wanted(Optional.empty(), title, "", "");
    }

    private CouncilId council(
            Actor office,
            Folk folk,
            String name,
            String number,
            LocalDate from,
            Optional<LocalDate> to,
            boolean twoCounters) {
        var id = done(councils.keep(
                        office,
                        new Council(
                                CouncilId.fresh(),
                                folk.union().id(),
                                folk.union().path(),
                                name,
                                "Tham mưu cho Ban Thường vụ về công tác thi đua, khen thưởng; xét các đề nghị khen thưởng.",
                                number,
                                Optional.of(from),
                                from,
                                to,
                                Quorum.TWO_THIRDS,
                                "HALF",
                                twoCounters,
                                0)))
                .id();
        seat(office, id, villager(folk, Village.VINH), Seat.Post.CHAIR, from);
        seat(office, id, villager(folk, Village.QUANG), Seat.Post.DEPUTY, from);
        seat(office, id, villager(folk, Village.LAN), Seat.Post.SECRETARY, from);
        folk.associations().stream()
                .limit(MEMBERS - 3)
                .forEach(association -> seat(office, id, folk.of(association).get(0), Seat.Post.MEMBER, from));
        return id;
    }

    private void seat(Actor office, CouncilId council, Person person, Seat.Post post, LocalDate from) {
        done(councils.seat(office, council, person.id(), post, from));
    }

    private static Person villager(Folk folk, Village.Villager villager) {
        return Objects.requireNonNull(folk.villagers().get(villager.login()));
    }

    private MeetingId called(Actor office, Folk folk, CouncilId council, LocalDate on, String account) {
        return done(meetings.keep(
                        office,
                        new Meeting(
                                MeetingId.fresh(),
                                council,
                                folk.union().path(),
                                on,
                                "8 giờ 00",
                                "Phòng họp tầng 2, " + Federating.ADDRESS,
                                "",
                                account,
                                Optional.empty(),
                                0)))
                .id();
    }

    /** So many are there, the first first. */
    private void attend(Actor office, MeetingId meeting, int present) {
        var states = new HashMap<SeatId, Attendance>();
        for (var one : new ArrayList<>(meetings.attending(office, meeting)))
            states.put(one.seat().id(), states.size() < present ? Attendance.PRESENT : Attendance.ABSENT);
        done(meetings.attend(office, meeting, states));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
