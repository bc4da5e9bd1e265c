package org.vinhdanh.nominations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.nominations.Nominees.Earlier;
import org.vinhdanh.nominations.Nominees.Initiative;
import org.vinhdanh.nominations.Nominees.Known;
import org.vinhdanh.nominations.Nominees.Twin;

/** Whom units propose: who is known, what they have already, who proposes them too. */
@Repository
class NomineeSql {

    private final JdbcClient db;

    NomineeSql(JdbcClient db) {
        this.db = db;
    }

    /** Awards the nominee already has in the register, newest first: by link, or by the very name where there is none. */
    List<Earlier> earlier(Nominee nominee, OrgPath unit) {
        return db
                .sql("""
                        select coalesce(award || coalesce(cast(class as text), ''), '') as award, award_name, coalesce(decision_number, '') as number, year,
                               decided_on, authority, branch, id
                          from award_entry_v
                         where not revoked
                           and kind = :kind
                           and ((cast(:person as uuid) is not null and person_id = :person)
                             or (cast(:organisation as uuid) is not null and organisation_id = :organisation)
                             or (cast(:person as uuid) is null and cast(:organisation as uuid) is null
                                 and name = :name and unit_path ^@ :unit))
                         order by sort_on desc, id desc
                         limit 30
                        """)
                .param("kind", nominee.kind().name())
                .param("person", nominee.person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        nominee.organisation().map(OrganisationId::value).orElse(null))
                .param("name", nominee.name())
                .param("unit", unit.value())
                .query(EarlierRow.class)
                .stream()
                .map(EarlierRow::earlier)
                .toList();
    }

    private record EarlierRow(
            UUID id,
            String award,
            String awardName,
            String number,
            @Nullable Integer year,
            @Nullable LocalDate decidedOn,
            String authority,
            String branch) {
        Earlier earlier() {
            return new Earlier(
                    id,
                    award,
                    awardName,
                    number,
                    Optional.ofNullable(year),
                    Optional.ofNullable(decidedOn),
                    authority,
                    branch);
        }
    }

    /** Other dossiers that still live or were granted and propose the same nominee in the same round. */
    List<Twin> twins(Nomination n) {
        return db.sql("""
                        select id, number, award, stage
                          from nomination
                         where round_id = :round
                           and id <> :id
                           and stage not in ('WITHDRAWN', 'DECLINED')
                           and ((cast(:person as uuid) is not null and person_id = :person)
                             or (cast(:organisation as uuid) is not null and nominee_id = :organisation)
                             or (kind = :kind and fold = :fold))
                         order by number
                        """)
                .param("round", n.round().value())
                .param("id", n.id().value())
                .param("person", n.nominee().person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        n.nominee().organisation().map(OrganisationId::value).orElse(null))
                .param("kind", n.nominee().kind().name())
                .param("fold", Fold.of(n.nominee().name()))
                .query(Twin.class)
                .list();
    }

    /** Recognised initiatives of a person, the latest first; nothing for others. */
    List<Initiative> initiatives(Nominee nominee, OrgPath unit) {
        if (nominee.kind() != Nominee.Kind.PERSON) return List.of();
        return db
                .sql("""
                        select title, decision_number, decided_on, used_for, used_in
                          from initiative_author_v
                         where lower(name) = lower(:name) and org_path ^@ :unit
                         order by decided_on desc, title
                         limit 20
                        """)
                .param("name", nominee.name())
                .param("unit", unit.value())
                .query(InitiativeRow.class)
                .list()
                .stream()
                .map(InitiativeRow::initiative)
                .toList();
    }

    private record InitiativeRow(
            String title,
            String decisionNumber,
            @Nullable LocalDate decidedOn,
            @Nullable String usedFor,
            @Nullable Integer usedIn) {
        Initiative initiative() {
            return new Initiative(
                    title,
                    decisionNumber,
                    Optional.ofNullable(decidedOn),
                    Optional.ofNullable(usedFor).orElse(""),
                    Optional.ofNullable(usedIn));
        }
    }

    /** People and organisations at or below a unit that answer to the words, with how many awards they have. */
    List<Known> known(OrgPath unit, String words) {
        return db.sql("""
                        select 'PERSON' as kind, p.id, p.honorific, p.titles, p.name,
                               coalesce((select h.post from office_v h
                                          where h.person_id = p.id and h.to_on is null
                                          order by h.rank, h.id limit 1), '') as post,
                               o.name as unit,
                               (select count(*) from award_entry_v e where e.person_id = p.id and not e.revoked) as awards
                          from person_v p
                          join organisation_v o on o.id = p.organisation_id
                         where p.org_path ^@ :unit
                           and (:fold = '' or p.fold like '%' || :fold || '%')
                        union all
                        select 'COLLECTIVE', o.id, '', '', o.name, '', coalesce(above.name, ''),
                               (select count(*) from award_entry_v e where e.organisation_id = o.id and not e.revoked)
                          from organisation_v o
                          left join organisation_v above on above.id = o.parent_id and above.path ^@ :unit
                         where o.path ^@ :unit
                           and o.ended_on is null
                           and (:fold = '' or o.search like '%' || :fold || '%')
                         order by kind desc, name, id
                         limit 40
                        """)
                .param("unit", unit.value())
                .param(
                        "fold",
                        Fold.of(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .query(Known.class)
                .list();
    }

    /** Lets the dossiers of one person be those of another. */
    void follow(PersonId from, PersonId into) {
        db.sql("update nomination set person_id = :into where person_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }
}
