package org.vinhdanh.conferences;

import static org.vinhdanh.conferences.ConferencePowers.KEEP;
import static org.vinhdanh.conferences.ConferencePowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.awards.catalogue.AwardGrade;
import org.vinhdanh.awards.catalogue.Catalogue;
import org.vinhdanh.awards.register.Decision;
import org.vinhdanh.awards.register.DecisionId;
import org.vinhdanh.awards.register.Entry;
import org.vinhdanh.awards.register.EntryId;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Presentations;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door of the award ceremony: what the register's decisions give, in the order of protocol, until all is handed over. */
@Component
@Transactional
public class Ceremony {

    private static final int MOST = 1000;
    private static final int LAST = Integer.MAX_VALUE;

    private final DaySql sql;
    private final ConferenceSql conferences;
    private final Register register;
    private final Presentations presentations;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Ceremony(
            DaySql sql,
            ConferenceSql conferences,
            Register register,
            Presentations presentations,
            Catalogue catalogue,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.conferences = conferences;
        this.register = register;
        this.presentations = presentations;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** What was said of the handing over of one award. */
    public record Said(EntryId entry, String hands, String receives, boolean ready) {}

    /** The decisions of the year of the conference and the one before: whose awards may be handed over there. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(Actor actor, Conference conference) {
        var year = conference.facts().on().getYear();
        var seen = new HashSet<UUID>();
        return List.of(year, year - 1).stream()
                .flatMap(one -> register.list(actor, Filter.ALL.year(one), Optional.empty(), MOST).stream())
                .map(Entry::decision)
                .filter(decision -> seen.add(decision.id().value()))
                .toList();
    }

    /** The decisions chosen for it. */
    @Transactional(readOnly = true)
    public List<UUID> chosen(Conference conference) {
        return sql.decisions(conference.id());
    }

    /** The script: the highest form first, people and units as the decisions name them; what was revoked is left out. */
    @Transactional(readOnly = true)
    public List<Handed> script(Actor actor, Conference conference) {
        var handings = sql.handings(conference.id());
        return sql.decisions(conference.id()).stream()
                .flatMap(id ->
                        register.list(actor, Filter.ALL.decision(new DecisionId(id)), Optional.empty(), MOST).stream())
                .filter(entry -> !entry.revoked())
                .map(entry -> handed(
                        entry, Optional.ofNullable(handings.get(entry.id().value()))))
                .sorted(Comparator.comparingInt(Handed::rank)
                        .thenComparing(one -> one.entry().decision().id().value())
                        .thenComparingInt(one -> one.entry().place()))
                .toList();
    }

    private Handed handed(Entry entry, Optional<DaySql.Handing> said) {
        var rank = entry.facts()
                .award()
                .map(AwardGrade::award)
                .flatMap(catalogue::find)
                .map(award -> award.rank())
                .orElse(LAST);
        return new Handed(
                entry,
                rank,
                said.map(DaySql.Handing::hands).orElse(""),
                said.map(DaySql.Handing::receives).orElse(""),
                said.map(DaySql.Handing::ready).orElse(false));
    }

    /** Says which decisions' awards are handed over there. */
    public Outcome<Integer> choose(Actor actor, ConferenceId id, List<UUID> decisions) {
        return keeping(actor, id).then(conference -> {
            if (decisions.stream()
                    .anyMatch(
                            one -> register.decision(actor, new DecisionId(one)).isEmpty()))
                return refused(Violation.of("conferences.unknown"));
            sql.choose(id, decisions);
            record(actor, "conference.ceremony", conference, Map.of("decisions", decisions));
            return done(decisions.size());
        });
    }

    /** Notes who hands over, who receives for somebody else, and what lies on the table. */
    public Outcome<Integer> prepare(Actor actor, ConferenceId id, List<Said> said) {
        return keeping(actor, id).map(conference -> {
            for (var one : said)
                sql.save(id, new DaySql.Handing(one.entry().value(), one.hands(), one.receives(), one.ready()));
            record(actor, "conference.ceremony.prepare", conference, Map.of("awards", said.size()));
            return said.size();
        });
    }

    /** Writes into the register that all of them were handed over there, on that day. */
    public Outcome<Integer> handOver(Actor actor, ConferenceId id) {
        return keeping(actor, id).then(conference -> {
            var entries = script(actor, conference).stream()
                    .map(one -> one.entry().id())
                    .toList();
            if (entries.isEmpty()) return refused(Violation.of("conferences.ceremony.empty"));
            return presentations
                    .present(
                            actor,
                            entries,
                            conference.facts().on(),
                            conference.facts().place())
                    .map(List::size);
        });
    }

    private Outcome<Conference> keeping(Actor actor, ConferenceId id) {
        return conferences
                .find(id)
                .filter(conference -> actor.can(READ, conference.path()))
                .map(conference -> actor.may(KEEP, conference.path()).map(_ -> conference))
                .orElseGet(() -> refused(Violation.of("conferences.unknown")));
    }

    private void record(Actor actor, String deed, Conference conference, Object after) {
        events.publishEvent(
                new Recorded(actor, deed, "conference", conference.id().value(), conference.path(), null, after));
    }
}
