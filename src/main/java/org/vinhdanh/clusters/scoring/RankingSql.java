package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Rankings.Proposal;
import org.vinhdanh.clusters.scoring.Rankings.Published;
import org.vinhdanh.clusters.scoring.Rankings.Released;
import org.vinhdanh.clusters.scoring.Rankings.Result;
import org.vinhdanh.clusters.scoring.Rankings.Review;
import org.vinhdanh.councils.Verdict.How;

/** Every SQL statement about phases, reviews, proposals and published rankings. */
@Repository
class RankingSql {

    private final JdbcClient db;

    RankingSql(JdbcClient db) {
        this.db = db;
    }

    /** False if somebody else moved or saved the year since it was read. */
    boolean move(UUID year, int version, Phase from, Phase to) {
        return db.sql("""
                        update cluster_year
                           set phase = :to, version = version + 1
                         where id = :year
                           and version = :version
                           and phase = :from
                        """)
                        .param("year", year)
                        .param("version", version)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void add(UUID year, Review review, String by, Instant at) {
        db.sql("""
                insert into cluster_review (year_id, held_on, place, present, how, carried, words, council, by_name, at)
                values (:year, :on, :place, :present, :how, :carried, :words, :council, :by, :at)
                """)
                .param("year", year)
                .param("on", review.on())
                .param("place", review.place())
                .param("present", review.present())
                .param("how", review.how().name())
                .param("carried", review.carried())
                .param("words", review.words())
                .param("council", review.council())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was decided on a year, the last first: that counts. */
    List<Review> reviews(UUID year) {
        return db.sql("""
                select held_on, place, present, how, carried, words, council
                  from cluster_review
                 where year_id = :year
                 order by seq desc
                """).param("year", year).query(ReviewRow.class).list().stream()
                .map(row -> new Review(
                        row.heldOn(),
                        row.place(),
                        row.present(),
                        How.valueOf(row.how()),
                        row.carried(),
                        row.words(),
                        row.council()))
                .toList();
    }

    /** False if the same was proposed already. */
    boolean add(UUID year, Proposal proposal, String by, Instant at) {
        return db.sql("""
                        insert into cluster_proposal (id, year_id, member_id, award, by_name, at)
                        values (:id, :year, :member, :award, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", proposal.id())
                        .param("year", year)
                        .param("member", proposal.member())
                        .param("award", proposal.award())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Proposal> proposals(UUID year) {
        return db.sql(
                        "select id, member_id as member, award from cluster_proposal where year_id = :year order by at, id")
                .param("year", year)
                .query(Proposal.class)
                .list();
    }

    void publish(UUID year, int round, String reason, List<Result> results, String by, Instant at) {
        db.sql("""
                insert into cluster_published (year_id, round, reason, by_name, at)
                values (:year, :round, :reason, :by, :at)
                """)
                .param("year", year)
                .param("round", round)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        var position = 0;
        for (var result : results)
            db.sql("""
                    insert into cluster_result (year_id, round, member_id, position, rank, tied, total, base, bonus, penalty,
                           grade)
                    values (:year, :round, :member, :position, :rank, :tied, :total, :base, :bonus, :penalty,
                           :grade)
                    """)
                    .param("year", year)
                    .param("round", round)
                    .param("member", result.member())
                    .param("position", position++)
                    .param("rank", result.rank().isPresent() ? result.rank().getAsInt() : null)
                    .param("tied", result.tied())
                    .param("total", result.total())
                    .param("base", result.base())
                    .param("bonus", result.bonus())
                    .param("penalty", result.penalty())
                    .param("grade", result.grade())
                    .update();
    }

    /** Everything that was published of these years, the last round of each first; with names as the members have them. */
    List<Published> published(List<UUID> years) {
        if (years.isEmpty()) return List.of();
        var results = db.sql("""
                select r.year_id, r.round, r.member_id, m.name, r.rank, r.tied, r.total, r.base, r.bonus, r.penalty, r.grade
                  from cluster_result r
                  join cluster_member m on m.id = r.member_id
                 where r.year_id in (:years)
                 order by r.year_id, r.round, r.position
                """).param("years", years).query(ResultRow.class).list();
        return db.sql("""
                select year_id, round, reason, by_name, at
                  from cluster_published
                 where year_id in (:years)
                 order by year_id, round desc
                """).param("years", years).query(PublishedRow.class).list().stream()
                .map(row -> new Published(
                        row.yearId(),
                        row.round(),
                        row.reason(),
                        row.byName(),
                        row.at().toInstant(),
                        results.stream()
                                .filter(result -> result.yearId().equals(row.yearId()) && result.round() == row.round())
                                .map(ResultRow::result)
                                .toList()))
                .toList();
    }

    void release(UUID year, String by, Instant at) {
        db.sql("insert into cluster_released (year_id, by_name, at) values (:year, :by, :at) on conflict do nothing")
                .param("year", year)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean released(UUID year) {
        return db.sql("select exists (select 1 from cluster_released where year_id = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /** The years everybody may see, the latest first. */
    List<Released> released() {
        return db.sql("""
                select y.id, c.name as cluster, c.owner, y.year
                  from cluster_released r
                  join cluster_year y on y.id = r.year_id
                  join cluster c on c.id = y.cluster_id
                 order by y.year desc, c.decided_on desc, y.id
                 limit 100
                """).query(ReleasedRow.class).list().stream()
                .map(row -> new Released(row.id(), row.cluster(), row.owner(), row.year(), Optional.empty()))
                .toList();
    }

    private record ReviewRow(
            LocalDate heldOn,
            String place,
            String present,
            String how,
            boolean carried,
            String words,
            String council) {}

    private record PublishedRow(UUID yearId, int round, String reason, String byName, OffsetDateTime at) {}

    private record ReleasedRow(UUID id, String cluster, String owner, int year) {}

    private record ResultRow(
            UUID yearId,
            int round,
            UUID memberId,
            String name,
            @Nullable Integer rank,
            boolean tied,
            BigDecimal total,
            BigDecimal base,
            BigDecimal bonus,
            BigDecimal penalty,
            String grade) {

        Result result() {
            return new Result(
                    memberId,
                    name,
                    rank == null ? OptionalInt.empty() : OptionalInt.of(rank),
                    tied,
                    total,
                    base,
                    bonus,
                    penalty,
                    grade);
        }
    }
}
