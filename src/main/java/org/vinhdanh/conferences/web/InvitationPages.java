package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.DelegateFacts;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Delegates.Summons;
import org.vinhdanh.conferences.Invitations;
import org.vinhdanh.conferences.Keeping;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** An invitation as its owner sees it: what, when, where, an answer, the day for the own calendar. */
@Controller
@RequestMapping("/giay-moi/{code}")
class InvitationPages {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final Delegates delegates;
    private final Invitations invitations;
    private final Keeping keeping;
    private final Templates templates;

    InvitationPages(Delegates delegates, Invitations invitations, Keeping keeping, Templates templates) {
        this.delegates = delegates;
        this.invitations = invitations;
        this.keeping = keeping;
        this.templates = templates;
    }

    @GetMapping
    View show(
            Page page,
            HttpServletResponse response,
            @PathVariable String code,
            @CookieValue(name = DoorPages.COOKIE, defaultValue = "") String door) {
        UnitPages.alone(response);
        return Html.of(shown(page, existing(code), !door.isEmpty(), Filled.with(), List.of()));
    }

    @PostMapping
    View answer(
            Page page,
            HttpServletResponse response,
            @PathVariable String code,
            @CookieValue(name = DoorPages.COOKIE, defaultValue = "") String door,
            @RequestParam MultiValueMap<String, String> sent) {
        UnitPages.alone(response);
        var summons = existing(code);
        var typed = new Filled(sent);
        return switch (delegates.answer(code, DelegatePages.answer(typed))) {
            case Done<Delegate>(var now) -> {
                Notices.say(response, "conferences.answered." + now.answer());
                yield Html.seeOther("/giay-moi/" + code);
            }
            case Refused<Delegate>(var why) -> Html.refused(shown(page, summons, !door.isEmpty(), typed, why));
        };
    }

    /** Somebody else comes instead; the page goes on at the invitation of that one, to be handed on. */
    @PostMapping("/thay")
    View substitute(
            Page page,
            HttpServletResponse response,
            @PathVariable String code,
            @CookieValue(name = DoorPages.COOKIE, defaultValue = "") String door,
            @RequestParam MultiValueMap<String, String> sent) {
        UnitPages.alone(response);
        var summons = existing(code);
        var typed = new Filled(sent);
        return switch (delegates.substitute(code, DelegateFacts.of(typed.line("ten"), typed.line("chuc-vu")))) {
            case Done<Delegate>(var now) -> {
                Notices.say(response, "conferences.substituted", now.facts().name());
                yield Html.seeOther("/giay-moi/" + now.code());
            }
            case Refused<Delegate>(var why) -> Html.refused(shown(page, summons, !door.isEmpty(), typed, why));
        };
    }

    /** The day for a calendar (RFC 5545). */
    @GetMapping("/lich.ics")
    void calendar(Page page, HttpServletResponse response, @PathVariable String code) throws IOException {
        UnitPages.alone(response);
        var summons = existing(code);
        var facts = summons.conference().facts();
        var begin = facts.on().atTime(facts.at()).atZone(Format.ZONE).withZoneSameInstant(ZoneOffset.UTC);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named("hoi-nghi.ics"));
        var lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Vinh Danh//VI",
                "BEGIN:VEVENT",
                "UID:" + summons.delegate().id() + "@vinhdanh",
                "DTSTAMP:" + STAMP.format(page.now().atZone(ZoneOffset.UTC)),
                "DTSTART:" + STAMP.format(begin),
                "DTEND:" + STAMP.format(begin.plusHours(4)),
                "SUMMARY:" + escaped(facts.name()),
                "LOCATION:" + escaped(facts.place()),
                "URL:" + invitations.whole("/giay-moi/" + code),
                "END:VEVENT",
                "END:VCALENDAR");
        var text = new StringBuilder();
        for (var line : lines) text.append(folded(line)).append("\r\n");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** No line longer than 75 bytes: what is over goes on in the next, after a blank. */
    private static String folded(String line) {
        var out = new StringBuilder();
        var bytes = 0;
        for (var at = 0; at < line.length(); ) {
            var letter = Character.toString(line.codePointAt(at));
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > 73) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(letter);
            bytes += size;
            at += letter.length();
        }
        return out.toString();
    }

    /** @param steward true on a telephone that stands at the door */
    private JteModel shown(Page page, Summons summons, boolean steward, Filled typed, List<Violation> why) {
        return templates.conferencesWebInvitation(
                page,
                summons,
                keeping.of(summons.conference(), Part.DOCUMENT),
                steward,
                delegates.maySubstitute(summons).why().isEmpty(),
                typed,
                why);
    }

    private Summons existing(String code) {
        return delegates.invitation(code).orElseThrow(NotFound::new);
    }
}
