package org.vinhdanh.clusters;

import static org.vinhdanh.Village.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vinhdanh.Village;
import org.vinhdanh.Village.At;
import org.vinhdanh.clusters.ClusterYear.Deadlines;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.ui.Format;

/** A cluster of the village with a unit of the house and members outside, for tests. */
@Component
public class ClusterOfVillage {

    private final Village village;
    private final Clusters clusters;
    private final Clock clock;

    ClusterOfVillage(Village village, Clusters clusters, Clock clock) {
        this.village = village;
        this.clusters = clusters;
        this.clock = clock;
    }

    /** A cluster kept at this place, decided at the beginning of this year. */
    public Cluster kept(At at) {
        return done(clusters.keep(
                village.founder(),
                new Cluster(
                        Ids.fresh(),
                        village.organisation(at),
                        village.path(at),
                        Cluster.Kind.CLUSTER,
                        "Cụm thi đua số 11",
                        "Ủy ban nhân dân tỉnh",
                        "Quyết định số 12/QĐ-UBND",
                        begun(),
                        Optional.empty(),
                        0)));
    }

    /** A unit of the house as its member. */
    public ClusterMember member(Cluster cluster, At at) {
        return done(clusters.keep(
                village.founder(),
                new ClusterMember(
                        Ids.fresh(),
                        cluster.id(),
                        Optional.of(village.organisation(at)),
                        Optional.of(village.path(at)),
                        at == At.HOME ? "Liên hiệp hội" : at.toString(),
                        "",
                        begun(),
                        Optional.empty(),
                        "",
                        0)));
    }

    /** A member outside, known by its name. */
    public ClusterMember outside(Cluster cluster, String name) {
        return done(clusters.keep(
                village.founder(),
                new ClusterMember(
                        Ids.fresh(),
                        cluster.id(),
                        Optional.empty(),
                        Optional.empty(),
                        name,
                        "",
                        begun(),
                        Optional.empty(),
                        "",
                        0)));
    }

    /** This year of a cluster, led by a member. */
    public ClusterYear year(Cluster cluster, Optional<UUID> leader) {
        return done(clusters.keep(
                village.founder(),
                new ClusterYear(
                        Ids.fresh(),
                        cluster.id(),
                        begun().getYear(),
                        leader,
                        Optional.empty(),
                        "",
                        "Cùng thi đua.",
                        Optional.empty(),
                        "",
                        Deadlines.NONE,
                        Phase.SET_UP,
                        0)));
    }

    private LocalDate begun() {
        return Format.today(clock).withDayOfYear(1);
    }
}
