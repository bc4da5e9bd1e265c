package org.vinhdanh.initiatives;

import static org.vinhdanh.initiatives.InitiativePowers.EXAMINE;
import static org.vinhdanh.initiatives.InitiativePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.PersonMerged;
import org.vinhdanh.initiatives.Initiative.HowFar;
import org.vinhdanh.initiatives.InitiativeReview.State;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/** The door of those who look at dossiers before a council does: who knows which field, who was asked, what was answered. */
@Component
@Transactional
public class Reviewers {

    private static final int BEST = 100;

    private final InitiativeReviewSql sql;
    private final InitiativeSql initiatives;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviewers(InitiativeReviewSql sql, InitiativeSql initiatives, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.initiatives = initiatives;
        this.events = events;
        this.clock = clock;
    }

    /** Those this actor may ask: of this field first, then those with the least to do. */
    @Transactional(readOnly = true)
    public List<Reviewer> of(Actor actor, String field) {
        return sql.reviewers(actor.within(EXAMINE), field);
    }

    /** What was asked and answered about a dossier, for those who examine it; a reviewer sees the own alone. */
    @Transactional(readOnly = true)
    public List<InitiativeReview> about(Actor actor, Initiative initiative) {
        return sql.reviews(initiative.id()).stream()
                .filter(review -> actor.can(EXAMINE, initiative.path()) || own(actor, review))
                .toList();
    }

    /** Enters somebody of the federation as a reviewer of some fields, or says his or her fields anew. */
    public Outcome<PersonId> enter(Actor actor, OrgPath at, PersonId person, String fields) {
        return actor.may(EXAMINE, at).then(_ -> {
            if (fields.isBlank())
                return refused(Violation.of("initiatives.fields.missing").at("fields"));
            sql.add(Ids.fresh(), person, at, fields);
            events.publishEvent(new Recorded(
                    actor, "reviewer.enter", "reviewer", person.value(), at, null, Map.of("fields", fields)));
            return done(person);
        });
    }

    /** Asks a reviewer to look at an accepted dossier until a day. */
    public Outcome<InitiativeId> ask(Actor actor, InitiativeId id, UUID reviewer, LocalDate due) {
        return examined(actor, id).then(initiative -> {
            var faults = new ArrayList<Violation>();
            if (!(initiative.stage() instanceof HowFar.Accepted || initiative.stage() instanceof HowFar.CarriedOut))
                faults.add(Violation.of("initiatives.review.too.early"));
            var known = sql.reviewers(actor.within(EXAMINE), "").stream()
                    .filter(one -> one.id().equals(reviewer))
                    .findFirst();
            if (known.isEmpty())
                faults.add(Violation.of("initiatives.reviewer.missing").at("reviewer"));
            known.filter(one -> initiative.facts().authors().stream()
                            .anyMatch(author -> one.name().endsWith(author.name())))
                    .ifPresent(one -> faults.add(Violation.of("initiatives.reviewer.is.author", one.name())
                            .at("reviewer")));
            known.filter(one -> sql.reviews(id).stream()
                            .anyMatch(asked -> asked.person().equals(one.person())))
                    .ifPresent(one -> faults.add(Violation.of("initiatives.reviewer.asked", one.name())
                            .at("reviewer")));
            if (due.isBefore(today()))
                faults.add(Violation.of("initiatives.due.past").at("due"));
            if (!faults.isEmpty()) return refused(faults);
            sql.ask(Ids.fresh(), id, reviewer, today(), due);
            record(
                    actor,
                    "initiative.ask",
                    initiative,
                    null,
                    Map.of("reviewer", known.orElseThrow().name(), "due", due));
            return done(id);
        });
    }

    /** A reviewer gives a score of 100 and an opinion; the office may write down what came on paper. */
    public Outcome<InitiativeId> give(Actor actor, InitiativeId id, UUID review, int score, String opinion) {
        var faults = new ArrayList<Violation>();
        if (score < 0 || score > BEST)
            faults.add(Violation.of("initiatives.score.wrong").at("score"));
        if (opinion.isBlank())
            faults.add(Violation.of("initiatives.opinion.missing").at("opinion"));
        return answer(actor, id, review, State.GIVEN, Optional.of(score), opinion, faults);
    }

    /** A reviewer declines, and says why. */
    public Outcome<InitiativeId> decline(Actor actor, InitiativeId id, UUID review, String reason) {
        var faults = new ArrayList<Violation>();
        if (reason.isBlank())
            faults.add(Violation.of("initiatives.reason.missing").at("opinion"));
        return answer(actor, id, review, State.DECLINED, Optional.empty(), reason, faults);
    }

    private Outcome<InitiativeId> answer(
            Actor actor,
            InitiativeId id,
            UUID review,
            State state,
            Optional<Integer> score,
            String opinion,
            List<Violation> faults) {
        var initiative = initiatives.find(actor.within(READ), id);
        var asked = sql.reviews(id).stream()
                .filter(one -> one.id().equals(review))
                .filter(one -> own(actor, one)
                        || initiative
                                .filter(it -> actor.can(EXAMINE, it.path()))
                                .isPresent())
                .findFirst();
        if (initiative.isEmpty() || asked.isEmpty()) return refused(Violation.of("initiatives.review.unknown"));
        if (!faults.isEmpty()) return refused(faults);
        if (!sql.answer(review, state, score.orElse(null), opinion))
            return refused(Violation.of("initiatives.review.answered"));
        record(
                actor,
                state == State.GIVEN ? "initiative.review" : "initiative.review.decline",
                initiative.get(),
                asked.get(),
                Map.of("score", score, "opinion", opinion));
        return done(id);
    }

    private static boolean own(Actor actor, InitiativeReview review) {
        return actor.person().equals(Optional.of(review.person()));
    }

    private Outcome<Initiative> examined(Actor actor, InitiativeId id) {
        return initiatives
                .find(actor.within(READ), id)
                .map(found -> actor.may(EXAMINE, found.path()).map(_ -> found))
                .orElseGet(() -> refused(Violation.of("initiatives.unknown")));
    }

    /** Reviewers follow somebody who had been entered twice. */
    @EventListener
    void follow(PersonMerged merged) {
        sql.follow(merged.from(), merged.into());
    }

    private void record(
            Actor actor, String deed, Initiative initiative, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(
                new Recorded(actor, deed, Initiatives.NOUN, initiative.id().value(), initiative.path(), before, after));
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
