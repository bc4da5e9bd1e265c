package org.vinhdanh.clusters;

import static org.vinhdanh.clusters.ClusterPowers.KEEP;
import static org.vinhdanh.clusters.ClusterPowers.READ;
import static org.vinhdanh.clusters.ClusterPowers.SCORE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vinhdanh.kernel.Actor;

/**
 * A year of a cluster with everybody in it, and who may do what there.
 *
 * @param members all that ever belonged to the cluster
 */
public record Contest(Cluster cluster, ClusterYear year, List<ClusterMember> members) {

    public Contest {
        members = List.copyOf(members);
    }

    /** Those who are scored and ranked. */
    public List<ClusterMember> takingPart() {
        return members.stream().filter(member -> member.takesPart(year.year())).toList();
    }

    /** Those who belonged to the cluster for a part of the year and left it. */
    public List<ClusterMember> gone() {
        return members.stream()
                .filter(member -> member.belonged(year.year()) && !member.takesPart(year.year()))
                .toList();
    }

    public Optional<ClusterMember> member(UUID id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** The name of a member, empty where there is none. */
    public String name(Optional<UUID> id) {
        return id.flatMap(this::member).map(ClusterMember::name).orElse("");
    }

    public Optional<ClusterMember> leader() {
        return year.leader().flatMap(this::member);
    }

    /** True for the office that keeps the cluster. */
    public boolean keeps(Actor actor) {
        return actor.can(KEEP, cluster.path());
    }

    /** True for that office, and for an officer of the member that leads this year. */
    public boolean runs(Actor actor) {
        return keeps(actor) || leader().filter(leader -> own(actor, leader)).isPresent();
    }

    /** True for an officer of the member itself. */
    public boolean own(Actor actor, ClusterMember member) {
        return member.path().filter(path -> actor.can(SCORE, path)).isPresent();
    }

    /** True if this actor may score in the name of the member: its own officer, or who runs the year. */
    public boolean scoresFor(Actor actor, ClusterMember member) {
        return own(actor, member) || runs(actor);
    }

    /** True if this reader sees everything of the year at any time. */
    public boolean seesAll(Actor actor) {
        return actor.can(READ, cluster.path()) || runs(actor);
    }
}
