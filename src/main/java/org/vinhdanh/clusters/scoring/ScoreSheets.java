package org.vinhdanh.clusters.scoring;

import static org.vinhdanh.clusters.ClusterPowers.KEEP;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.clusters.Cluster;
import org.vinhdanh.clusters.Clusters;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;

/** The door of score sheets: drawn up, changed until they are applied, taken over into a new version. */
@Component
@Transactional
public class ScoreSheets {

    private final SheetSql sql;
    private final Clusters clusters;
    private final ApplicationEventPublisher events;

    ScoreSheets(SheetSql sql, Clusters clusters, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clusters = clusters;
        this.events = events;
    }

    /** A sheet with its cluster, for who may see that. */
    public record Sheet(ScoreSheet sheet, Cluster cluster) {}

    @Transactional(readOnly = true)
    public Optional<Sheet> find(Actor actor, UUID id) {
        return sql.find(id)
                .flatMap(sheet -> clusters.find(actor, sheet.cluster()).map(cluster -> new Sheet(sheet, cluster)));
    }

    /** The sheets of a cluster, the latest version first. */
    @Transactional(readOnly = true)
    public List<ScoreSheet> of(Cluster cluster) {
        return sql.of(cluster.id());
    }

    /** The sheet a year is scored by; empty until one is applied. */
    @Transactional(readOnly = true)
    public Optional<ScoreSheet> ofYear(UUID year) {
        return sql.ofYear(year);
    }

    /** Begins a sheet, or a new version of the latest one with all its criteria. */
    public Outcome<ScoreSheet> begin(Actor actor, Cluster cluster, ScoreSheet fresh) {
        return actor.may(KEEP, cluster.path()).then(_ -> {
            var last = sql.of(cluster.id()).stream().findFirst();
            if (last.filter(known -> !known.frozen()).isPresent()) return done(last.get());
            var sheet = new ScoreSheet(
                    fresh.id(),
                    cluster.id(),
                    last.map(known -> known.number() + 1).orElse(1),
                    fresh.name(),
                    last.map(ScoreSheet::base).orElse(fresh.base()),
                    last.map(ScoreSheet::bonusCap).orElse(fresh.bonusCap()),
                    last.map(ScoreSheet::groups).orElse(fresh.groups()),
                    last.map(ScoreSheet::grades).orElse(fresh.grades()),
                    false,
                    0);
            if (sql.add(sheet)) told(actor, "cluster.sheet.begin", cluster, Optional.empty(), sheet);
            return done(sheet);
        });
    }

    /**
     * Keeps a draft, whole. It may still have faults of its sums; it may not lose its name, and one that was applied stays as
     * it is.
     */
    public Outcome<ScoreSheet> keep(Actor actor, ScoreSheet wanted) {
        return find(actor, wanted.id())
                .map(known -> actor.may(KEEP, known.cluster().path()).then(_ -> {
                    if (known.sheet().frozen())
                        return Outcome.<ScoreSheet>refused(Violation.of("clusters.sheet.frozen"));
                    if (wanted.name().isBlank())
                        return refused(
                                Violation.of("clusters.sheet.name.missing").at("ten"));
                    if (!sql.save(wanted)) return refused(Violation.of("clusters.somebody.was.faster"));
                    told(actor, "cluster.sheet.change", known.cluster(), Optional.of(known.sheet()), wanted);
                    return done(wanted);
                }))
                .orElseGet(() -> refused(Violation.of("clusters.unknown")));
    }

    private void told(Actor actor, String deed, Cluster cluster, Optional<ScoreSheet> before, ScoreSheet after) {
        events.publishEvent(
                new Recorded(actor, deed, "cluster-sheet", after.id(), cluster.path(), before.orElse(null), after));
    }
}
