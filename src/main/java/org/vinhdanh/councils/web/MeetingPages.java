package org.vinhdanh.councils.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.councils.Council;
import org.vinhdanh.councils.CouncilId;
import org.vinhdanh.councils.CouncilPowers;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.MatterId;
import org.vinhdanh.councils.Matters;
import org.vinhdanh.councils.Meeting;
import org.vinhdanh.councils.Meeting.Attendance;
import org.vinhdanh.councils.MeetingId;
import org.vinhdanh.councils.Meetings;
import org.vinhdanh.councils.SeatId;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** A meeting of a council: called, attended, its agenda, its screen for the room, and its end. */
@Controller
@RequestMapping("/van-phong")
class MeetingPages {

    static final String HERE = "/van-phong/phien-hop";

    private final Meetings meetings;
    private final Councils councils;
    private final Matters matters;
    private final Templates templates;

    MeetingPages(Meetings meetings, Councils councils, Matters matters, Templates templates) {
        this.meetings = meetings;
        this.councils = councils;
        this.matters = matters;
        this.templates = templates;
    }

    @GetMapping("/hoi-dong/{id}/phien-hop")
    View fresh(Page page, @PathVariable UUID id) {
        var council = kept(page, new CouncilId(id));
        var typed = Filled.with("id", Ids.fresh().toString(), "version", "0", "on", page.date(page.today()));
        return Html.of(templates.councilsWebMeetingForm(page, council, Optional.empty(), typed, List.of()));
    }

    @GetMapping("/phien-hop/{id}/sua")
    View edit(Page page, @PathVariable UUID id) {
        var meeting = visible(page, id);
        var council = kept(page, meeting.council());
        var typed = Filled.with(
                "id", meeting.id().toString(),
                "version", Integer.toString(meeting.version()),
                "on", page.date(meeting.on()),
                "hour", meeting.hour(),
                "place", meeting.place(),
                "guests", meeting.guests(),
                "account", meeting.account());
        return Html.of(templates.councilsWebMeetingForm(page, council, Optional.of(meeting), typed, List.of()));
    }

    @PostMapping("/hoi-dong/{id}/phien-hop")
    View keep(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var council = kept(page, new CouncilId(id));
        var typed = new Filled(sent);
        var known = typed.id("id").flatMap(it -> meetings.find(page.actor(), new MeetingId(it)));
        return switch (read(typed, council).then(meeting -> meetings.keep(page.actor(), meeting))) {
            case Done<Meeting>(var meeting) -> said(response, meeting.id(), "councils.meeting.kept");
            case Refused<Meeting>(var why) ->
                Html.refused(templates.councilsWebMeetingForm(page, council, known, typed, why));
        };
    }

    private static Outcome<Meeting> read(Filled typed, Council council) {
        var faults = new ArrayList<>(typed.notDays("on"));
        if (typed.line("place").isEmpty())
            faults.add(Violation.of("councils.place.missing").at("place"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Meeting(
                new MeetingId(typed.id("id").orElseThrow(NotFound::new)),
                council.id(),
                council.path(),
                typed.day("on").orElseThrow(),
                typed.line("hour"),
                typed.line("place"),
                typed.words("guests"),
                typed.words("account"),
                Optional.empty(),
                typed.number("version").orElse(0)));
    }

    @GetMapping("/phien-hop/{id}")
    View show(Page page, @PathVariable UUID id) {
        return Html.of(shown(page, id, List.of()));
    }

    private JteModel shown(Page page, UUID id, List<Violation> why) {
        var meeting = visible(page, id);
        var council = councils.find(page.actor(), meeting.council()).orElseThrow(NotFound::new);
        var keeps = page.actor().can(CouncilPowers.KEEP, council.path());
        return templates.councilsWebMeeting(
                page,
                council,
                meeting,
                meetings.attending(page.actor(), meeting.id()),
                matters.of(page.actor(), meeting.id()),
                keeps && meeting.closed().isEmpty() ? matters.waiting(page.actor(), council.id()) : List.of(),
                keeps,
                why);
    }

    @PostMapping("/phien-hop/{id}/diem-danh")
    View attend(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var meeting = keptMeeting(page, id);
        var typed = new Filled(sent);
        var states = new HashMap<SeatId, Attendance>();
        for (var one : meetings.attending(page.actor(), meeting.id()))
            state(typed, one.seat().id())
                    .ifPresent(state -> states.put(one.seat().id(), state));
        return done(
                page,
                response,
                id,
                meetings.attend(page.actor(), meeting.id(), Map.copyOf(states)),
                "councils.attended");
    }

    private static Optional<Attendance> state(Filled typed, SeatId seat) {
        return Arrays.stream(Attendance.values())
                .filter(state -> state.name().equals(typed.text("seat-" + seat)))
                .findFirst();
    }

    @GetMapping("/phien-hop/{id}/noi-dung")
    View matter(Page page, @PathVariable UUID id) {
        var meeting = keptMeeting(page, id);
        var council = kept(page, meeting.council());
        return Html.of(matter(page, meeting, Filled.with("majority", council.majority()), List.of()));
    }

    @PostMapping("/phien-hop/{id}/noi-dung")
    View write(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var meeting = keptMeeting(page, id);
        var typed = new Filled(sent);
        var wanted =
                new Matters.Wanted(Optional.empty(), typed.line("title"), typed.words("note"), typed.line("majority"));
        return switch (matters.write(page.actor(), meeting.id(), wanted)) {
            case Done<MatterId> _ -> said(response, meeting.id(), "councils.matter.written");
            case Refused<MatterId>(var why) -> Html.refused(matter(page, meeting, typed, why));
        };
    }

    private JteModel matter(Page page, Meeting meeting, Filled typed, List<Violation> why) {
        return templates.councilsWebMatterForm(
                page,
                meeting,
                councils.majorities(meeting.on()).stream()
                        .map(CouncilPages::choice)
                        .toList(),
                typed,
                why);
    }

    @PostMapping("/phien-hop/{id}/dua-vao")
    View take(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var meeting = keptMeeting(page, id);
        var matter = new MatterId(new Filled(sent).id("matter").orElseThrow(NotFound::new));
        return done(page, response, id, matters.take(page.actor(), meeting.id(), matter), "councils.matter.written");
    }

    @GetMapping("/phien-hop/{id}/ket-thuc")
    View ending(Page page, @PathVariable UUID id) {
        var meeting = keptMeeting(page, id);
        return Html.of(ending(page, meeting, List.of()));
    }

    @PostMapping("/phien-hop/{id}/ket-thuc")
    View end(Page page, HttpServletResponse response, @PathVariable UUID id) {
        var meeting = keptMeeting(page, id);
        return switch (meetings.close(page.actor(), meeting.id())) {
            case Done<Meeting> _ -> said(response, meeting.id(), "councils.meeting.ended");
            case Refused<Meeting>(var why) -> Html.refused(ending(page, meeting, why));
        };
    }

    private JteModel ending(Page page, Meeting meeting, List<Violation> why) {
        return templates.councilsWebMeetingEnd(page, meeting, matters.of(page.actor(), meeting.id()), why);
    }

    /** The agenda in large letters, for the screen of the room and for members who read along. */
    @GetMapping("/phien-hop/{id}/man-hinh")
    View screen(Page page, @PathVariable UUID id) {
        var meeting = visible(page, id);
        return Html.of(templates.councilsWebScreen(
                page,
                councils.find(page.actor(), meeting.council()).orElseThrow(NotFound::new),
                meeting,
                matters.of(page.actor(), meeting.id())));
    }

    private <T> View done(Page page, HttpServletResponse response, UUID id, Outcome<T> outcome, String key) {
        return switch (outcome) {
            case Done<T> _ -> said(response, new MeetingId(id), key);
            case Refused<T>(var why) -> Html.refused(shown(page, id, why));
        };
    }

    private Meeting visible(Page page, UUID id) {
        return meetings.find(page.actor(), new MeetingId(id)).orElseThrow(NotFound::new);
    }

    private Meeting keptMeeting(Page page, UUID id) {
        var meeting = visible(page, id);
        if (!page.actor().can(CouncilPowers.KEEP, meeting.path())) throw new NotFound();
        return meeting;
    }

    private Council kept(Page page, CouncilId id) {
        var council = councils.find(page.actor(), id).orElseThrow(NotFound::new);
        if (!page.actor().can(CouncilPowers.KEEP, council.path())) throw new NotFound();
        return council;
    }

    private static View said(HttpServletResponse response, MeetingId id, String key) {
        Notices.say(response, key);
        return Html.seeOther(HERE + "/" + id);
    }
}
