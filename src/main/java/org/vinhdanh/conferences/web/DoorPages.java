package org.vinhdanh.conferences.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.vinhdanh.conferences.CheckIn;
import org.vinhdanh.conferences.CheckIn.Answered;
import org.vinhdanh.conferences.CheckIn.Door;
import org.vinhdanh.conferences.CheckIn.Tick;
import org.vinhdanh.conferences.CheckIn.Told;
import org.vinhdanh.conferences.CheckIn.Way;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** The page of whoever stands at the door, opened by a link on a telephone; it goes on without a network. */
@Controller
class DoorPages {

    private static final String DOOR = "/diem-danh/{code}";
    /** Lies on a telephone that stands at the door. */
    static final String COOKIE = "cua";

    private final CheckIn checkIn;
    private final Templates templates;
    private final Clock clock;

    DoorPages(CheckIn checkIn, Templates templates, Clock clock) {
        this.checkIn = checkIn;
        this.templates = templates;
        this.clock = clock;
    }

    /** The cookie lets this telephone tick whose invitation its camera opens. */
    @GetMapping(DOOR)
    View show(Page page, HttpServletResponse response, @PathVariable String code) {
        UnitPages.alone(response);
        var door = existing(code);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, code)
                        .path("/giay-moi")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return Html.of(templates.conferencesWebDoorway(page, door));
    }

    /** What keeps the page on a telephone; it lies beside the page, because a script may only keep what is below it. */
    @GetMapping(path = "/diem-danh/giu-trang.js", produces = "text/javascript")
    @ResponseBody
    Resource worker() {
        return new ClassPathResource("static/js/door-worker.js");
    }

    @PostMapping(DOOR)
    View tick(
            Page page,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent) {
        UnitPages.alone(response);
        existing(code);
        var typed = new Filled(sent);
        var sign = typed.line("so").isEmpty() ? typed.line("so-ghi") : typed.line("so");
        said(response, one(code, new Tick(Ids.fresh(), sign, Way.NUMBER, clock.instant())), sign);
        return Html.seeOther("/diem-danh/" + code);
    }

    /** What came of a tick, for the page that sent it. */
    public record Replied(String id, String answered, int number, String name, String words) {}

    /** Ticks a telephone had kept: {@code id milliseconds way sign}. */
    @PostMapping(DOOR + "/gui")
    @ResponseBody
    List<Replied> send(
            Page page,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam(name = "tick", defaultValue = "") List<String> ticks) {
        UnitPages.alone(response);
        existing(code);
        return checkIn
                .atDoor(
                        code,
                        ticks.stream().flatMap(text -> read(text).stream()).toList())
                .stream()
                .map(told -> new Replied(
                        told.tick().id().toString(),
                        told.answered().name(),
                        told.who().map(one -> one.number()).orElse(0),
                        told.who().map(one -> one.facts().name()).orElse(""),
                        page.t("conferences.tick." + told.answered())))
                .toList();
    }

    private static Optional<Tick> read(String text) {
        var parts = text.split(" ", 4);
        if (parts.length < 4 || !parts[1].matches("\\d{1,15}")) return Optional.empty();
        var way = Arrays.stream(Way.values())
                .filter(one -> one.name().equals(parts[2]))
                .findFirst()
                .orElse(Way.NUMBER);
        return Filled.idOf(parts[0])
                .map((UUID id) -> new Tick(id, parts[3], way, Instant.ofEpochMilli(Long.parseLong(parts[1]))));
    }

    /** The camera of a telephone opened an invitation; only one that stands at the door ticks it. */
    @PostMapping("/giay-moi/{code}/co-mat")
    View scanned(
            Page page,
            HttpServletResponse response,
            @PathVariable String code,
            @CookieValue(name = COOKIE, defaultValue = "") String door) {
        UnitPages.alone(response);
        existing(door);
        said(response, one(door, new Tick(Ids.fresh(), code, Way.CODE, clock.instant())), code);
        return Html.seeOther("/giay-moi/" + code);
    }

    private Told one(String door, Tick tick) {
        return checkIn.atDoor(door, List.of(tick)).stream()
                .findFirst()
                .orElse(new Told(tick, Answered.UNKNOWN, Optional.empty()));
    }

    private static void said(HttpServletResponse response, Told told, String sign) {
        Notices.say(
                response,
                "conferences.ticked." + told.answered(),
                told.who().map(one -> one.facts().name()).orElse(sign));
    }

    private Door existing(String code) {
        return checkIn.door(code).orElseThrow(NotFound::new);
    }
}
