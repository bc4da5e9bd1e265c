package org.vinhdanh.advisory;

import static org.vinhdanh.advisory.AdvisoryPowers.COST;
import static org.vinhdanh.advisory.AdvisoryPowers.READ;
import static org.vinhdanh.advisory.AdvisoryPowers.WRITE;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.advisory.Assignment.Act;
import org.vinhdanh.advisory.Assignment.Came;
import org.vinhdanh.advisory.AssignmentWork.Dispatch;
import org.vinhdanh.documents.DocumentFacts;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Part;
import org.vinhdanh.federation.Part.Place;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * The door of advisory work: what units are asked for, do and are answered, and what of it everybody may read. Targets and
 * scores ask {@link #deliveredBy}.
 */
@Component
@Transactional
public class Advisory {

    static final String NOUN = "assignment";

    private static final String LETTER = "CONG_VAN";

    private final AssignmentSql sql;
    private final AssignmentListSql lists;
    private final Organisations organisations;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Advisory(
            AssignmentSql sql,
            AssignmentListSql lists,
            Organisations organisations,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.organisations = organisations;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The assignment, as far as this reader may see it: without its cost for those who do not answer for it. */
    @Transactional(readOnly = true)
    public Optional<Assignment> find(Actor actor, AssignmentId id) {
        return sql.find(actor.within(READ), id).map(found -> actor.can(COST, found.path()) ? found : found.discreet());
    }

    /** A part of the list in the order asked for: what came last first, where nothing was. */
    @Transactional(readOnly = true)
    public List<ListedAssignment> list(Actor actor, AssignmentFilter filter, Place place, int most) {
        return lists.list(actor.within(READ), actor.within(COST), filter, today(), place, most);
    }

    /** How many stand at each step, whatever step is asked for. */
    @Transactional(readOnly = true)
    public Map<AssignmentStep, Long> counts(Actor actor, AssignmentFilter filter) {
        return lists.counts(actor.within(READ), filter, today());
    }

    /** What should be taken up, sent or answered, the first due first. */
    @Transactional(readOnly = true)
    public List<ListedAssignment> owed(Actor actor) {
        return lists.owed(actor.within(READ));
    }

    /** One that everybody may read: sent, open, without its cost. */
    @Transactional(readOnly = true)
    public Optional<Assignment> published(int number) {
        return sql.published(number).map(Assignment::discreet);
    }

    /** What everybody may read, the latest sent first. */
    @Transactional(readOnly = true)
    public List<ListedAssignment> published(AssignmentFilter filter, Place place, int most) {
        return lists.published(filter, today(), place, most);
    }

    @Transactional(readOnly = true)
    public long countPublished(AssignmentFilter filter, int atMost) {
        return lists.countPublished(filter, today(), atMost);
    }

    /** The years in which something was sent that this actor may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(Actor actor) {
        return lists.years(actor.within(READ));
    }

    /** The years of what everybody may read, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> publishedYears() {
        return lists.publishedYears();
    }

    /** How much was sent at and below a place from one day to another, both included: what targets and scores count. */
    @Transactional(readOnly = true)
    public Delivered deliveredBy(OrgPath under, LocalDate from, LocalDate to) {
        return lists.delivered(under, from, to);
    }

    /** The same unit by unit, for who may see it; whoever did most first. */
    @Transactional(readOnly = true)
    public List<UnitAdvice> byUnit(Actor actor, Period period) {
        return lists.byUnit(actor.within(READ), period.from(), period.to());
    }

    /** The name of the unit whose work it is. */
    @Transactional(readOnly = true)
    public String unit(Assignment assignment) {
        return organisations.names(List.of(assignment.unit())).getOrDefault(assignment.unit(), "");
    }

    /** Writes down what is asked of a unit, or what it proposes. The same new one sent twice is there once. */
    public Outcome<AssignmentId> begin(
            Actor actor, AssignmentId id, OrganisationId unit, AssignmentFacts facts, Came came) {
        return at(actor, unit).then(here -> {
            var faults = faults(facts, came);
            if (!faults.isEmpty()) return refused(faults);
            var fresh = fresh(id, here, linked(actor, facts), came);
            if (sql.add(fresh, here.name())) record(actor, "assignment.begin", fresh, null, fresh);
            return done(id);
        });
    }

    /** Keeps what was delivered before anybody kept it here, as its papers say. */
    public Outcome<AssignmentId> recall(
            Actor actor, AssignmentId id, OrganisationId unit, AssignmentFacts facts, Came came, Act.Recall papers) {
        return at(actor, unit).then(here -> {
            var recalled = fresh(id, here, linked(actor, facts), came).after(papers, today());
            var faults = faults(facts, came);
            if (recalled instanceof Outcome.Refused<Assignment>(var why)) faults.addAll(why);
            if (!faults.isEmpty()) return refused(faults);
            return recalled.map(kept -> {
                if (sql.add(kept, here.name())) {
                    record(actor, "assignment.recall", kept, null, kept);
                    delivered(actor, kept);
                }
                return id;
            });
        });
    }

    private Outcome<Organisation> at(Actor actor, OrganisationId unit) {
        return organisations
                .find(actor, unit)
                .map(here -> actor.may(WRITE, here.path()).map(_ -> here))
                .orElseGet(() -> refused(Violation.of("advisory.unit.missing").at("unit")));
    }

    private static Assignment fresh(AssignmentId id, Organisation unit, AssignmentFacts facts, Came came) {
        return new Assignment(id, 0, unit.id(), unit.path(), facts, came, AssignmentWork.NONE, 0);
    }

    private List<Violation> faults(AssignmentFacts facts, Came came) {
        var faults = new ArrayList<>(facts.faults());
        if (came.way() != Assignment.Way.UNIT && came.on().isEmpty())
            faults.add(Violation.of("advisory.received.missing").at("receivedOn"));
        if (came.on().filter(today()::isBefore).isPresent())
            faults.add(Violation.of("advisory.day.ahead").at("receivedOn"));
        return faults;
    }

    /** The asking body as an organisation, where one of that very name is known to who writes. */
    private AssignmentFacts linked(Actor actor, AssignmentFacts facts) {
        var name = Fold.of(facts.request().body());
        if (name.isEmpty()) return facts;
        return facts.from(
                organisations
                        .list(
                                actor,
                                Organisations.Filter.ALL.words(facts.request().body()),
                                Part.Place.START)
                        .rows()
                        .stream()
                        .filter(known -> Fold.of(known.name()).equals(name)
                                || Fold.of(known.shortName()).equals(name))
                        .findFirst()
                        .map(Organisation::id));
    }

    /** Writes otherwise what is asked, until it is sent. */
    public Outcome<AssignmentId> change(Actor actor, AssignmentId id, int version, AssignmentFacts facts) {
        return changing(
                actor,
                id,
                before -> before.version() != version
                        ? refused(Violation.of("advisory.somebody.was.faster"))
                        : before.rewritten(linked(actor, facts))
                                .then(after -> save(actor, "assignment.change", before, after)));
    }

    /** Takes an assignment a step further. */
    public Outcome<AssignmentId> carryOut(Actor actor, AssignmentId id, Act act) {
        return changing(
                actor, id, before -> before.after(act, today()).then(after -> step(actor, deed(act), before, after)));
    }

    private static String deed(Act act) {
        return "assignment." + act.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * Sends the conclusions; and enters the covering letter into the register of documents, for the office alone, where its
     * abstract is given.
     */
    public Outcome<AssignmentId> send(
            Actor actor, AssignmentId id, Dispatch dispatch, Optional<String> abstractOfLetter) {
        var act = new Act.Send(dispatch);
        return changing(
                actor,
                id,
                before -> before.after(act, today())
                        .then(after -> abstractOfLetter
                                .map(about ->
                                        entered(actor, before, dispatch, about).map(_ -> after))
                                .orElseGet(() -> done(after)))
                        .then(after -> step(actor, deed(act), before, after)));
    }

    private Outcome<DocumentId> entered(Actor actor, Assignment assignment, Dispatch dispatch, String about) {
        return documents.enter(
                actor,
                DocumentFacts.of(LETTER, dispatch.number(), dispatch.on(), unit(assignment), about)
                        .openTo(false));
    }

    private Outcome<AssignmentId> step(Actor actor, String deed, Assignment before, Assignment after) {
        return save(actor, deed, before, after).map(id -> {
            if (after.work().dispatch().isPresent() && before.work().dispatch().isEmpty()) delivered(actor, after);
            return id;
        });
    }

    private void delivered(Actor actor, Assignment sent) {
        sent.work()
                .dispatch()
                .ifPresent(dispatch -> events.publishEvent(new AdviceDelivered(
                        actor, sent.id(), sent.unit(), sent.facts().kind(), dispatch.on())));
    }

    private Outcome<AssignmentId> changing(
            Actor actor, AssignmentId id, Function<Assignment, Outcome<AssignmentId>> deed) {
        return sql.held(actor.within(READ), id)
                .map(before -> actor.may(WRITE, before.path()).then(_ -> deed.apply(before)))
                .orElseGet(() -> refused(Violation.of("advisory.unknown")));
    }

    private Outcome<AssignmentId> save(Actor actor, String deed, Assignment before, Assignment after) {
        if (!sql.save(after, unit(after))) return refused(Violation.of("advisory.somebody.was.faster"));
        record(actor, deed, after, before, after);
        return done(after.id());
    }

    private void record(
            Actor actor, String deed, Assignment assignment, @Nullable Object before, @Nullable Object after) {
        events.publishEvent(new Recorded(actor, deed, NOUN, assignment.id().value(), assignment.path(), before, after));
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
