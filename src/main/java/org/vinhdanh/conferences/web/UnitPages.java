package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.conferences.ConferenceId;
import org.vinhdanh.conferences.ConferencePowers;
import org.vinhdanh.conferences.DelegateFacts;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Delegates.Unit;
import org.vinhdanh.conferences.Invitations;
import org.vinhdanh.conferences.Quota;
import org.vinhdanh.conferences.Quota.Way;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.Uploaded;
import templates.Templates;

/** Whom a unit sends: written by the office from paper or a file, by the unit's officer, or through the unit's link. */
@Controller
class UnitPages {

    private static final String OFFICE = ConferencePages.HERE + "/{id}/don-vi/{unit}";
    private static final String LINK = "/cu-dai-bieu/{code}";

    private final Delegates delegates;
    private final Held held;
    private final Invitations invitations;
    private final Templates templates;

    UnitPages(Delegates delegates, Held held, Invitations invitations, Templates templates) {
        this.delegates = delegates;
        this.held = held;
        this.invitations = invitations;
        this.templates = templates;
    }

    @GetMapping(OFFICE)
    View show(Page page, @PathVariable UUID id, @PathVariable UUID unit) {
        var known = existing(page, id, unit);
        return Html.of(office(page, known, written(known), List.of()));
    }

    @PostMapping(OFFICE)
    View name(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        var known = existing(page, id, unit);
        if (!names(page, known)) throw new NotFound();
        var typed = ConferenceForm.together(new Filled(sent), rows(known));
        var way = file.chosen() ? Way.FILE : Way.PAPER;
        var named = people(file, typed, known)
                .then(names -> delegates.name(
                        page.actor(), known.conference().id(), known.quota().unit(), names, way));
        return switch (named) {
            case Done<Unit>(var now) -> {
                Notices.say(
                        response,
                        "conferences.named",
                        Integer.toString(now.delegates().size()),
                        now.quota().unitName());
                yield Html.seeOther(here(now.quota()));
            }
            case Refused<Unit>(var why) -> Html.refused(office(page, known, typed, atFile(file, why)));
        };
    }

    /** On a form filled by a file there are no rows to point at. */
    private static List<Violation> atFile(Uploaded file, List<Violation> why) {
        return file.chosen() ? why.stream().map(one -> one.at("file")).toList() : why;
    }

    private static Outcome<List<DelegateFacts>> people(Uploaded file, Filled typed, Unit known) throws IOException {
        return file.chosen() ? NameList.read(file) : ConferenceForm.people(typed, rows(known));
    }

    private JteModel office(Page page, Unit known, Filled typed, List<Violation> why) {
        var seesAll = page.actor().can(ConferencePowers.READ, known.conference().path());
        var keeps = held.keeps(page, known.conference());
        return templates.conferencesWebUnit(
                page,
                known,
                typed,
                rows(known),
                seesAll,
                names(page, known),
                keeps ? invitations.askingUnit(known.conference(), known.quota()) : "",
                why);
    }

    private boolean names(Page page, Unit known) {
        return held.keeps(page, known.conference())
                || page.actor().can(ConferencePowers.NAME, known.quota().path());
    }

    @GetMapping(LINK)
    View byLink(Page page, HttpServletResponse response, @PathVariable String code) {
        alone(response);
        var known = delegates.unit(code).orElseThrow(NotFound::new);
        return Html.of(templates.conferencesWebUnitLink(page, known, written(known), rows(known), List.of()));
    }

    @PostMapping(LINK)
    View nameByLink(
            Page page,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Uploaded file)
            throws IOException {
        alone(response);
        var known = delegates.unit(code).orElseThrow(NotFound::new);
        var typed = ConferenceForm.together(new Filled(sent), rows(known));
        return switch (people(file, typed, known).then(names -> delegates.nameByLink(code, names))) {
            case Done<Unit>(var now) -> {
                Notices.say(
                        response,
                        "conferences.named",
                        Integer.toString(now.delegates().size()),
                        now.quota().unitName());
                yield Html.seeOther("/cu-dai-bieu/" + code);
            }
            case Refused<Unit>(var why) ->
                Html.refused(templates.conferencesWebUnitLink(page, known, typed, rows(known), atFile(file, why)));
        };
    }

    /** A page for whoever has the link and nobody else: kept by no one on the way. */
    static void alone(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private static Filled written(Unit known) {
        var form = Filled.with();
        for (var i = 0; i < known.delegates().size(); i++)
            form = ConferenceForm.and(form, "-" + i, known.delegates().get(i).facts());
        return form;
    }

    private static int rows(Unit known) {
        return Math.max(known.quota().seats(), known.delegates().size());
    }

    private Unit existing(Page page, UUID id, UUID unit) {
        return delegates
                .unit(page.actor(), new ConferenceId(id), new OrganisationId(unit))
                .orElseThrow(NotFound::new);
    }

    static String here(Quota quota) {
        return ConferencePages.HERE + "/" + quota.conference() + "/don-vi/"
                + quota.unit().value();
    }
}
