package org.vinhdanh.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.PersonId;

/** Every SQL statement about reviewers and what they were asked. */
@Repository
class InitiativeReviewSql {

    private static final String REVIEWERS = """
            select r.id, r.person_id, trim(p.titles || ' ' || p.name) as name, o.name as unit, r.fields,
                   (select count(*) from initiative_review v where v.reviewer_id = r.id and v.state = 'ASKED') as load,
                   (select count(*) from initiative_review v where v.reviewer_id = r.id and v.state = 'GIVEN') as given
              from initiative_reviewer r
              join person_v p on p.id = r.person_id
              join organisation_v o on o.id = p.organisation_id
            """;

    private static final String REVIEWS = """
            select v.id, r.person_id, trim(p.titles || ' ' || p.name) as name, v.asked_on, v.due_on, v.state,
                   v.score, v.opinion
              from initiative_review v
              join initiative_reviewer r on r.id = v.reviewer_id
              join person_v p on p.id = r.person_id
            """;

    private final JdbcClient db;

    InitiativeReviewSql(JdbcClient db) {
        this.db = db;
    }

    /** Those of this field first, then those with the least to do. */
    List<Reviewer> reviewers(String[] within, String field) {
        return db
                .sql(REVIEWERS + """
                         where within(r.org_path, :within)
                         order by not (:field <> '' and r.fold like '%' || :field || '%'), load, p.given_key collate "vi-x-icu", r.id
                         limit 200
                        """)
                .param("within", within)
                .param("field", Fold.of(field).replace("%", "").replace("_", ""))
                .query(ReviewerRow.class)
                .list()
                .stream()
                .map(ReviewerRow::reviewer)
                .toList();
    }

    void add(UUID id, PersonId person, OrgPath path, String fields) {
        db.sql("""
                insert into initiative_reviewer (id, person_id, org_path, fields, fold)
                values (:id, :person, :path, :fields, :fold)
                on conflict (org_path, person_id) do update set fields = excluded.fields, fold = excluded.fold
                """)
                .param("id", id)
                .param("person", person.value())
                .param("path", path.value())
                .param("fields", fields)
                .param("fold", Fold.of(fields))
                .update();
    }

    /** One who had been entered twice reviews as one. */
    void follow(PersonId from, PersonId into) {
        db.sql("""
                update initiative_reviewer r set person_id = :into
                 where person_id = :from
                   and not exists (select 1 from initiative_reviewer o where o.org_path = r.org_path and o.person_id = :into)
                """).param("from", from.value()).param("into", into.value()).update();
    }

    List<InitiativeReview> reviews(InitiativeId initiative) {
        return db
                .sql(REVIEWS + " where v.initiative_id = :initiative order by v.asked_on, v.id")
                .param("initiative", initiative.value())
                .query(ReviewRow.class)
                .list()
                .stream()
                .map(ReviewRow::review)
                .toList();
    }

    void ask(UUID id, InitiativeId initiative, UUID reviewer, LocalDate on, LocalDate due) {
        db.sql("""
                insert into initiative_review (id, initiative_id, reviewer_id, asked_on, due_on, state, opinion)
                values (:id, :initiative, :reviewer, :on, :due, 'ASKED', '')
                """)
                .param("id", id)
                .param("initiative", initiative.value())
                .param("reviewer", reviewer)
                .param("on", on)
                .param("due", due)
                .update();
    }

    /** False where it was answered already. */
    boolean answer(UUID id, InitiativeReview.State state, @Nullable Integer score, String opinion) {
        return db.sql("""
                        update initiative_review set state = :state, score = :score, opinion = :opinion
                         where id = :id and state = 'ASKED'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("score", score, java.sql.Types.INTEGER)
                        .param("opinion", opinion)
                        .update()
                == 1;
    }

    private record ReviewerRow(UUID id, UUID personId, String name, String unit, String fields, int load, int given) {
        Reviewer reviewer() {
            return new Reviewer(id, new PersonId(personId), name, unit, fields, load, given);
        }
    }

    private record ReviewRow(
            UUID id,
            UUID personId,
            String name,
            LocalDate askedOn,
            LocalDate dueOn,
            String state,
            @Nullable Integer score,
            String opinion) {
        InitiativeReview review() {
            return new InitiativeReview(
                    id,
                    new PersonId(personId),
                    name,
                    askedOn,
                    dueOn,
                    InitiativeReview.State.valueOf(state),
                    Optional.ofNullable(score),
                    opinion);
        }
    }
}
