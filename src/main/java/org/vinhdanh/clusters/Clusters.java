package org.vinhdanh.clusters;

import static org.vinhdanh.clusters.ClusterPowers.KEEP;
import static org.vinhdanh.clusters.ClusterPowers.READ;
import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

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
import org.vinhdanh.federation.OrganisationMerged;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Pages;

/** The door of clusters: which there are, who belongs to them, who leads them and what they promised one another. */
@Component
@Transactional
public class Clusters {

    private final ClusterSql sql;
    private final ClusterListSql lists;
    private final Organisations organisations;
    private final Pages pages;
    private final ApplicationEventPublisher events;

    Clusters(
            ClusterSql sql,
            ClusterListSql lists,
            Organisations organisations,
            Pages pages,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.lists = lists;
        this.organisations = organisations;
        this.pages = pages;
        this.events = events;
    }

    /**
     * A cluster in a list.
     *
     * @param members how many belong to it
     * @param year the year asked for, or the latest that was opened, and how far it has come
     * @param leader who leads that year; empty where nobody was named
     */
    public record Listed(Cluster cluster, long members, Optional<Integer> year, Optional<Phase> phase, String leader) {}

    /**
     * A signature under a covenant.
     *
     * @param by who entered it
     */
    public record Signature(UUID member, String signer, LocalDate on, String by) {}

    /** The clusters that concern this reader, the latest decision first. */
    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor, ClusterFilter filter, int most) {
        return lists.list(actor.within(READ), filter, most);
    }

    /** How many of them stand at each stage, whatever stage is asked for. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(Actor actor, ClusterFilter filter) {
        return lists.counts(actor.within(READ), filter);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Cluster> find(Actor actor, UUID id) {
        return sql.find(actor.within(READ), id);
    }

    /** One of those this actor may keep. */
    @Transactional(readOnly = true)
    public Optional<Cluster> keepable(Actor actor, UUID id) {
        return sql.find(actor.within(KEEP), id);
    }

    /** Everybody who belongs or belonged to a cluster, in the order of joining. */
    @Transactional(readOnly = true)
    public List<ClusterMember> members(Cluster cluster) {
        return sql.members(cluster.id());
    }

    /** The years of a cluster, the latest first. */
    @Transactional(readOnly = true)
    public List<ClusterYear> years(Cluster cluster) {
        return sql.years(cluster.id());
    }

    /** A year with everybody in it, if it concerns this reader. */
    @Transactional(readOnly = true)
    public Optional<Contest> contest(Actor actor, UUID year) {
        return sql.year(year)
                .flatMap(known -> sql.find(actor.within(READ), known.cluster())
                        .map(cluster -> new Contest(cluster, known, sql.members(cluster.id()))));
    }

    /** Who signed the covenant of a year. */
    @Transactional(readOnly = true)
    public List<Signature> signatures(ClusterYear year) {
        return sql.signatures(year.id());
    }

    /** Sets a cluster up, or changes what is known of it. The same new one sent twice is there once. */
    public Outcome<Cluster> keep(Actor actor, Cluster wanted) {
        return actor.may(KEEP, wanted.path()).then(_ -> {
            if (!wanted.faults().isEmpty()) return refused(wanted.faults());
            var before = sql.find(actor.within(READ), wanted.id());
            if (before.isEmpty()) {
                if (sql.add(wanted)) told(actor, "cluster.found", "cluster", wanted.id(), wanted.path(), null, wanted);
                return done(wanted);
            }
            if (!before.get().path().equals(wanted.path())) return refused(Violation.of("clusters.unknown"));
            if (!sql.save(wanted)) return refused(Violation.of("clusters.somebody.was.faster"));
            told(actor, "cluster.change", "cluster", wanted.id(), wanted.path(), before.get(), wanted);
            return done(wanted);
        });
    }

    /** Adds a member, or changes what is known of it: the day it left and why among that. */
    public Outcome<ClusterMember> keep(Actor actor, ClusterMember wanted) {
        return kept(actor, wanted.cluster()).then(cluster -> {
            var all = sql.members(cluster.id());
            var before =
                    all.stream().filter(known -> known.id().equals(wanted.id())).findFirst();
            var faults = new ArrayList<>(wanted.faults());
            if (wanted.leftOn().isEmpty()
                    && all.stream()
                            .anyMatch(known ->
                                    known.leftOn().isEmpty() && !known.id().equals(wanted.id()) && same(known, wanted)))
                faults.add(Violation.of("clusters.member.twice", wanted.name()).at("ten"));
            if (!faults.isEmpty()) return refused(faults);
            if (before.isEmpty()) {
                if (sql.add(wanted))
                    told(actor, "cluster.join", "cluster-member", wanted.id(), cluster.path(), null, wanted);
                return done(wanted);
            }
            if (!sql.save(wanted)) return refused(Violation.of("clusters.somebody.was.faster"));
            told(
                    actor,
                    before.get().leftOn().isEmpty() && wanted.leftOn().isPresent()
                            ? "cluster.leave"
                            : "cluster.member.change",
                    "cluster-member",
                    wanted.id(),
                    cluster.path(),
                    before.get(),
                    wanted);
            return done(wanted);
        });
    }

    private static boolean same(ClusterMember known, ClusterMember wanted) {
        return wanted.organisation()
                .map(id -> known.organisation().equals(Optional.of(id)))
                .orElseGet(() -> Fold.of(known.name()).equals(Fold.of(wanted.name())));
    }

    /** Opens a year, or changes its leader, deputy, plan, covenant and days; the phase is not changed here. */
    public Outcome<ClusterYear> keep(Actor actor, ClusterYear wanted) {
        var before = contest(actor, wanted.id());
        var allowed = before.isPresent()
                ? before.filter(known -> known.runs(actor))
                                .map(Contest::cluster)
                                .isPresent()
                        ? done(before.get().cluster())
                        : Outcome.<Cluster>refused(Violation.of("kernel.not.allowed"))
                : kept(actor, wanted.cluster());
        return allowed.then(cluster -> {
            var members = sql.members(cluster.id());
            var faults = new ArrayList<Violation>();
            if (wanted.year() < cluster.decidedOn().getYear()
                    || cluster.endedOn()
                            .filter(ended -> ended.getYear() < wanted.year())
                            .isPresent())
                faults.add(Violation.of("clusters.year.wrong").at("nam"));
            if (before.isEmpty()
                    && sql.years(cluster.id()).stream()
                            .anyMatch(known ->
                                    known.year() == wanted.year() && !known.id().equals(wanted.id())))
                faults.add(Violation.of("clusters.year.twice", Integer.toString(wanted.year()))
                        .at("nam"));
            if (wanted.leader().isPresent() && wanted.leader().equals(wanted.deputy()))
                faults.add(Violation.of("clusters.deputy.leads").at("cum-pho"));
            for (var post : List.of(wanted.leader(), wanted.deputy()))
                if (post.isPresent()
                        && members.stream()
                                .noneMatch(member -> member.id().equals(post.get()) && member.belonged(wanted.year())))
                    faults.add(Violation.of("clusters.leader.unknown").at("cum-truong"));
            if (!wanted.until().inOrder())
                faults.add(Violation.of("clusters.days.disordered").at("tu-cham-den"));
            if (before.filter(known -> known.year().phase() == Phase.CLOSED).isPresent())
                faults.add(Violation.of("clusters.year.closed"));
            if (before.filter(known -> !known.year().covenant().equals(wanted.covenant()))
                            .isPresent()
                    && !sql.signatures(wanted.id()).isEmpty())
                faults.add(Violation.of("clusters.covenant.signed").at("giao-uoc"));
            if (!faults.isEmpty()) return refused(faults);
            if (before.isEmpty()) {
                if (sql.add(wanted))
                    told(actor, "cluster.year.open", "cluster-year", wanted.id(), cluster.path(), null, wanted);
                return done(wanted);
            }
            if (!sql.save(wanted)) return refused(Violation.of("clusters.somebody.was.faster"));
            told(
                    actor,
                    "cluster.year.change",
                    "cluster-year",
                    wanted.id(),
                    cluster.path(),
                    before.get().year(),
                    wanted);
            return done(wanted);
        });
    }

    /** Writes down who signed the covenant for a member: entered by its own officer or by whoever runs the year. */
    public Outcome<Signature> sign(Actor actor, UUID year, Signature signature) {
        return contest(actor, year)
                .<Outcome<Signature>>map(contest -> {
                    var member = contest.member(signature.member())
                            .filter(known -> known.belonged(contest.year().year()));
                    if (member.isEmpty())
                        return refused(Violation.of("clusters.member.unknown").at("thanh-vien"));
                    if (!contest.scoresFor(actor, member.get())) return refused(Violation.of("kernel.not.allowed"));
                    var faults = new ArrayList<Violation>();
                    if (contest.year().covenant().isBlank()) faults.add(Violation.of("clusters.covenant.missing"));
                    if (signature.signer().isBlank())
                        faults.add(Violation.of("clusters.signer.missing").at("nguoi-ky"));
                    if (sql.signatures(year).stream()
                            .anyMatch(known -> known.member().equals(signature.member())))
                        faults.add(Violation.of(
                                        "clusters.signed.already", member.get().name())
                                .at("thanh-vien"));
                    if (!faults.isEmpty()) return refused(faults);
                    sql.sign(year, signature);
                    told(
                            actor,
                            "cluster.sign",
                            "cluster-year",
                            year,
                            contest.cluster().path(),
                            null,
                            signature);
                    return done(signature);
                })
                .orElseGet(() -> refused(Violation.of("clusters.unknown")));
    }

    /** A member that went into another goes on as that one, unless that one is a member already: then it has left. */
    @EventListener
    void follow(OrganisationMerged merged) {
        var actor = merged.actor();
        var into = organisations.find(actor, merged.into()).orElseThrow();
        for (var before : sql.membersOf(merged.from())) {
            var heirIsIn = sql.members(before.cluster()).stream()
                    .anyMatch(known ->
                            known.leftOn().isEmpty() && known.organisation().equals(Optional.of(into.id())));
            var after = new ClusterMember(
                    before.id(),
                    before.cluster(),
                    heirIsIn ? before.organisation() : Optional.of(into.id()),
                    heirIsIn ? before.path() : Optional.of(into.path()),
                    heirIsIn ? before.name() : into.name(),
                    before.mail(),
                    before.joinedOn(),
                    heirIsIn ? Optional.of(later(merged.on(), before.joinedOn())) : Optional.empty(),
                    heirIsIn ? pages.texts().of("clusters.member.merged", into.name()) : "",
                    before.version());
            sql.save(after);
            told(actor, "cluster.follow", "cluster-member", after.id(), into.path(), before, after);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private Outcome<Cluster> kept(Actor actor, UUID cluster) {
        return find(actor, cluster)
                .map(known -> actor.may(KEEP, known.path()).map(_ -> known))
                .orElseGet(() -> refused(Violation.of("clusters.unknown")));
    }

    private void told(
            Actor actor, String deed, String noun, UUID id, OrgPath path, @Nullable Object before, Object after) {
        events.publishEvent(new Recorded(actor, deed, noun, id, path, before, after));
    }
}
