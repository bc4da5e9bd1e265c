package org.vinhdanh.conferences.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.vinhdanh.conferences.Agenda.Timed;
import org.vinhdanh.conferences.CheckIn.Attendance;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.ConferenceDay.Guided;
import org.vinhdanh.conferences.Credentials;
import org.vinhdanh.conferences.Elected;
import org.vinhdanh.conferences.Handed;
import org.vinhdanh.councils.elections.Contender;
import org.vinhdanh.councils.elections.Election;
import org.vinhdanh.movements.Movement;
import org.vinhdanh.ui.Page;

/** The first draft of the minutes, from what was recorded on the day; a person goes on writing. */
final class MinutesOfDay {

    private final Page page;
    private final List<String> lines = new ArrayList<>();

    MinutesOfDay(Page page) {
        this.page = page;
    }

    /** Headings end with a colon and stand alone on their line. */
    String draft(
            Conference conference,
            Attendance there,
            Credentials counts,
            List<Elected> bodies,
            List<Timed> course,
            List<Guided> guidance,
            List<Handed> script,
            List<Election> elections,
            List<Movement> launched) {
        var facts = conference.facts();
        say("conferences.minutes.time", facts.at().toString(), page.format().longDate(facts.on()), facts.place());
        head("conferences.minutes.who");
        say(
                "conferences.minutes.there",
                Integer.toString(there.official()),
                Integer.toString(there.summoned()),
                Integer.toString(there.guests()));
        say(
                "conferences.minutes.counts",
                Integer.toString(counts.women()),
                Integer.toString(counts.minority()),
                Integer.toString(counts.party()));
        if (!bodies.isEmpty()) head("conferences.bodies");
        for (var body : bodies)
            say(
                    "conferences.minutes.body",
                    page.t("conferences.body." + body.body()),
                    String.join("; ", body.names()),
                    Integer.toString(body.inFavour()),
                    Integer.toString(body.present()));
        if (!course.isEmpty()) head("conferences.agenda");
        for (var one : course)
            lines.add(one.from() + " " + one.item().title()
                    + (one.item().speaker().isEmpty() ? "" : " – " + one.item().speaker()));
        if (!script.isEmpty()) head("conferences.ceremony");
        var awards = new LinkedHashMap<String, Integer>();
        script.forEach(one -> awards.merge(one.entry().awardName(), 1, Integer::sum));
        awards.forEach((award, many) -> say("conferences.minutes.award", award, Integer.toString(many)));
        if (!guidance.isEmpty()) head("conferences.guidance");
        for (var one : guidance)
            say(
                    "conferences.minutes.guided",
                    one.speaker(),
                    one.task().words(),
                    one.task().ownerName(),
                    page.date(one.task().due()));
        if (!launched.isEmpty()) head("conferences.launch");
        for (var one : launched) lines.add(one.facts().name() + ".");
        if (elections.stream().anyMatch(one -> !one.standing().elected().isEmpty())) head("conferences.elections");
        for (var one : elections)
            if (!one.standing().elected().isEmpty())
                say(
                        "conferences.minutes.elected",
                        one.facts().title(),
                        one.standing().elected().stream().map(Contender::name).collect(Collectors.joining("; ")));
        if (!course.isEmpty()) {
            lines.add("");
            say("conferences.minutes.end", course.getLast().to().toString());
        }
        return String.join("\n", lines);
    }

    private void head(String key) {
        lines.add("");
        lines.add(page.t(key) + ":");
    }

    private void say(String key, Object... args) {
        lines.add(page.t(key, args));
    }
}
