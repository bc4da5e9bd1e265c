package org.vinhdanh.federation.offices;

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

/** Every SQL statement about terms and posts. */
@Repository
class OfficeSql {

    private final JdbcClient db;

    OfficeSql(JdbcClient db) {
        this.db = db;
    }

    /** Posts by the order of protocol. */
    List<String> posts() {
        return db.sql("select post from post_rank order by rank, post")
                .query(String.class)
                .list();
    }

    int rank(String post) {
        return db.sql("select coalesce((select rank from post_rank where fold = :fold), 90)")
                .param("fold", Fold.of(post))
                .query(Integer.class)
                .single();
    }

    /** All posts ever held in an organisation: the highest first, then the latest. */
    List<OfficeHolding> in(OrganisationId organisation) {
        return db.sql("""
                        select h.*, trim(p.titles || ' ' || p.name) as person_name, o.name as organisation_name
                          from office_holding h
                          join person p on p.id = h.person_id
                          join organisation o on o.id = h.organisation_id
                         where h.organisation_id = :organisation
                         order by h.rank, p.given_key collate "vi-x-icu", h.from_on desc nulls last, h.id
                        """).param("organisation", organisation.value()).query(HoldingRow.class).stream()
                .map(HoldingRow::holding)
                .toList();
    }

    /** All posts a person ever held: those held now first. */
    List<OfficeHolding> of(PersonId person) {
        return db.sql("""
                        select h.*, trim(p.titles || ' ' || p.name) as person_name, o.name as organisation_name
                          from office_holding h
                          join person p on p.id = h.person_id
                          join organisation o on o.id = h.organisation_id
                         where h.person_id = :person
                         order by h.to_on desc nulls first, h.rank, h.id
                        """).param("person", person.value()).query(HoldingRow.class).stream()
                .map(HoldingRow::holding)
                .toList();
    }

    Optional<OfficeHolding> find(OfficeId id) {
        return db.sql("""
                        select h.*, trim(p.titles || ' ' || p.name) as person_name, o.name as organisation_name
                          from office_holding h
                          join person p on p.id = h.person_id
                          join organisation o on o.id = h.organisation_id
                         where h.id = :id
                        """)
                .param("id", id.value())
                .query(HoldingRow.class)
                .optional()
                .map(HoldingRow::holding);
    }

    /** One at a time from here to the end of the transaction. */
    void lock(OrganisationId organisation) {
        db.sql("select 1 from organisation where id = :id for update")
                .param("id", organisation.value())
                .query(Integer.class)
                .single();
    }

    void insert(OfficeHolding holding) {
        db.sql("""
                        insert into office_holding (id, person_id, organisation_id, org_path, term_id, post, rank, from_on, to_on)
                        values (:id, :person, :organisation, :path, :term, :post, :rank, :from, :to)
                        """)
                .param("id", holding.id().value())
                .param("person", holding.person().value())
                .param("organisation", holding.organisation().value())
                .param("path", holding.path().value())
                .param("term", holding.term().map(TermId::value).orElse(null))
                .param("post", holding.post())
                .param("rank", holding.rank())
                .param("from", holding.from().orElse(null))
                .param("to", holding.to().orElse(null))
                .update();
    }

    /** False if somebody else saved since the post was read. */
    boolean leave(OfficeId id, int version, LocalDate on) {
        return db.sql("""
                        update office_holding
                           set to_on = :on, version = version + 1
                         where id = :id and version = :version and to_on is null
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", on)
                        .update()
                == 1;
    }

    List<Term> terms(OrganisationId organisation) {
        return db
                .sql("select * from term where organisation_id = :organisation order by from_on desc, body, id")
                .param("organisation", organisation.value())
                .query(TermRow.class)
                .stream()
                .map(TermRow::term)
                .toList();
    }

    Optional<Term> find(TermId id) {
        return db.sql("select * from term where id = :id")
                .param("id", id.value())
                .query(TermRow.class)
                .optional()
                .map(TermRow::term);
    }

    void insert(Term term) {
        db.sql("""
                        insert into term (id, organisation_id, org_path, body, name, from_on, to_on)
                        values (:id, :organisation, :path, :body, :name, :from, :until)
                        """)
                .param("id", term.id().value())
                .param("organisation", term.organisation().value())
                .param("path", term.path().value())
                .param("body", term.body().name())
                .param("name", term.name())
                .param("from", term.from())
                .param("until", term.until().orElse(null))
                .update();
    }

    /** Ends the term and every post still held for it. False if somebody else saved since the term was read. */
    boolean end(Term term, LocalDate on) {
        var ended = db.sql("""
                        update term
                           set ended_on = :on, version = version + 1
                         where id = :id and version = :version and ended_on is null
                        """)
                .param("id", term.id().value())
                .param("version", term.version())
                .param("on", on)
                .update();
        if (ended == 0) return false;
        db.sql("""
                        update office_holding
                           set to_on = greatest(:on, from_on), version = version + 1
                         where term_id = :id and to_on is null
                        """).param("id", term.id().value()).param("on", on).update();
        return true;
    }

    private record HoldingRow(
            UUID id,
            UUID personId,
            String personName,
            UUID organisationId,
            String organisationName,
            String orgPath,
            @Nullable UUID termId,
            String post,
            int rank,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            int version) {

        OfficeHolding holding() {
            return new OfficeHolding(
                    new OfficeId(id),
                    new PersonId(personId),
                    personName,
                    new OrganisationId(organisationId),
                    organisationName,
                    new OrgPath(orgPath),
                    Optional.ofNullable(termId).map(TermId::new),
                    post,
                    rank,
                    Optional.ofNullable(fromOn),
                    Optional.ofNullable(toOn),
                    version);
        }
    }

    private record TermRow(
            UUID id,
            UUID organisationId,
            String orgPath,
            Body body,
            String name,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable LocalDate endedOn,
            int version) {

        Term term() {
            return new Term(
                    new TermId(id),
                    new OrganisationId(organisationId),
                    new OrgPath(orgPath),
                    body,
                    name,
                    fromOn,
                    Optional.ofNullable(toOn),
                    Optional.ofNullable(endedOn),
                    version);
        }
    }
}
