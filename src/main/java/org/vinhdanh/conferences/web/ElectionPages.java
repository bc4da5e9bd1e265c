package org.vinhdanh.conferences.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Polls;
import org.vinhdanh.councils.Councils;
import org.vinhdanh.councils.elections.Contender;
import org.vinhdanh.councils.elections.Contender.Source;
import org.vinhdanh.councils.elections.Election;
import org.vinhdanh.councils.elections.ElectionFacts;
import org.vinhdanh.councils.elections.ElectionFacts.Means;
import org.vinhdanh.councils.elections.ElectionFacts.Runoff;
import org.vinhdanh.councils.elections.ElectionId;
import org.vinhdanh.councils.elections.Elections;
import org.vinhdanh.councils.elections.Elections.Proposed;
import org.vinhdanh.councils.elections.Tally;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Outcome.Refused;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Html;
import org.vinhdanh.ui.NotFound;
import org.vinhdanh.ui.Notices;
import org.vinhdanh.ui.Page;
import templates.Templates;

/** What a conference elects: called, candidates, the closed list, rounds, the end. */
@Controller
@RequestMapping(ConferencePages.HERE + "/{id}/bau-cu")
class ElectionPages {

    private final Held held;
    private final Polls polls;
    private final Elections elections;
    private final Councils councils;
    private final Templates templates;

    ElectionPages(Held held, Polls polls, Elections elections, Councils councils, Templates templates) {
        this.held = held;
        this.polls = polls;
        this.elections = elections;
        this.councils = councils;
        this.templates = templates;
    }

    @GetMapping
    View list(Page page, @PathVariable UUID id) {
        var conference = held.seen(page, id);
        var fresh = Filled.with(
                "ma",
                ElectionId.fresh().toString(),
                "so-bau",
                "1",
                "cach",
                Means.PAPER.name(),
                "da-so",
                "HALF_PRESENT",
                "bau-lai",
                Runoff.REMAINING.name());
        return Html.of(list(page, conference, fresh, List.of()));
    }

    @PostMapping
    View call(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var conference = held.kept(page, id);
        var typed = new Filled(sent);
        var faults = typed.notNumbers("so-bau");
        var election = new ElectionId(typed.id("ma").orElseThrow(NotFound::new));
        Outcome<Election> called = faults.isEmpty()
                ? polls.call(page.actor(), conference, election, facts(typed))
                : Outcome.refused(faults);
        return switch (called) {
            case Done<Election>(var one) -> {
                Notices.say(response, "conferences.election.called");
                yield Html.seeOther(at(conference, one));
            }
            case Refused<Election>(var why) -> Html.refused(list(page, conference, typed, why));
        };
    }

    private static ElectionFacts facts(Filled typed) {
        return new ElectionFacts(
                typed.line("ten"),
                typed.line("dai-hoi"),
                typed.line("nhiem-ky"),
                typed.number("so-bau").orElse(0),
                chosen(Means.values(), typed.line("cach"), Means.PAPER),
                typed.line("da-so"),
                chosen(Runoff.values(), typed.line("bau-lai"), Runoff.REMAINING),
                typed.ticked("hai-nguoi"));
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name, E usual) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(usual);
    }

    private JteModel list(Page page, Conference conference, Filled typed, List<Violation> why) {
        var majorities = councils.majorities(conference.facts().on()).stream()
                .filter(rule -> rule.law().isEmpty())
                .map(rule -> Choice.of(rule.code(), rule.name()))
                .toList();
        return templates.conferencesWebElections(
                page,
                conference,
                polls.all(page.actor(), conference),
                majorities,
                typed,
                held.keeps(page, conference),
                why);
    }

    @GetMapping("/{election}")
    View show(Page page, @PathVariable UUID id, @PathVariable UUID election) {
        var conference = held.seen(page, id);
        return Html.of(one(page, conference, existing(page, conference, election), Filled.with(), List.of()));
    }

    /** Names, one a line: {@code Nguyễn Văn A; chức vụ, đơn vị}. */
    @PostMapping("/{election}/ung-cu")
    View propose(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID election,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var people = new ArrayList<Proposed>();
        for (var line : typed.lines("ung-cu")) {
            var parts = line.split("[;\t]", 2);
            if (!Fold.tidy(parts[0]).isEmpty())
                people.add(new Proposed(Fold.tidy(parts[0]), parts.length > 1 ? Fold.tidy(parts[1]) : ""));
        }
        var source = chosen(Source.values(), typed.line("nguon"), Source.COMMITTEE);
        return after(
                page,
                response,
                id,
                election,
                typed,
                "conferences.election.proposed",
                known -> elections.propose(page.actor(), known.id(), source, people));
    }

    @PostMapping("/{election}/rut")
    View withdraw(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID election,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var who = typed.id("nguoi").orElseThrow(NotFound::new);
        return after(
                page,
                response,
                id,
                election,
                typed,
                "conferences.election.withdrawn",
                known -> elections.withdraw(page.actor(), known.id(), who, typed.line("ly-do-" + who)));
    }

    @PostMapping("/{election}/danh-sach/{closed:chot|mo-lai}")
    View close(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID election,
            @PathVariable String closed) {
        return after(
                page,
                response,
                id,
                election,
                Filled.with(),
                closed.equals("chot") ? "conferences.election.list.now.closed" : "conferences.election.list.now.open",
                known -> elections.list(page.actor(), known.id(), closed.equals("chot")));
    }

    @PostMapping("/{election}/kiem-phieu")
    View count(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID election,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var conference = held.kept(page, id);
        return after(
                page,
                response,
                id,
                election,
                typed,
                "conferences.election.counted",
                known -> read(conference, known, typed, known.standing().next())
                        .then(tally -> polls.count(page.actor(), conference, known.id(), tally)));
    }

    private Outcome<Tally> read(Conference conference, Election election, Filled typed, List<Contender> stood) {
        var fields = new ArrayList<>(List.of("co-mat"));
        if (election.facts().means() == Means.PAPER)
            fields.addAll(List.of("phat-ra", "thu-ve", "hop-le", "khong-hop-le"));
        stood.forEach(one -> fields.add("phieu-" + one.id()));
        var faults = typed.notNumbers(fields.toArray(String[]::new));
        return faults.isEmpty() ? Outcome.done(tally(conference, typed, stood)) : Outcome.refused(faults);
    }

    private Tally tally(Conference conference, Filled typed, List<Contender> stood) {
        var votes = new LinkedHashMap<UUID, Integer>();
        for (var one : stood)
            votes.put(one.id(), typed.number("phieu-" + one.id()).orElse(0));
        return new Tally(
                polls.voters(conference).summoned(),
                typed.number("co-mat").orElse(0),
                typed.number("phat-ra").orElse(0),
                typed.number("thu-ve").orElse(0),
                typed.number("hop-le").orElse(0),
                typed.number("khong-hop-le").orElse(0),
                votes);
    }

    /** The last round as it was written down, to be corrected with a reason. */
    @GetMapping("/{election}/sua-kiem-phieu")
    View wrong(Page page, @PathVariable UUID id, @PathVariable UUID election) {
        var conference = held.kept(page, id);
        var known = correctable(page, conference, election);
        var tally = known.rounds().getLast().tally();
        var typed = Filled.with(
                "co-mat", Integer.toString(tally.present()),
                "phat-ra", Integer.toString(tally.issued()),
                "thu-ve", Integer.toString(tally.collected()),
                "hop-le", Integer.toString(tally.valid()),
                "khong-hop-le", Integer.toString(tally.invalid()));
        for (var vote : tally.votes().entrySet())
            typed = typed.and("phieu-" + vote.getKey(), Integer.toString(vote.getValue()));
        return Html.of(wrong(page, conference, known, typed, List.of()));
    }

    @PostMapping("/{election}/sua-kiem-phieu")
    View correct(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID election,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var conference = held.kept(page, id);
        var known = correctable(page, conference, election);
        var stood = known.standing().rounds().getLast().stood();
        return switch (read(conference, known, typed, stood)
                .then(tally -> polls.correct(page.actor(), conference, known.id(), tally, typed.line("ly-do")))) {
            case Done<Election>(var now) -> {
                Notices.say(response, "conferences.election.counted");
                yield Html.seeOther(at(conference, now));
            }
            case Refused<Election>(var why) -> Html.refused(wrong(page, conference, known, typed, why));
        };
    }

    private Election correctable(Page page, Conference conference, UUID election) {
        var known = existing(page, conference, election);
        if (known.rounds().isEmpty() || known.ended().isPresent()) throw new NotFound();
        return known;
    }

    private JteModel wrong(Page page, Conference conference, Election election, Filled typed, List<Violation> why) {
        return templates.conferencesWebElectionCorrect(page, conference, election, typed, why);
    }

    @PostMapping("/{election}/ket-thuc")
    View end(
            Page page,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID election,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Filled(sent);
        var on = held.kept(page, id).facts().on();
        return after(
                page,
                response,
                id,
                election,
                typed,
                "conferences.election.ended",
                known -> elections.end(page.actor(), known.id(), on, typed.line("ly-do-thieu")));
    }

    private View after(
            Page page,
            HttpServletResponse response,
            UUID id,
            UUID election,
            Filled typed,
            String said,
            java.util.function.Function<Election, Outcome<Election>> deed) {
        var conference = held.kept(page, id);
        var known = existing(page, conference, election);
        return switch (deed.apply(known)) {
            case Done<Election>(var now) -> {
                Notices.say(response, said);
                yield Html.seeOther(at(conference, now));
            }
            case Refused<Election>(var why) -> Html.refused(one(page, conference, known, typed, why));
        };
    }

    private Election existing(Page page, Conference conference, UUID election) {
        return polls.find(page.actor(), conference, new ElectionId(election)).orElseThrow(NotFound::new);
    }

    private JteModel one(Page page, Conference conference, Election election, Filled typed, List<Violation> why) {
        return templates.conferencesWebElection(
                page,
                conference,
                election,
                polls.voters(conference),
                typed,
                held.keeps(page, conference) && election.ended().isEmpty(),
                why);
    }

    private static String at(Conference conference, Election election) {
        return ConferencePages.HERE + "/" + conference.id() + "/bau-cu/" + election.id();
    }
}
