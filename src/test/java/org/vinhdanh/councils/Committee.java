package org.vinhdanh.councils;

import static org.vinhdanh.Village.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.councils.Meeting.Attendance;
import org.vinhdanh.documents.Filed;
import org.vinhdanh.federation.People;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Role;

/** A council with invented members and a meeting on the first day of its term, for tests. */
@Component
public class Committee {

    static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);
    private static final List<String> MEMBERS =
            List.of("Lê Văn Thắng", "Phạm Thị Hòa", "Đỗ Văn Minh", "Trịnh Thị Xuân", "Hoàng Văn Lâm", "Bùi Văn Khải");

    private final Village village;
    private final Councils councils;
    private final Meetings meetings;
    private final Matters matters;
    private final People people;

    Committee(Village village, Councils councils, Meetings meetings, Matters matters, People people) {
        this.village = village;
        this.councils = councils;
        this.meetings = meetings;
        this.matters = matters;
        this.people = people;
    }

    /** Somebody with this role there. */
    public Actor actor(Role role, At at) {
        return Filed.actor(village, role, at);
    }

    /** A council of six, the first of them its chair. */
    public CouncilId council(At at, boolean twoCounters) {
        var office = actor(Role.OFFICE, at);
        var id = done(councils.keep(
                        office,
                        new Council(
                                CouncilId.fresh(),
                                village.organisation(at),
                                village.path(at),
                                "Hội đồng Thi đua – Khen thưởng",
                                "Tư vấn về khen thưởng",
                                "12/QĐ-LHH",
                                Optional.of(BEGUN.minusDays(5)),
                                BEGUN,
                                Optional.empty(),
                                Quorum.TWO_THIRDS,
                                "HALF",
                                twoCounters,
                                0)))
                .id();
        var post = Seat.Post.CHAIR;
        for (var name : MEMBERS) {
            done(councils.seat(office, id, person(at, name), post, BEGUN));
            post = post == Seat.Post.CHAIR ? Seat.Post.SECRETARY : Seat.Post.MEMBER;
        }
        return id;
    }

    /** Somebody of the federation. */
    public PersonId person(At at, String name) {
        return done(people.register(village.founder(), People.Details.of(name, "TS.", village.organisation(at)), true))
                .id();
    }

    /** A meeting with so many there. */
    public MeetingId meeting(At at, CouncilId council, int present) {
        var office = actor(Role.OFFICE, at);
        var id = done(meetings.keep(
                        office,
                        new Meeting(
                                MeetingId.fresh(),
                                council,
                                village.path(at),
                                BEGUN,
                                "8 giờ",
                                "Phòng họp",
                                "",
                                "",
                                Optional.empty(),
                                0)))
                .id();
        attend(office, id, present);
        return id;
    }

    void attend(Actor office, MeetingId meeting, int present) {
        Map<SeatId, Attendance> states = new HashMap<>();
        for (var one : new ArrayList<>(meetings.attending(office, meeting)))
            states.put(one.seat().id(), states.size() < present ? Attendance.PRESENT : Attendance.ABSENT);
        done(meetings.attend(office, meeting, states));
    }

    MatterId matter(At at, MeetingId meeting, String title) {
        return done(
                matters.write(actor(Role.OFFICE, at), meeting, new Matters.Wanted(Optional.empty(), title, "", "")));
    }
}
