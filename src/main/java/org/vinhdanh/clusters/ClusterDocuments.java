package org.vinhdanh.clusters;

import static org.vinhdanh.clusters.ClusterPowers.KEEP;
import static org.vinhdanh.clusters.ClusterPowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.Stored;
import org.vinhdanh.ui.Format;

/** The door to the papers of clusters: whom a cluster concerns reads them, who keeps the cluster puts them there. */
@Component
@Transactional
public class ClusterDocuments {

    /** Where their files lie. */
    public static final String ROOM = "clusters.document";

    private static final int LONGEST = 300;

    private final ClusterDocumentSql sql;
    private final ClusterSql clusters;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClusterDocuments(
            ClusterDocumentSql sql,
            ClusterSql clusters,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.clusters = clusters;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** The papers of a cluster that concerns the reader, the latest first. */
    @Transactional(readOnly = true)
    public List<ClusterDocument> of(Cluster cluster) {
        return sql.of(cluster.id());
    }

    /** True if this actor may put a paper of this name and day there: asked before its file is stored. */
    public Outcome<Cluster> mayAdd(Actor actor, Cluster cluster, String name, Optional<LocalDate> datedOn) {
        return actor.may(KEEP, cluster.path()).then(_ -> {
            var faults = new ArrayList<Violation>();
            if (name.isBlank())
                faults.add(Violation.of("clusters.document.name.missing").at("ten"));
            if (name.length() > LONGEST)
                faults.add(Violation.of("clusters.text.long").at("ten"));
            if (datedOn.filter(day -> day.isAfter(Format.today(clock))).isPresent())
                faults.add(Violation.of("clusters.document.day.ahead").at("ngay"));
            return faults.isEmpty() ? done(cluster) : refused(faults);
        });
    }

    /** Puts a paper there; the same sent twice is there once, another one under the same id is refused. */
    public Outcome<ClusterDocument> add(
            Actor actor, Cluster cluster, UUID id, String name, LocalDate datedOn, Stored file) {
        return mayAdd(actor, cluster, name, Optional.of(datedOn)).then(_ -> {
            var document = new ClusterDocument(
                    id, cluster.id(), name, datedOn, file.id().value(), actor.name(), clock.instant());
            if (!sql.add(document)) {
                files.letGo(file.id());
                return known(cluster, id)
                        .filter(there -> isSame(there, document, file))
                        .map(Outcome::done)
                        .orElseGet(() -> refused(Violation.of("clusters.document.sent")));
            }
            events.publishEvent(new Recorded(
                    actor, "cluster.document.add", "cluster-document", id, cluster.path(), null, document));
            return done(document);
        });
    }

    private Optional<ClusterDocument> known(Cluster cluster, UUID id) {
        return sql.of(cluster.id()).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private boolean isSame(ClusterDocument there, ClusterDocument sent, Stored file) {
        return there.name().equals(sent.name())
                && there.datedOn().equals(sent.datedOn())
                && files.find(new FileId(there.file()))
                        .filter(one -> one.sha256().equals(file.sha256()))
                        .isPresent();
    }

    /** Takes a paper away that does not belong there, and its file; the trail keeps what it was called. */
    public Outcome<Cluster> remove(Actor actor, Cluster cluster, UUID id) {
        return actor.may(KEEP, cluster.path()).then(_ -> {
            known(cluster, id).ifPresent(known -> {
                sql.remove(id);
                files.letGo(new FileId(known.file()));
                events.publishEvent(new Recorded(
                        actor, "cluster.document.remove", "cluster-document", id, cluster.path(), known, null));
            });
            return done(cluster);
        });
    }

    /** True if this reader may see the paper in a stored file. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, UUID file) {
        return sql.ofFile(file)
                .flatMap(cluster -> clusters.find(actor.within(READ), cluster))
                .isPresent();
    }
}
