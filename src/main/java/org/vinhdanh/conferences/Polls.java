package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.councils.Matter.Subject;
import org.vinhdanh.councils.elections.DelegatesElected;
import org.vinhdanh.councils.elections.Election;
import org.vinhdanh.councils.elections.ElectionFacts;
import org.vinhdanh.councils.elections.ElectionId;
import org.vinhdanh.councils.elections.Elections;
import org.vinhdanh.councils.elections.Tally;
import org.vinhdanh.federation.offices.Delegation;
import org.vinhdanh.federation.offices.Delegations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * The door of what a conference elects: the polls are held by {@link Elections}, the conference says who may vote and where
 * those elected are registered.
 */
@Component
@Transactional
public class Polls {

    static final String NOUN = "conference";

    private final Elections elections;
    private final Delegations delegations;
    private final ConferenceSql conferences;
    private final DelegateSql delegates;

    Polls(Elections elections, Delegations delegations, ConferenceSql conferences, DelegateSql delegates) {
        this.elections = elections;
        this.delegations = delegations;
        this.conferences = conferences;
        this.delegates = delegates;
    }

    /** Who may vote at a conference, and how many of them have come. */
    public record Voters(int summoned, int present) {}

    /** What a conference elects, in the order in which it was called. */
    @Transactional(readOnly = true)
    public List<Election> all(Actor actor, Conference conference) {
        return elections.of(actor, subject(conference.id()));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Election> find(Actor actor, Conference conference, ElectionId id) {
        return elections.find(actor, id).filter(one -> one.subject().equals(subject(conference.id())));
    }

    @Transactional(readOnly = true)
    public Voters voters(Conference conference) {
        var voting =
                delegates.all(conference.id()).stream().filter(Delegate::votes).toList();
        return new Voters(voting.size(), (int)
                voting.stream().filter(one -> one.came().isPresent()).count());
    }

    /** Calls an election there; the same one sent twice is there once. */
    public Outcome<Election> call(Actor actor, Conference conference, ElectionId id, ElectionFacts facts) {
        return actor.may(KEEP, conference.path())
                .then(_ -> elections.call(
                        actor,
                        id,
                        conference.path(),
                        subject(conference.id()),
                        facts,
                        conference.facts().on()));
    }

    /** Enters what was counted in the next round. */
    public Outcome<Election> count(Actor actor, Conference conference, ElectionId id, Tally tally) {
        return there(conference, tally).then(_ -> elections.count(actor, id, tally));
    }

    /** Corrects the last round, with a reason. */
    public Outcome<Election> correct(Actor actor, Conference conference, ElectionId id, Tally tally, String reason) {
        return there(conference, tally).then(_ -> elections.correct(actor, id, tally, reason));
    }

    /** Nobody votes who did not come in. */
    private Outcome<Tally> there(Conference conference, Tally tally) {
        var present = voters(conference).present();
        return tally.present() <= present
                ? done(tally)
                : refused(Violation.of(
                                "councils.election.present.many",
                                Integer.toString(tally.present()),
                                Integer.toString(present))
                        .at("co-mat"));
    }

    /** Those who were elected become a delegation of the organisation that holds the conference. */
    @EventListener
    void register(DelegatesElected told) {
        if (!told.subject().noun().equals(NOUN) || told.elected().isEmpty()) return;
        var conference = conferences.find(new ConferenceId(told.subject().id())).orElseThrow();
        var registered = delegations.register(
                told.actor(),
                new Delegation(
                        told.election().value(),
                        conference.organisation(),
                        conference.path(),
                        told.facts().title(),
                        told.facts().event(),
                        told.facts().term(),
                        told.on(),
                        told.elected().stream()
                                .map(one -> new Delegation.Member(one.name(), one.about()))
                                .toList()));
        if (registered instanceof Outcome.Refused<Delegation>(var why))
            throw new IllegalStateException("elected and not registered: " + why);
    }

    /** The names of all who stood are forgotten with those of the delegates. */
    void forget(ConferenceId id) {
        elections.forget(subject(id));
    }

    private static Subject subject(ConferenceId id) {
        return new Subject(NOUN, id.value());
    }
}
