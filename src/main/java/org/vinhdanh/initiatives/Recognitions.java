package org.vinhdanh.initiatives;

import static org.vinhdanh.initiatives.InitiativePowers.EXAMINE;
import static org.vinhdanh.initiatives.InitiativePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.documents.DocumentFacts;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.initiatives.Initiative.Act;
import org.vinhdanh.initiatives.Initiative.Recognition;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door of recognitions: given, entered into the register of documents, put right afterwards with the old still to be seen. */
@Component
@Transactional
public class Recognitions {

    private static final String DECISION = "QUYET_DINH";

    private final Initiatives initiatives;
    private final InitiativeSql sql;
    private final RecognitionSql corrections;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recognitions(
            Initiatives initiatives,
            InitiativeSql sql,
            RecognitionSql corrections,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.initiatives = initiatives;
        this.sql = sql;
        this.corrections = corrections;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** How a recognition read before it was put right. */
    public record Corrected(Recognition before, String reason, String by, Instant at) {}

    /** What was put right, the first first. */
    @Transactional(readOnly = true)
    public List<Corrected> corrections(Initiative initiative) {
        return corrections.of(initiative.id());
    }

    /**
     * Writes down that it was recognised; and enters the decision into the register of documents, for the office alone,
     * where its abstract is given.
     */
    public Outcome<InitiativeId> recognise(
            Actor actor, InitiativeId id, Recognition by, Optional<String> abstractOfDecision) {
        var act = new Act.Recognise(by);
        return held(actor, id)
                .then(before -> before.after(act))
                .then(_ -> abstractOfDecision
                        .map(about -> entered(actor, id, by, about))
                        .orElseGet(() -> done(id)))
                .then(_ -> initiatives.carryOut(actor, id, act));
    }

    private Outcome<InitiativeId> entered(Actor actor, InitiativeId id, Recognition by, String about) {
        if (by.number().isBlank())
            return refused(Violation.of("initiatives.entered.number").at("number"));
        return documents
                .enter(
                        actor,
                        DocumentFacts.of(DECISION, by.number(), by.on(), by.authority(), about)
                                .openTo(false))
                .map(_ -> id);
    }

    /** Puts a recognition right: how it read before stays to be seen, with the reason. */
    public Outcome<InitiativeId> correct(Actor actor, InitiativeId id, Recognition by, String reason) {
        return held(actor, id)
                .then(before -> before.corrected(by, reason).then(after -> {
                    var old = before.recognition().orElseThrow();
                    if (!sql.save(after, initiatives.unit(after)))
                        return refused(Violation.of("initiatives.somebody.was.faster"));
                    corrections.add(id, new Corrected(old, reason, actor.name(), clock.instant()));
                    events.publishEvent(new Recorded(
                            actor, "initiative.correct", Initiatives.NOUN, id.value(), after.path(), old, by));
                    return done(id);
                }));
    }

    private Outcome<Initiative> held(Actor actor, InitiativeId id) {
        return sql.find(actor.within(READ), id)
                .map(known -> actor.may(EXAMINE, known.path()).map(_ -> known))
                .orElseGet(() -> refused(Violation.of("initiatives.unknown")));
    }
}
