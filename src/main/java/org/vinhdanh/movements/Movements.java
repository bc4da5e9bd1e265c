package org.vinhdanh.movements;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;
import static org.vinhdanh.movements.MovementPowers.ANSWER;
import static org.vinhdanh.movements.MovementPowers.LAUNCH;
import static org.vinhdanh.movements.MovementPowers.READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.movements.Movement.Act;
import org.vinhdanh.movements.UnitAnswer.Plan;
import org.vinhdanh.movements.UnitAnswer.Seen;
import org.vinhdanh.movements.UnitAnswer.Work;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Format;

/** The door of movements: prepare, launch, acknowledge, plan, review, close. */
@Component
@Transactional
public class Movements {

    private static final int MOST_CHOICES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Movements.class);
    private static final int LONGEST_SLUG = 80;

    private final MovementSql sql;
    private final MovementListSql lists;
    private final AnswerSql answers;
    private final ReviewSql reviews;
    private final ParticipationSql counts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Movements(
            MovementSql sql,
            MovementListSql lists,
            AnswerSql answers,
            ReviewSql reviews,
            ParticipationSql counts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.answers = answers;
        this.reviews = reviews;
        this.counts = counts;
        this.events = events;
        this.clock = clock;
    }

    /** An organisation that can be told of a launch. */
    public record Unit(OrganisationId id, OrgPath path, String name) {}

    /** One movement, if it concerns this reader. */
    @Transactional(readOnly = true)
    public Optional<Movement> find(Actor actor, MovementId id) {
        return sql.find(id).filter(movement -> concerns(actor, movement));
    }

    /** The movement everybody may read at this address. */
    @Transactional(readOnly = true)
    public Optional<Movement> at(String slug) {
        return sql.at(slug);
    }

    /** What everybody may read, those that run first, then the latest. */
    @Transactional(readOnly = true)
    public List<Movement> open(int most) {
        return sql.open(most);
    }

    /** The movements that concern this reader. */
    @Transactional(readOnly = true)
    public List<ListedMovement> list(Actor actor, MovementFilter filter, int most) {
        return lists.list(actor.within(READ), filter, most);
    }

    /** Those launched in the cluster or block of this name that concern this reader, the latest first. */
    @Transactional(readOnly = true)
    public List<Movement> ofCluster(Actor actor, String name) {
        return lists.ofCluster(actor.within(READ), name, MOST_CHOICES);
    }

    /** Those that concern this reader, to choose one of them: the latest hundred. */
    @Transactional(readOnly = true)
    public List<Choice> choices(Actor actor) {
        return list(actor, MovementFilter.ALL, MOST_CHOICES).stream()
                .map(row -> Choice.of(
                        row.movement().id().toString(), row.movement().facts().name()))
                .toList();
    }

    /** How many of them stand at each stage. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(Actor actor, MovementFilter filter) {
        return lists.counts(actor.within(READ), filter);
    }

    /** Who can be told by this organisation, if the actor may launch there. */
    @Transactional(readOnly = true)
    public List<Unit> below(Actor actor, Movement movement) {
        return actor.can(LAUNCH, movement.path()) ? answers.below(movement.organisation()) : List.of();
    }

    /** What the units answered, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<UnitAnswer> answers(Actor actor, Movement movement) {
        return answers.answers(movement.id(), actor.within(READ));
    }

    /** What one unit answered, if the reader may see it. */
    @Transactional(readOnly = true)
    public Optional<UnitAnswer> answer(Actor actor, MovementId movement, OrganisationId unit) {
        return answers.answer(movement, unit).filter(answer -> actor.can(READ, answer.path()));
    }

    /** What was done with a movement, the first first. */
    @Transactional(readOnly = true)
    public List<MovementStep> steps(Actor actor, Movement movement) {
        return actor.can(READ, movement.path()) ? answers.steps(movement.id()) : List.of();
    }

    /** Its reviews, the first first. */
    @Transactional(readOnly = true)
    public List<MovementReview> reviews(Actor actor, Movement movement) {
        return concerns(actor, movement) ? reviews.of(movement.id()) : List.of();
    }

    /** Who takes part in it now, of the units this reader may see. */
    @Transactional(readOnly = true)
    public Participation participation(Actor actor, Movement movement) {
        return counts.of(movement, actor.within(READ));
    }

    /** The latest review of which everybody may read who took part. */
    @Transactional(readOnly = true)
    public Optional<MovementReview> counted(Movement movement) {
        return reviews.of(movement.id()).stream()
                .filter(review -> review.open() && review.participation().isPresent())
                .reduce((_, later) -> later);
    }

    /** Begins the preparation of a movement. The same new one sent twice is there once. */
    public Outcome<Movement> prepare(Actor actor, MovementId id, Organisation holder, MovementFacts facts) {
        return actor.may(LAUNCH, holder.path())
                .then(_ -> facts.faults().isEmpty() ? done(facts) : Outcome.<MovementFacts>refused(facts.faults()))
                .map(_ -> {
                    var fresh = new Movement(
                            id, holder.id(), holder.path(), slug(id, facts), facts, new Movement.Stage.Draft(), 1);
                    if (sql.add(fresh)) told(actor, "prepare", "", null, fresh);
                    return fresh;
                });
    }

    /**
     * Changes what is said of a movement, also after its launch: the trail keeps what stood before.
     *
     * @param version of the movement as it was read
     */
    public Outcome<Movement> change(Actor actor, MovementId id, int version, MovementFacts facts) {
        return held(actor, id)
                .then(known -> facts.faults().isEmpty() ? done(known) : Outcome.<Movement>refused(facts.faults()))
                .then(known -> facts.answersId().filter(known.id()::equals).isPresent()
                        ? Outcome.<Movement>refused(
                                Violation.of("movements.answers.itself").at("cap-tren"))
                        : done(known))
                .then(known -> save(actor, "change", "", known, known.said(facts, version)));
    }

    /** Launches a movement and tells the chosen units; of those below, all that are named. */
    public Outcome<Movement> launch(Actor actor, MovementId id, LocalDate on, String by, List<UUID> chosen) {
        return held(actor, id).then(known -> {
            var units = answers.below(known.organisation()).stream()
                    .filter(unit -> chosen.contains(unit.id().value()))
                    .toList();
            if (on.isAfter(today()))
                return refused(Violation.of("movements.launched.ahead").at("ngay"));
            return known.after(new Act.Launch(on, by))
                    .then(moved -> save(actor, "launch", Integer.toString(units.size()), known, moved))
                    .map(moved -> {
                        answers.tell(id, units, clock.instant());
                        events.publishEvent(new MovementLaunched(actor, id, on));
                        return moved;
                    });
        });
    }

    /** The unit has read the launch notice; acknowledging twice changes nothing. */
    public Outcome<UnitAnswer> acknowledge(Actor actor, MovementId id, OrganisationId unit, Provenance from) {
        return answering(actor, id, unit).then(open -> {
            if (open.seen().isPresent()) return done(open);
            return done(kept(
                    actor,
                    id,
                    open,
                    new UnitAnswer(
                            open.unit(),
                            open.path(),
                            open.name(),
                            open.merged(),
                            Optional.of(new Seen(from.on(), actor.name(), from.sender())),
                            open.plan()),
                    "movement.acknowledge"));
        });
    }

    /** The unit's plan and programme; planning acknowledges too. */
    public Outcome<UnitAnswer> plan(Actor actor, MovementId id, OrganisationId unit, Planned planned, Provenance from) {
        return answering(actor, id, unit).then(open -> {
            if (planned.isEmpty() && open.plan().flatMap(Plan::file).isEmpty())
                return refused(Violation.of("movements.plan.missing").at("ke-hoach"));
            var held = planned.file().map(PlanFile::id).or(() -> open.plan().flatMap(Plan::file));
            var name = planned.file()
                    .map(PlanFile::name)
                    .orElseGet(() -> open.plan().map(Plan::fileName).orElse(""));
            var seen = open.seen().or(() -> Optional.of(new Seen(from.on(), actor.name(), from.sender())));
            return done(kept(
                    actor,
                    id,
                    open,
                    new UnitAnswer(
                            open.unit(),
                            open.path(),
                            open.name(),
                            open.merged(),
                            seen,
                            Optional.of(new Plan(
                                    planned.words(),
                                    planned.works(),
                                    from.on(),
                                    actor.name(),
                                    from.sender(),
                                    held,
                                    name))),
                    "movement.plan"));
        });
    }

    /**
     * How a unit means to take part: as text, as a form of single works, as a file, in any of these ways.
     *
     * @param file without one, the file that was there stays
     */
    public record Planned(String words, List<Work> works, Optional<PlanFile> file) {
        public Planned {
            works = List.copyOf(works);
        }

        /** As text alone. */
        public static Planned of(String words) {
            return new Planned(words, List.of(), Optional.empty());
        }

        /** The same with a file. */
        public Planned with(PlanFile file) {
            return new Planned(words, works, Optional.of(file));
        }

        boolean isEmpty() {
            return words.isBlank() && works.isEmpty() && file.isEmpty();
        }
    }

    /** A stored file and how its sender called it. */
    public record PlanFile(UUID id, String name) {}

    /** True if this actor may answer for the unit now: asked before a file is stored. */
    @Transactional(readOnly = true)
    public Outcome<UnitAnswer> mayAnswer(Actor actor, MovementId id, OrganisationId unit) {
        return answering(actor, id, unit);
    }

    /** True if this reader may see the plan a stored file belongs to. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID file) {
        return answers.ofFile(file).map(path -> actor.can(READ, path)).orElse(false);
    }

    /**
     * Reviews a movement: on the way, or at its end, which closes it.
     *
     * @param early why it ends before its period does; may be empty otherwise
     */
    public Outcome<Movement> review(Actor actor, MovementId id, MovementReview review, String early) {
        return held(actor, id).then(known -> {
            if (!review.faults().isEmpty()) return refused(review.faults());
            if (review.heldOn().isAfter(today()))
                return refused(Violation.of("movements.review.ahead").at("ngay"));
            var act = review.last() ? new Act.Close(review.heldOn(), early) : new Act.Pause(review.heldOn());
            return known.after(act)
                    .then(moved -> save(actor, review.last() ? "close" : "interim", early, known, moved))
                    .map(moved -> {
                        reviews.add(id, review.counting(counts.of(known, new String[] {
                            known.path().value()
                        })));
                        if (review.open()) reviews.release(review.id(), actor.name(), clock.instant());
                        return moved;
                    });
        });
    }

    /** Lets everybody read who took part as a review counted it: an act of its own, which stays. Once more changes nothing. */
    public Outcome<MovementReview> release(Actor actor, MovementId id, UUID review) {
        return held(actor, id).then(known -> {
            var found = reviews.of(id).stream()
                    .filter(one -> one.id().equals(review))
                    .findFirst();
            if (found.isEmpty()) return refused(Violation.of("movements.unknown"));
            var kept = found.get();
            if (kept.participation().isEmpty()) return refused(Violation.of("movements.part.release.uncounted"));
            if (!kept.open()) {
                reviews.release(review, actor.name(), clock.instant());
                told(actor, "release", "", known, known);
            }
            return done(kept);
        });
    }

    /** The movement, if this actor may change it. */
    private Outcome<Movement> held(Actor actor, MovementId id) {
        return find(actor, id)
                .map(known -> actor.may(LAUNCH, known.path()).map(_ -> known))
                .orElseGet(() -> refused(Violation.of("movements.unknown")));
    }

    /** The unit's answer so far, if this actor may answer for it and the movement runs. */
    private Outcome<UnitAnswer> answering(Actor actor, MovementId id, OrganisationId unit) {
        var movement = find(actor, id);
        var known = answer(actor, id, unit);
        if (movement.isEmpty() || known.isEmpty()) return refused(Violation.of("movements.unknown"));
        return actor.may(ANSWER, known.get().path())
                .then(_ -> movement.get().running() ? done(known.get()) : refused(Violation.of("movements.over")));
    }

    private UnitAnswer kept(Actor actor, MovementId id, UnitAnswer before, UnitAnswer after, String deed) {
        answers.save(id, after);
        events.publishEvent(new Recorded(actor, deed, "movement", id.value(), after.path(), before, after));
        return after;
    }

    private Outcome<Movement> save(Actor actor, String deed, String note, Movement before, Movement after) {
        if (!sql.save(after)) return refused(Violation.of("movements.somebody.was.faster"));
        told(actor, deed, note, before, after);
        return done(after);
    }

    private void told(Actor actor, String deed, String note, @Nullable Movement before, Movement after) {
        answers.step(after.id(), new MovementStep(deed, clock.instant(), actor.name(), note));
        events.publishEvent(
                new Recorded(actor, "movement." + deed, "movement", after.id().value(), after.path(), before, after));
        LOG.info(
                "movement.{} id={} stage={} by={}",
                deed,
                after.id().value(),
                after.stageName(),
                actor.account().value());
    }

    /** Kept here or below, or launched above so that it reaches a unit of theirs. */
    private static boolean concerns(Actor actor, Movement movement) {
        return actor.can(READ, movement.path())
                || !movement.draft()
                        && Arrays.stream(actor.within(READ))
                                .anyMatch(
                                        mine -> mine.startsWith(movement.path().value()));
    }

    private String slug(MovementId id, MovementFacts facts) {
        var bare = Fold.of(facts.name()).replaceAll("[^a-z0-9]+", "-");
        var cut = bare.substring(0, Math.min(LONGEST_SLUG, bare.length())).replaceAll("^-+|-+$", "");
        var slug = cut.isEmpty() ? "phong-trao" : cut;
        return sql.taken(slug, id) ? slug + "-" + id.value().toString().substring(24) : slug;
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
