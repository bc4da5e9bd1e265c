package org.vinhdanh.clusters.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.clusters.Phase;
import org.vinhdanh.clusters.scoring.Draw.Pair;
import org.vinhdanh.movements.Provenance;

/** Every SQL statement about points, evidence and who checks whom. */
@Repository
class ScoreSql {

    private final JdbcClient db;

    ScoreSql(JdbcClient db) {
        this.db = db;
    }

    /** The phase of a year as it is now; whoever else would write into the year waits until this transaction ends. */
    Phase lock(UUID year) {
        return Phase.valueOf(db.sql("select phase from cluster_year where id = :year for update")
                .param("year", year)
                .query(String.class)
                .single());
    }

    /** A mark in its column. */
    record Entered(UUID member, Voice voice, String code, Mark mark) {}

    /** What counts of a year, of all members or one. */
    List<Entered> marks(UUID year, @Nullable UUID member) {
        return db.sql("""
                select distinct on (member_id, hand, checker_id, code)
                       member_id, hand, checker_id, code, amount, reason, by_name, at, taken
                  from cluster_score
                 where year_id = :year
                   and (cast(:member as uuid) is null or member_id = :member)
                 order by member_id, hand, checker_id, code, seq desc
                """).param("year", year).param("member", member).query(ScoreRow.class).list().stream()
                .map(ScoreRow::entered)
                .toList();
    }

    /** Everything that was ever entered for a criterion of a member, the first first. */
    List<Entered> history(UUID year, UUID member, String code) {
        return db
                .sql("""
                select member_id, hand, checker_id, code, amount, reason, by_name, at, taken
                  from cluster_score
                 where year_id = :year
                   and member_id = :member
                   and code = :code
                 order by seq
                """)
                .param("year", year)
                .param("member", member)
                .param("code", code)
                .query(ScoreRow.class)
                .list()
                .stream()
                .map(ScoreRow::entered)
                .toList();
    }

    /** The number of the last entry of a column; 0 where there is none. */
    long last(UUID year, UUID member, Voice voice) {
        return db.sql("""
                select coalesce(max(seq), 0)
                  from cluster_score
                 where year_id = :year
                   and member_id = :member
                   and hand = :hand
                   and checker_id is not distinct from cast(:checker as uuid)
                """)
                .param("year", year)
                .param("member", member)
                .param("hand", voice.hand().name())
                .param("checker", voice.checker().orElse(null))
                .query(Long.class)
                .single();
    }

    void add(UUID year, UUID member, Voice voice, String code, Mark mark) {
        db.sql("""
                insert into cluster_score (year_id, member_id, code, hand, checker_id, amount, reason, by_name, at, taken)
                values (:year, :member, :code, :hand, :checker, :amount, :reason, :by, :at, :taken)
                """)
                .param("year", year)
                .param("member", member)
                .param("code", code)
                .param("hand", voice.hand().name())
                .param("checker", voice.checker().orElse(null))
                .param("amount", mark.amount())
                .param("reason", mark.reason())
                .param("by", mark.by())
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("taken", mark.taken().orElse(null))
                .update();
    }

    boolean anyScore(UUID year) {
        return db.sql("select exists (select 1 from cluster_score where year_id = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /** A column that was handed in. */
    record HandedIn(UUID member, Voice voice, CardSent sent) {}

    /** Which columns were handed in, the last time of each. */
    List<HandedIn> sent(UUID year) {
        return db.sql("""
                select distinct on (member_id, hand, checker_id) member_id, hand, checker_id, sender, received_on, by_name
                  from cluster_sent
                 where year_id = :year
                 order by member_id, hand, checker_id, seq desc
                """).param("year", year).query(SentRow.class).list().stream()
                .map(SentRow::handedIn)
                .toList();
    }

    void send(UUID year, UUID member, Voice voice, CardSent sent, Instant at) {
        db.sql("""
                insert into cluster_sent (year_id, member_id, hand, checker_id, sender, received_on, by_name, at)
                values (:year, :member, :hand, :checker, :sender, :on, :by, :at)
                """)
                .param("year", year)
                .param("member", member)
                .param("hand", voice.hand().name())
                .param("checker", voice.checker().orElse(null))
                .param("sender", sent.from().sender().name())
                .param("on", sent.from().on())
                .param("by", sent.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who checks whom. */
    List<Pair> checks(UUID year) {
        return db.sql("""
                select checker_id as checker, member_id as checked
                  from cluster_check
                 where year_id = :year
                 order by member_id, checker_id
                """).param("year", year).query(Pair.class).list();
    }

    void assign(UUID year, List<Pair> pairs) {
        db.sql("delete from cluster_check where year_id = :year")
                .param("year", year)
                .update();
        for (var pair : pairs)
            db.sql("insert into cluster_check (year_id, member_id, checker_id) values (:year, :checked, :checker)")
                    .param("year", year)
                    .param("checked", pair.checked())
                    .param("checker", pair.checker())
                    .update();
    }

    Optional<Draw> draw(UUID year) {
        return db.sql("select key, each from cluster_draw where year_id = :year")
                .param("year", year)
                .query(Draw.class)
                .optional();
    }

    void drawn(UUID year, Draw draw, String by) {
        db.sql("""
                insert into cluster_draw (year_id, key, each, by_name)
                values (:year, :key, :each, :by)
                on conflict (year_id) do update set key = excluded.key, each = excluded.each, by_name = excluded.by_name
                """)
                .param("year", year)
                .param("key", draw.key())
                .param("each", draw.each())
                .param("by", by)
                .update();
    }

    void undrawn(UUID year) {
        db.sql("delete from cluster_draw where year_id = :year")
                .param("year", year)
                .update();
    }

    /** How many pieces of evidence lie with a criterion of a member. */
    record Counted(UUID member, String code, long pieces) {}

    List<Counted> evidenceCounts(UUID year, @Nullable UUID member) {
        return db.sql("""
                select member_id as member, code, count(*) as pieces
                  from cluster_evidence
                 where year_id = :year
                   and (cast(:member as uuid) is null or member_id = :member)
                 group by member_id, code
                """)
                .param("year", year)
                .param("member", member)
                .query(Counted.class)
                .list();
    }

    List<Evidence> evidence(UUID year, UUID member, String code) {
        return db
                .sql("""
                select id, member_id, code, words, file_id, file_name, by_name, at
                  from cluster_evidence
                 where year_id = :year
                   and member_id = :member
                   and code = :code
                 order by at, id
                """)
                .param("year", year)
                .param("member", member)
                .param("code", code)
                .query(EvidenceRow.class)
                .list()
                .stream()
                .map(EvidenceRow::evidence)
                .toList();
    }

    void add(UUID year, Evidence piece) {
        db.sql("""
                insert into cluster_evidence (id, year_id, member_id, code, words, file_id, file_name, by_name, at)
                values (:id, :year, :member, :code, :words, :file, :name, :by, :at)
                """)
                .param("id", piece.id())
                .param("year", year)
                .param("member", piece.member())
                .param("code", piece.code())
                .param("words", piece.words())
                .param("file", piece.file().orElse(null))
                .param("name", piece.fileName())
                .param("by", piece.by())
                .param("at", piece.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Which year and member a stored file is evidence of. */
    record Place(UUID yearId, UUID memberId) {}

    Optional<Place> ofFile(UUID file) {
        return db.sql("select year_id, member_id from cluster_evidence where file_id = :file limit 1")
                .param("file", file)
                .query(Place.class)
                .optional();
    }

    private static Voice voice(String hand, @Nullable UUID checker) {
        return new Voice(Hand.valueOf(hand), Optional.ofNullable(checker));
    }

    private record ScoreRow(
            UUID memberId,
            String hand,
            @Nullable UUID checkerId,
            String code,
            BigDecimal amount,
            String reason,
            String byName,
            OffsetDateTime at,
            @Nullable BigDecimal taken) {

        Entered entered() {
            return new Entered(
                    memberId,
                    voice(hand, checkerId),
                    code,
                    new Mark(amount, reason, byName, at.toInstant(), Optional.ofNullable(taken)));
        }
    }

    private record SentRow(
            UUID memberId, String hand, @Nullable UUID checkerId, String sender, LocalDate receivedOn, String byName) {

        HandedIn handedIn() {
            return new HandedIn(
                    memberId,
                    voice(hand, checkerId),
                    new CardSent(new Provenance(Provenance.Sender.valueOf(sender), receivedOn), byName));
        }
    }

    private record EvidenceRow(
            UUID id,
            UUID memberId,
            String code,
            String words,
            @Nullable UUID fileId,
            String fileName,
            String byName,
            OffsetDateTime at) {

        Evidence evidence() {
            return new Evidence(
                    id, memberId, code, words, Optional.ofNullable(fileId), fileName, byName, at.toInstant());
        }
    }
}
