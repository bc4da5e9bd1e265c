package org.vinhdanh.awards.register;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PartialDate;

/** Every SQL statement about decisions. */
@Repository
class DecisionSql {

    private final JdbcClient db;

    DecisionSql(JdbcClient db) {
        this.db = db;
    }

    /** Another decision of the same authority, number and year in the same register. */
    Optional<DecisionId> sameNumber(DecisionFacts facts, OrgPath path) {
        return db.sql("""
                select id from award_decision_now
                 where authority_folded = :authority and number_folded = :number
                   and year is not distinct from :year and org_path = :path
                """)
                .param("authority", Fold.of(facts.authority()))
                .param("number", Fold.of(facts.number()))
                .param("year", facts.date().map(PartialDate::year).orElse(null), Types.SMALLINT)
                .param("path", path.value())
                .query(UUID.class)
                .optional()
                .map(DecisionId::new);
    }

    /** Writes a decision, or its corrected facts where {@code corrects} names it. */
    void write(
            DecisionId id,
            boolean corrects,
            String reason,
            DecisionFacts facts,
            OrgPath path,
            AccountId by,
            Instant at) {
        db.sql("""
                insert into award_decision (row_id, id, corrects, reason, org_path, keeper_id, origin, authority_id,
                    authority, authority_folded, number, number_folded, year, decided_on, signer, signer_post, summary,
                    scan, source, words, recorded_by, recorded_at)
                values (:row, :id, (select row_id from award_decision_now where id = :id), :reason, :path, :keeper,
                    :origin, :authorityId, :authority, :authorityFolded, :number, :numberFolded, :year, :day, :signer,
                    :post, :summary, :scan, :source, :words, :by, :at)
                """)
                .param("row", corrects ? DecisionId.fresh().value() : id.value())
                .param("id", id.value())
                .param("reason", reason)
                .param("path", path.value())
                .param("keeper", facts.keeper().value())
                .param("origin", facts.origin().name())
                .param(
                        "authorityId",
                        facts.authorityId().map(OrganisationId::value).orElse(null),
                        Types.OTHER)
                .param("authority", facts.authority())
                .param("authorityFolded", Fold.of(facts.authority()))
                .param("number", orNull(facts.number()))
                .param("numberFolded", orNull(Fold.of(facts.number())))
                .param("year", facts.date().map(PartialDate::year).orElse(null), Types.SMALLINT)
                .param("day", facts.date().flatMap(PartialDate::date).orElse(null), Types.DATE)
                .param("signer", facts.signer())
                .param("post", facts.signerPost())
                .param("summary", facts.summary())
                .param("scan", orNull(facts.scan()))
                .param("source", facts.source())
                .param("words", SearchWords.of(facts.number(), facts.authority()))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Decision> decision(DecisionId id, String[] within) {
        return db.sql("""
                select * from award_decision_now d
                 where d.id = :id
                   and (within(d.org_path, :within)
                        or exists (select 1 from award_entry_now e where e.decision_id = d.id and within(e.unit_path, :within)))
                """)
                .param("id", id.value())
                .param("within", within)
                .query((row, _) -> RegisterRows.decision(row))
                .optional();
    }

    /** True where a decision with this scan may be seen. */
    boolean sees(String scan, String[] within) {
        return db.sql("""
                select exists (select 1 from award_decision_now d
                                where d.scan = :scan
                                  and (within(d.org_path, :within)
                                       or exists (select 1 from award_entry_now e
                                                   where e.decision_id = d.id and within(e.unit_path, :within))))
                """)
                .param("scan", scan)
                .param("within", within)
                .query(Boolean.class)
                .single();
    }

    /** The years in which there were decisions, newest first. */
    List<Integer> years(String[] within) {
        return db.sql("""
                select distinct year from award_shelf_now
                 where decisions > 0 and year is not null and within(org_path, :within) order by year desc limit 100
                """).param("within", within).query(Integer.class).list();
    }

    /** Authorities as written, those with most decisions first. */
    List<String> authorities(String[] within) {
        return db.sql("""
                select min(authority) from award_shelf_now
                 where decisions > 0 and within(org_path, :within)
                 group by authority_folded order by sum(decisions) desc, authority_folded limit 30
                """).param("within", within).query(String.class).list();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
