package org.vinhdanh.federation.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.federation.members.Membership.Member;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;

/** Every SQL statement about memberships. */
@Repository
class MembershipSql {

    private final JdbcClient db;

    MembershipSql(JdbcClient db) {
        this.db = db;
    }

    /** The members of an organisation: collectives first, then people by given name; those who left at the end. */
    List<Membership> in(OrganisationId organisation, int most) {
        return db
                .sql("""
                        select m.*, o.name as organisation_name,
                               coalesce(trim(p.titles || ' ' || p.name), m.collective_name) as member_name
                          from membership m
                          join organisation o on o.id = m.organisation_id
                          left join person p on p.id = m.person_id
                         where m.organisation_id = :organisation
                         order by m.to_on is not null, m.person_id is not null,
                                  coalesce(p.given_key, m.collective_name) collate "vi-x-icu", m.id
                         limit :most
                        """)
                .param("organisation", organisation.value())
                .param("most", most)
                .query(MembershipRow.class)
                .stream()
                .map(MembershipRow::membership)
                .toList();
    }

    /** The memberships of this very organisation that have not ended. */
    List<Membership> open(OrganisationId organisation) {
        return db.sql("""
                        select m.*, o.name as organisation_name,
                               coalesce(trim(p.titles || ' ' || p.name), m.collective_name) as member_name
                          from membership m
                          join organisation o on o.id = m.organisation_id
                          left join person p on p.id = m.person_id
                         where m.organisation_id = :organisation and m.to_on is null
                         order by m.id
                        """).param("organisation", organisation.value()).query(MembershipRow.class).list().stream()
                .map(MembershipRow::membership)
                .toList();
    }

    List<Membership> of(PersonId person) {
        return db.sql("""
                        select m.*, o.name as organisation_name, p.name as member_name
                          from membership m
                          join organisation o on o.id = m.organisation_id
                          join person p on p.id = m.person_id
                         where m.person_id = :person
                         order by m.to_on desc nulls first, m.from_on, m.id
                        """).param("person", person.value()).query(MembershipRow.class).stream()
                .map(MembershipRow::membership)
                .toList();
    }

    Optional<Membership> find(MembershipId id) {
        return db.sql("""
                        select m.*, o.name as organisation_name,
                               coalesce(trim(p.titles || ' ' || p.name), m.collective_name) as member_name
                          from membership m
                          join organisation o on o.id = m.organisation_id
                          left join person p on p.id = m.person_id
                         where m.id = :id
                        """)
                .param("id", id.value())
                .query(MembershipRow.class)
                .optional()
                .map(MembershipRow::membership);
    }

    /** People registered as members today, each counted once: here, or here and below. */
    long registered(OrgPath path, boolean below) {
        return db.sql("""
                        select count(distinct person_id)
                          from membership
                         where (org_path = :path or (:below and org_path ^@ :path))
                           and to_on is null
                        """)
                .param("path", path.value())
                .param("below", below)
                .query(Long.class)
                .single();
    }

    /** One at a time from here to the end of the transaction. */
    void lock(OrganisationId organisation) {
        db.sql("select 1 from organisation where id = :id for update")
                .param("id", organisation.value())
                .query(Integer.class)
                .single();
    }

    /** True if this member is already there. */
    boolean joined(OrganisationId organisation, Member member) {
        return db.sql("""
                        select exists (select 1
                                         from membership
                                        where organisation_id = :organisation
                                          and to_on is null
                                          and (person_id = cast(:person as uuid)
                                               or (person_id is null and collective_fold = :collective)))
                        """)
                .param("organisation", organisation.value())
                .param("person", person(member))
                .param("collective", Fold.of(collective(member)))
                .query(Boolean.class)
                .single();
    }

    void insert(Membership membership) {
        db.sql("""
                        insert into membership (id, organisation_id, org_path, person_id, collective_name, collective_fold,
                                                collective_id, card_number, from_on)
                        values (:id, :organisation, :path, :person, :collective, :fold, :linked, :card, :from)
                        """)
                .param("id", membership.id().value())
                .param("organisation", membership.organisation().value())
                .param("path", membership.path().value())
                .param("person", person(membership.member()))
                .param("collective", collective(membership.member()))
                .param("fold", Fold.of(collective(membership.member())))
                .param("linked", linked(membership.member()))
                .param("card", membership.cardNumber())
                .param("from", membership.from().orElse(null))
                .update();
    }

    /** False if somebody else saved since the membership was read. */
    boolean leave(MembershipId id, int version, LocalDate on, String reason) {
        return db.sql("""
                        update membership
                           set to_on = :on, end_reason = :reason, version = version + 1
                         where id = :id and version = :version and to_on is null
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", on)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static @Nullable UUID person(Member member) {
        return member instanceof Member.OfPerson person ? person.person().value() : null;
    }

    private static String collective(Member member) {
        return member instanceof Member.OfCollective collective ? collective.name() : "";
    }

    private static @Nullable UUID linked(Member member) {
        return member instanceof Member.OfCollective collective
                ? collective.organisation().map(OrganisationId::value).orElse(null)
                : null;
    }

    private record MembershipRow(
            UUID id,
            UUID organisationId,
            String organisationName,
            String orgPath,
            @Nullable UUID personId,
            String memberName,
            @Nullable UUID collectiveId,
            String cardNumber,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            String endReason,
            int version) {

        Membership membership() {
            return new Membership(
                    new MembershipId(id),
                    new OrganisationId(organisationId),
                    organisationName,
                    new OrgPath(orgPath),
                    personId == null
                            ? new Member.OfCollective(
                                    memberName,
                                    Optional.ofNullable(collectiveId).map(OrganisationId::new))
                            : new Member.OfPerson(new PersonId(personId), memberName),
                    cardNumber,
                    Optional.ofNullable(fromOn),
                    Optional.ofNullable(toOn),
                    endReason,
                    version);
        }
    }
}
