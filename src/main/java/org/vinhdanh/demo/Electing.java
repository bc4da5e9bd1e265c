package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Delegate;
import org.vinhdanh.conferences.Delegates;
import org.vinhdanh.conferences.Polls;
import org.vinhdanh.councils.elections.Contender.Source;
import org.vinhdanh.councils.elections.Election;
import org.vinhdanh.councils.elections.ElectionFacts;
import org.vinhdanh.councils.elections.ElectionFacts.Means;
import org.vinhdanh.councils.elections.ElectionFacts.Runoff;
import org.vinhdanh.councils.elections.ElectionId;
import org.vinhdanh.councils.elections.Elections;
import org.vinhdanh.councils.elections.Elections.Proposed;
import org.vinhdanh.councils.elections.Tally;
import org.vinhdanh.kernel.Actor;

/** Elects at the conference of 20/4/2015 whom its source names: one delegate for the province, a delegation for the union above. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Electing {

    private final Delegates delegates;
    private final Polls polls;
    private final Elections elections;

    Electing(Delegates delegates, Polls polls, Elections elections) {
        this.delegates = delegates;
        this.polls = polls;
        this.elections = elections;
    }

    /** @param sent the name of the one who went to the congress of the province */
    void elect(Actor office, Conference conference, String sent) {
        var people = delegates.all(office, conference.id()).stream()
                .filter(Delegate::votes)
                .map(one -> new Proposed(one.facts().name(), one.facts().post() + ", " + one.unitName()))
                .toList();
        var one = people.stream()
                .filter(person -> person.name().equals(sent))
                .findFirst()
                .orElseThrow();
        toTheProvince(office, conference, List.of(one, people.get(11)), people.subList(30, 32));
        toTheUnionAbove(office, conference, people);
    }

    /** By ballots, in two rounds: nobody has more than half in the first. */
    private void toTheProvince(
            Actor office, Conference conference, List<Proposed> byCommittee, List<Proposed> byFloor) {
        var called = called(
                office,
                conference,
                "Bầu đại biểu tiêu biểu đi dự Đại hội điển hình tiên tiến của tỉnh",
                "Đại hội điển hình tiên tiến của tỉnh",
                "",
                1,
                Means.PAPER);
        done(elections.propose(office, called.id(), Source.COMMITTEE, byCommittee));
        var listed = done(elections.propose(office, called.id(), Source.FLOOR, byFloor));
        var stepsBack = listed.candidates().getLast();
        done(elections.withdraw(office, called.id(), stepsBack.id(), "Đã được đơn vị khác cử dự đại hội."));
        var closed = done(elections.list(office, called.id(), true));
        var first = done(polls.count(
                office, conference, called.id(), tally(conference, 104, 103, 101, 2, votes(closed, 47, 36, 18))));
        done(polls.count(office, conference, first.id(), tally(conference, 104, 104, 104, 0, votes(first, 66, 33, 5))));
        done(elections.end(office, called.id(), conference.facts().on(), ""));
    }

    private void toTheUnionAbove(Actor office, Conference conference, List<Proposed> people) {
        var called = called(
                office,
                conference,
                "Bầu Đoàn đại biểu dự Đại hội đại biểu Liên hiệp hội Việt Nam lần thứ VII",
                "Đại hội đại biểu Liên hiệp hội Việt Nam lần thứ VII",
                "2015-2020",
                5,
                Means.HANDS);
        done(elections.propose(office, called.id(), Source.COMMITTEE, people.subList(0, 5)));
        var listed = done(elections.list(office, called.id(), true));
        done(polls.count(
                office,
                conference,
                called.id(),
                tally(conference, 0, 0, 0, 0, votes(listed, 104, 103, 104, 101, 104))));
        done(elections.end(office, called.id(), conference.facts().on(), ""));
    }

    private Election called(
            Actor office, Conference conference, String title, String event, String term, int seats, Means means) {
        return done(polls.call(
                office,
                conference,
                ElectionId.fresh(),
                new ElectionFacts(title, event, term, seats, means, "HALF_PRESENT", Runoff.REMAINING, false)));
    }

    private Tally tally(
            Conference conference, int issued, int collected, int valid, int invalid, Map<UUID, Integer> votes) {
        var voters = polls.voters(conference);
        return new Tally(voters.summoned(), voters.present(), issued, collected, valid, invalid, votes);
    }

    /** For those who stand, in the order in which they were proposed. */
    private static Map<UUID, Integer> votes(Election election, int... many) {
        var votes = new HashMap<UUID, Integer>();
        for (var i = 0; i < many.length; i++)
            votes.put(election.candidates().get(i).id(), many[i]);
        return votes;
    }
}
