package org.vinhdanh.clusters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.clusters.Clusters.Signature;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about clusters, their members, years and covenants. */
@Repository
class ClusterSql {

    private final JdbcClient db;

    ClusterSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Cluster> find(String[] within, UUID id) {
        return db.sql("""
                select *
                  from cluster c
                 where c.id = :id
                   and (within(c.org_path, :within)
                        or exists (select 1 from cluster_member m where m.cluster_id = c.id and within(m.org_path, :within)))
                """)
                .param("id", id)
                .param("within", within)
                .query(Row.class)
                .optional()
                .map(Row::cluster);
    }

    /** False if it is already there. */
    boolean add(Cluster cluster) {
        return db.sql("""
                        insert into cluster (id, organisation_id, org_path, kind, name, fold, owner, decision, decided_on, ended_on)
                        values (:id, :organisationId, :orgPath, :kind, :name, :fold, :owner, :decision, :decidedOn, :endedOn)
                        on conflict (id) do nothing
                        """).paramSource(Row.of(cluster)).update() == 1;
    }

    /** False if somebody else saved since it was read. */
    boolean save(Cluster cluster) {
        return db.sql("""
                        update cluster
                           set kind = :kind, name = :name, fold = :fold, owner = :owner, decision = :decision,
                               decided_on = :decidedOn, ended_on = :endedOn, version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(Row.of(cluster)).update() == 1;
    }

    List<ClusterMember> members(UUID cluster) {
        return db
                .sql(
                        "select * from cluster_member where cluster_id = :cluster order by joined_on, name collate \"vi-x-icu\", id")
                .param("cluster", cluster)
                .query(MemberRow.class)
                .list()
                .stream()
                .map(MemberRow::member)
                .toList();
    }

    /** What an organisation is a member of now. */
    List<ClusterMember> membersOf(OrganisationId organisation) {
        return db
                .sql(
                        "select * from cluster_member where organisation_id = :organisation and left_on is null order by cluster_id")
                .param("organisation", organisation.value())
                .query(MemberRow.class)
                .list()
                .stream()
                .map(MemberRow::member)
                .toList();
    }

    /** False if it is already there. */
    boolean add(ClusterMember member) {
        return db.sql("""
                        insert into cluster_member (id, cluster_id, organisation_id, org_path, name, mail, joined_on, left_on, why_left)
                        values (:id, :clusterId, :organisationId, :orgPath, :name, :mail, :joinedOn, :leftOn, :whyLeft)
                        on conflict (id) do nothing
                        """).paramSource(MemberRow.of(member)).update() == 1;
    }

    /** False if somebody else saved since it was read. */
    boolean save(ClusterMember member) {
        return db.sql("""
                        update cluster_member
                           set organisation_id = :organisationId, org_path = :orgPath, name = :name, mail = :mail,
                               joined_on = :joinedOn, left_on = :leftOn, why_left = :whyLeft, version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(MemberRow.of(member)).update() == 1;
    }

    List<ClusterYear> years(UUID cluster) {
        return db
                .sql("select * from cluster_year where cluster_id = :cluster order by year desc")
                .param("cluster", cluster)
                .query(YearRow.class)
                .list()
                .stream()
                .map(YearRow::read)
                .toList();
    }

    Optional<ClusterYear> year(UUID id) {
        return db.sql("select * from cluster_year where id = :id")
                .param("id", id)
                .query(YearRow.class)
                .optional()
                .map(YearRow::read);
    }

    /** False if it is already there. */
    boolean add(ClusterYear year) {
        return db.sql("""
                        insert into cluster_year (id, cluster_id, year, leader_id, deputy_id, plan, covenant, covenant_on,
                               covenant_place, self_until, cross_until, agree_until, review_on, phase)
                        values (:id, :clusterId, :year, :leaderId, :deputyId, :plan, :covenant, :covenantOn,
                             :covenantPlace, :selfUntil, :crossUntil, :agreeUntil, :reviewOn, 'SET_UP')
                        on conflict (id) do nothing
                        """).paramSource(YearRow.of(year)).update() == 1;
    }

    /** False if somebody else saved since it was read. The phase stays as it is. */
    boolean save(ClusterYear year) {
        return db.sql("""
                        update cluster_year
                           set leader_id = :leaderId, deputy_id = :deputyId, plan = :plan, covenant = :covenant,
                               covenant_on = :covenantOn, covenant_place = :covenantPlace, self_until = :selfUntil,
                               cross_until = :crossUntil, agree_until = :agreeUntil, review_on = :reviewOn,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """).paramSource(YearRow.of(year)).update() == 1;
    }

    List<Signature> signatures(UUID year) {
        return db.sql("""
                select member_id, signer, signed_on, by_name
                  from cluster_signature
                 where year_id = :year
                 order by signed_on, member_id
                """).param("year", year).query(SignatureRow.class).list().stream()
                .map(row -> new Signature(row.memberId(), row.signer(), row.signedOn(), row.byName()))
                .toList();
    }

    void sign(UUID year, Signature signature) {
        db.sql("""
                insert into cluster_signature (year_id, member_id, signer, signed_on, by_name)
                values (:year, :member, :signer, :on, :by)
                """)
                .param("year", year)
                .param("member", signature.member())
                .param("signer", signature.signer())
                .param("on", signature.on())
                .param("by", signature.by())
                .update();
    }

    private record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            String kind,
            String name,
            String fold,
            String owner,
            String decision,
            LocalDate decidedOn,
            @Nullable LocalDate endedOn,
            int version) {

        static Row of(Cluster cluster) {
            return new Row(
                    cluster.id(),
                    cluster.organisation().value(),
                    cluster.path().value(),
                    cluster.kind().name(),
                    cluster.name(),
                    Fold.of(cluster.name() + " " + cluster.owner()),
                    cluster.owner(),
                    cluster.decision(),
                    cluster.decidedOn(),
                    cluster.endedOn().orElse(null),
                    cluster.version());
        }

        Cluster cluster() {
            return new Cluster(
                    id,
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    Cluster.Kind.valueOf(kind),
                    name,
                    owner,
                    decision,
                    decidedOn,
                    Optional.ofNullable(endedOn),
                    version);
        }
    }

    private record MemberRow(
            UUID id,
            UUID clusterId,
            @Nullable UUID organisationId,
            @Nullable String orgPath,
            String name,
            String mail,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            String whyLeft,
            int version) {

        static MemberRow of(ClusterMember member) {
            return new MemberRow(
                    member.id(),
                    member.cluster(),
                    member.organisation().map(OrganisationId::value).orElse(null),
                    member.path().map(OrgPath::value).orElse(null),
                    member.name(),
                    member.mail(),
                    member.joinedOn(),
                    member.leftOn().orElse(null),
                    member.whyLeft(),
                    member.version());
        }

        ClusterMember member() {
            return new ClusterMember(
                    id,
                    clusterId,
                    Optional.ofNullable(organisationId).map(OrganisationId::new),
                    Optional.ofNullable(orgPath).map(OrgPath::new),
                    name,
                    mail,
                    joinedOn,
                    Optional.ofNullable(leftOn),
                    whyLeft,
                    version);
        }
    }

    private record YearRow(
            UUID id,
            UUID clusterId,
            int year,
            @Nullable UUID leaderId,
            @Nullable UUID deputyId,
            String plan,
            String covenant,
            @Nullable LocalDate covenantOn,
            String covenantPlace,
            @Nullable LocalDate selfUntil,
            @Nullable LocalDate crossUntil,
            @Nullable LocalDate agreeUntil,
            @Nullable LocalDate reviewOn,
            String phase,
            int version) {

        static YearRow of(ClusterYear year) {
            return new YearRow(
                    year.id(),
                    year.cluster(),
                    year.year(),
                    year.leader().orElse(null),
                    year.deputy().orElse(null),
                    year.plan(),
                    year.covenant(),
                    year.covenantOn().orElse(null),
                    year.covenantPlace(),
                    year.until().self().orElse(null),
                    year.until().cross().orElse(null),
                    year.until().agree().orElse(null),
                    year.until().review().orElse(null),
                    year.phase().name(),
                    year.version());
        }

        ClusterYear read() {
            return new ClusterYear(
                    id,
                    clusterId,
                    year,
                    Optional.ofNullable(leaderId),
                    Optional.ofNullable(deputyId),
                    plan,
                    covenant,
                    Optional.ofNullable(covenantOn),
                    covenantPlace,
                    new ClusterYear.Deadlines(
                            Optional.ofNullable(selfUntil),
                            Optional.ofNullable(crossUntil),
                            Optional.ofNullable(agreeUntil),
                            Optional.ofNullable(reviewOn)),
                    Phase.valueOf(phase),
                    version);
        }
    }

    private record SignatureRow(UUID memberId, String signer, LocalDate signedOn, String byName) {}
}
