package org.vinhdanh.movements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.movements.MovementReview.Kind;
import org.vinhdanh.movements.MovementReview.Proposal;

/** Every SQL statement about the reviews of movements. */
@Repository
class ReviewSql {

    private final JdbcClient db;

    ReviewSql(JdbcClient db) {
        this.db = db;
    }

    void add(MovementId movement, MovementReview review) {
        db.sql("""
                insert into movement_review (id, movement_id, final, held_on, results, shortcomings, ahead, by_name,
                       told, seen, registered, reported, enrolled, people)
                values (:id, :movement, :last, :held, :results, :shortcomings, :ahead, :by,
                       :told, :seen, :registered, :reported, :enrolled, :people)
                """)
                .param("id", review.id())
                .param("movement", movement.value())
                .param("last", review.last())
                .param("held", review.heldOn())
                .param("results", review.results())
                .param("shortcomings", review.shortcomings())
                .param("ahead", review.ahead())
                .param("by", review.by())
                .param("told", review.participation().map(Participation::told).orElse(null))
                .param("seen", review.participation().map(Participation::seen).orElse(null))
                .param(
                        "registered",
                        review.participation().map(Participation::registered).orElse(null))
                .param(
                        "reported",
                        review.participation().map(Participation::reported).orElse(null))
                .param(
                        "enrolled",
                        review.participation().map(Participation::enrolled).orElse(null))
                .param(
                        "people",
                        review.participation().map(Participation::people).orElse(null))
                .update();
        var position = 0;
        for (var proposal : review.proposals())
            db.sql("""
                    insert into movement_proposal (review_id, position, kind, name, unit, merit)
                    values (:review, :position, :kind, :name, :unit, :merit)
                    """)
                    .param("review", review.id())
                    .param("position", position++)
                    .param("kind", proposal.kind().name())
                    .param("name", proposal.name())
                    .param("unit", proposal.unit())
                    .param("merit", proposal.merit())
                    .update();
    }

    /** Lets everybody read who took part; once and for all. */
    void release(UUID review, String by, Instant at) {
        db.sql(
                        "insert into movement_review_released (review_id, by_name, at) values (:review, :by, :at) on conflict do nothing")
                .param("review", review)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MovementReview> of(MovementId movement) {
        record ProposalRow(UUID reviewId, String kind, String name, String unit, String merit) {}
        var proposals = db.sql("""
                select p.review_id, p.kind, p.name, p.unit, p.merit
                  from movement_proposal p
                  join movement_review r on r.id = p.review_id
                 where r.movement_id = :movement
                 order by p.review_id, p.position
                """).param("movement", movement.value()).query(ProposalRow.class).list().stream()
                .collect(Collectors.groupingBy(
                        ProposalRow::reviewId,
                        Collectors.mapping(
                                row -> new Proposal(Kind.valueOf(row.kind()), row.name(), row.unit(), row.merit()),
                                Collectors.toList())));
        return db.sql("""
                select r.id, r.final as last, r.held_on, r.results, r.shortcomings, r.ahead, r.by_name, r.told, r.seen,
                       r.registered, r.reported, r.enrolled, r.people, coalesce(o.by_name, '') as released_by
                  from movement_review r
                  left join movement_review_released o on o.review_id = r.id
                 where r.movement_id = :movement
                 order by r.held_on, r.id
                """).param("movement", movement.value()).query(ReviewRow.class).list().stream()
                .map(row -> row.review(proposals.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private record ReviewRow(
            UUID id,
            boolean last,
            LocalDate heldOn,
            String results,
            String shortcomings,
            String ahead,
            String byName,
            @Nullable Integer told,
            @Nullable Integer seen,
            @Nullable Integer registered,
            @Nullable Integer reported,
            @Nullable Integer enrolled,
            @Nullable Integer people,
            String releasedBy) {

        MovementReview review(List<Proposal> proposals) {
            return new MovementReview(
                    id, last, heldOn, results, shortcomings, ahead, byName, proposals, participation(), releasedBy);
        }

        private Optional<Participation> participation() {
            return told == null
                            || seen == null
                            || registered == null
                            || reported == null
                            || enrolled == null
                            || people == null
                    ? Optional.empty()
                    : Optional.of(new Participation(told, seen, registered, reported, enrolled, people));
        }
    }
}
