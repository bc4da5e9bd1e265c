package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.vinhdanh.conferences.Agenda;
import org.vinhdanh.conferences.Agenda.Item;
import org.vinhdanh.conferences.CheckIn;
import org.vinhdanh.conferences.CheckIn.Answered;
import org.vinhdanh.conferences.CheckIn.Tick;
import org.vinhdanh.conferences.CheckIn.Told;
import org.vinhdanh.conferences.CheckIn.Way;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceDay;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.DelegateId;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Elected;
import org.vinhdanh.conferences.Elected.Body;
import org.vinhdanh.conferences.Invitations;
import org.vinhdanh.conferences.Quotas;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.tasks.GivenTask;
import org.vinhdanh.movements.tasks.GivenTask.Origin;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The day in the office: check-in from the signed sheet, the screen of the room, agenda, who runs it, what guests ask. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}")
class ConferenceDayPages {

    private static final int MOST = 10_000;

    private final Held held;
    private final CheckIn checkIn;
    private final ConferenceDay day;
    private final Delegates delegates;
    private final Quotas quotas;
    private final Invitations invitations;
    private final Templates templates;
    private final Clock clock;

    ConferenceDayPages(
            Held held,
            CheckIn checkIn,
            ConferenceDay day,
            Delegates delegates,
            Quotas quotas,
            Invitations invitations,
            Templates templates,
            Clock clock) {
        this.held = held;
        this.checkIn = checkIn;
        this.day = day;
        this.delegates = delegates;
        this.quotas = quotas;
        this.invitations = invitations;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/diem-danh")
    View sheet(Page page, @PathVariable UUID id) {
        return Html.of(sheet(page, held.kept(page, id), Filled.with(), List.of(), List.of()));
    }

    /** Numbers read off the signed sheet: {@code 1-40, 42, 50}. */
    @PostMapping("/diem-danh")
    View tick(Page page, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var numbers = numbers(typed.line("so"));
        if (numbers.isEmpty())
            return Html.refused(sheet(
                    page,
                    conference,
                    typed,
                    List.of(),
                    List.of(Violation.of("conferences.sheet.wrong").at("so"))));
        var ticks = numbers.stream()
                .map(number -> new Tick(Ids.fresh(), Integer.toString(number), Way.SHEET, clock.instant()))
                .toList();
        return switch (checkIn.fromSheet(page.actor(), conference.id(), ticks)) {
            case Done<List<Told>>(var told) -> Html.of(sheet(page, conference, Filled.with(), told, List.of()));
            case Refused<List<Told>>(var why) -> Html.refused(sheet(page, conference, typed, List.of(), why));
        };
    }

    /** Empty where it cannot be read. */
    static List<Integer> numbers(String typed) {
        var numbers = new LinkedHashSet<Integer>();
        for (var part : typed.split("[,;\\s]+(?!-)")) {
            var ends = part.strip().split("\\s*[-–]\\s*");
            if (!Arrays.stream(ends).allMatch(end -> end.matches("\\d{1,5}")) || ends.length > 2) return List.of();
            var from = Integer.parseInt(ends[0]);
            var to = Integer.parseInt(ends[ends.length - 1]);
            if (to < from || to > MOST) return List.of();
            for (var number = from; number <= to; number++) numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    private JteModel sheet(Page page, Conference conference, Filled typed, List<Told> told, List<Violation> why) {
        var missing = delegates.all(page.actor(), conference.id()).stream()
                .filter(one -> one.state() == Delegate.State.NAMED)
                .toList();
        return templates.conferencesWebCheckin(
                page,
                held.seen(page, conference.id().value()),
                checkIn.attendance(conference),
                missing,
                told.stream().filter(one -> one.answered() == Answered.COUNTED).count(),
                told.stream().filter(one -> one.answered() != Answered.COUNTED).toList(),
                invitations.whole("/diem-danh/" + conference.doorCode()),
                typed,
                why);
    }

    @PostMapping("/diem-danh/{deed:ket-thuc|mo-lai}")
    View close(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable String deed) {
        var conference = held.kept(page, id);
        var closed = deed.equals("ket-thuc");
        return switch (checkIn.close(page.actor(), conference.id(), closed)) {
            case Done<Conference> _ -> {
                Notices.say(response, closed ? "conferences.door.now.closed" : "conferences.door.now.open");
                yield Html.seeOther(ConferencePages.HERE + "/" + id + "/diem-danh");
            }
            case Refused<Conference>(var why) -> Html.refused(sheet(page, conference, Filled.with(), List.of(), why));
        };
    }

    @PostMapping("/dai-bieu/{who}/bo-diem-danh")
    View takeBack(Page page, HttpServletResponse response, @PathVariable UUID id, @PathVariable UUID who) {
        var conference = held.kept(page, id);
        return switch (checkIn.takeBack(page.actor(), new DelegateId(who))) {
            case Done<Delegate>(var one) -> {
                Notices.say(response, "conferences.tick.back", one.facts().name());
                yield Html.seeOther(ConferencePages.HERE + "/" + id + "/diem-danh");
            }
            case Refused<Delegate>(var why) -> Html.refused(sheet(page, conference, Filled.with(), List.of(), why));
        };
    }

    /** Who is there, in large letters; looks again by itself. */
    @GetMapping("/man-hinh")
    View screen(Page page, @PathVariable UUID id) {
        var conference = held.seen(page, id);
        return Html.of(templates.conferencesWebRoomScreen(
                page, conference, checkIn.attendance(conference), day.course(conference)));
    }

    @GetMapping("/chuong-trinh")
    View course(Page page, @PathVariable UUID id) {
        var conference = held.seen(page, id);
        var lines = day.course(conference).items().stream()
                .map(item ->
                        item.minutes() + "; " + item.title() + (item.speaker().isEmpty() ? "" : "; " + item.speaker()))
                .toList();
        return Html.of(course(page, conference, Filled.with("muc", String.join("\n", lines)), List.of()));
    }

    @PostMapping("/chuong-trinh")
    View plan(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var items = new ArrayList<Item>();
        for (var line : typed.lines("muc")) {
            var parts = Arrays.stream(line.split("[;\t]", 3)).map(Fold::tidy).toList();
            items.add(new Item(
                    parts.getFirst().matches("\\d{1,4}") ? Integer.parseInt(parts.getFirst()) : 0,
                    parts.size() > 1 ? parts.get(1) : parts.getFirst(),
                    parts.size() > 2 ? parts.get(2) : ""));
        }
        return switch (day.plan(page.actor(), conference.id(), new Agenda(items))) {
            case Done<Agenda> _ -> {
                Notices.say(response, "conferences.agenda.kept");
                yield Html.seeOther(ConferencePages.HERE + "/" + id + "/chuong-trinh");
            }
            case Refused<Agenda>(var why) -> Html.refused(course(page, conference, typed, why));
        };
    }

    private JteModel course(Page page, Conference conference, Filled typed, List<Violation> why) {
        return templates.conferencesWebCourse(
                page,
                conference,
                day.course(conference).from(conference.facts().at()),
                day.bodies(conference),
                day.voting(conference),
                typed,
                held.keeps(page, conference),
                why);
    }

    @PostMapping("/dieu-hanh")
    View choose(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var body = Arrays.stream(Body.values())
                .filter(one -> one.name().equals(typed.line("doan")))
                .findFirst()
                .orElse(Body.PRESIDIUM);
        var faults = typed.notNumbers("dong-y-" + body, "khong-" + body, "khac-" + body);
        Outcome<Elected> chosen = faults.isEmpty()
                ? day.choose(
                        page.actor(),
                        conference.id(),
                        new Elected(
                                body,
                                typed.lines("ten-" + body),
                                day.voting(conference),
                                typed.number("dong-y-" + body).orElse(0),
                                typed.number("khong-" + body).orElse(0),
                                typed.number("khac-" + body).orElse(0)))
                : Outcome.refused(faults);
        return switch (chosen) {
            case Done<Elected>(var now) -> {
                Notices.say(response, now.carried() ? "conferences.body.chosen" : "conferences.body.not.chosen");
                yield Html.seeOther(ConferencePages.HERE + "/" + id + "/chuong-trinh");
            }
            case Refused<Elected>(var why) -> Html.refused(course(page, conference, typed, why));
        };
    }

    @GetMapping("/y-kien")
    View guidance(Page page, @PathVariable UUID id) {
        var conference = held.seen(page, id);
        return Html.of(guidance(page, conference, Filled.with("ma", Ids.fresh().toString(), "han", ""), List.of()));
    }

    @PostMapping("/y-kien")
    View guide(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var owner = quotas.units(page.actor(), conference).stream()
                .filter(unit -> unit.id().value().toString().equals(typed.line("don-vi")))
                .findFirst();
        var faults = new ArrayList<>(typed.notDays("han"));
        if (owner.isEmpty())
            faults.add(Violation.of("conferences.owner.missing").at("don-vi"));
        Outcome<ConferenceDay.Guided> given = faults.isEmpty()
                ? day.guide(
                        page.actor(),
                        conference.id(),
                        typed.line("nguoi-phat-bieu"),
                        task(
                                conference,
                                typed,
                                owner.orElseThrow(),
                                typed.day("han").orElseThrow()))
                : Outcome.refused(faults);
        return switch (given) {
            case Done<ConferenceDay.Guided> _ -> {
                Notices.say(response, "conferences.guided");
                yield Html.seeOther(ConferencePages.HERE + "/" + id + "/y-kien");
            }
            case Refused<ConferenceDay.Guided>(var why) -> Html.refused(guidance(page, conference, typed, why));
        };
    }

    private static GivenTask task(Conference conference, Filled typed, Organisation owner, LocalDate due) {
        return new GivenTask(
                typed.id("ma").orElseGet(Ids::fresh),
                conference.organisation(),
                conference.path(),
                owner.id(),
                owner.path(),
                owner.name(),
                "",
                typed.words("viec"),
                due,
                Origin.MEETING,
                conference.facts().name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private JteModel guidance(Page page, Conference conference, Filled typed, List<Violation> why) {
        var owners = held.keeps(page, conference)
                ? quotas.units(page.actor(), conference).stream()
                        .map(unit -> Choice.of(unit.id().value().toString(), unit.name()))
                        .toList()
                : List.<Choice>of();
        return templates.conferencesWebGuestGuidance(
                page, conference, day.guidance(page.actor(), conference), typed, owners, why);
    }
}
