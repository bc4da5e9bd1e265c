package org.vinhdanh.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about bonuses: what the register says of them, and what was paid. */
@Repository
class BonusSql {

    private final JdbcClient db;

    BonusSql(JdbcClient db) {
        this.db = db;
    }

    /** Decisions of a year of our own, the latest first, with what was paid. */
    List<Bonuses.BonusDecision> decisions(String[] within, int year) {
        return db.sql("""
                        select d.id, d.keeper_id as keeper, d.org_path as path, coalesce(d.number, '') as number, d.decided_on as on,
                               d.summary, e.entries, e.registered, p.payments, p.paid
                          from award_decision_v d
                         cross join lateral (select count(*) as entries, coalesce(sum(x.amount), 0) as registered
                                               from award_entry_v x
                                              where x.decision_id = d.id and x.kind <> 'TOTAL' and not x.revoked) e
                         cross join lateral (select count(*) as payments, coalesce(sum(l.amount), 0) as paid
                                               from fund_payment f
                                               join fund_line l on l.id = f.line_id
                                              where f.decision_id = d.id
                                                and not exists (select 1 from fund_line c where c.corrects = l.id)) p
                         where within(d.org_path, :within)
                           and d.origin = 'GRANTED_BY_US'
                           and d.year = :year
                         order by d.decided_on desc nulls last, d.id
                         limit 200
                        """).param("within", within).param("year", year).query(DecisionRow.class).list().stream()
                .map(DecisionRow::decision)
                .toList();
    }

    Optional<Bonuses.BonusDecision> decision(String[] within, UUID id) {
        return db.sql("""
                        select d.id, d.keeper_id as keeper, d.org_path as path, coalesce(d.number, '') as number, d.decided_on as on,
                               d.summary, 0 as entries, 0 as registered, 0 as payments, 0 as paid
                          from award_decision_v d
                         where d.id = :id and within(d.org_path, :within) and d.origin = 'GRANTED_BY_US'
                        """)
                .param("within", within)
                .param("id", id)
                .query(DecisionRow.class)
                .optional()
                .map(DecisionRow::decision);
    }

    private record DecisionRow(
            UUID id,
            UUID keeper,
            String path,
            String number,
            @Nullable LocalDate on,
            String summary,
            long entries,
            long registered,
            long payments,
            long paid) {
        Bonuses.BonusDecision decision() {
            return new Bonuses.BonusDecision(
                    id, keeper, path, number, Optional.ofNullable(on), summary, entries, registered, payments, paid);
        }
    }

    /** An entry with the payment that stands for it. */
    record EntryRow(
            UUID id,
            String kind,
            String name,
            String unit,
            @Nullable String award,
            @Nullable Integer grade,
            String awardName,
            @Nullable Long amount,
            boolean revoked,
            @Nullable UUID line,
            @Nullable LocalDate onDay,
            @Nullable Long paid,
            @Nullable String way,
            @Nullable String receiver,
            @Nullable String byName) {}

    List<EntryRow> entries(UUID decision) {
        return db.sql("""
                        select e.id, e.kind, concat_ws(' ', nullif(e.honorific, ''), nullif(e.title, ''), e.name) as name, e.unit,
                               e.award, cast(e.class as int) as grade, e.award_name, e.amount, e.revoked,
                               p.line_id as line, p.on_day, p.amount as paid, p.way, p.receiver, p.by_name
                          from award_entry_v e
                          left join (select f.entry_id, f.line_id, f.way, f.receiver, l.on_day, l.amount, l.by_name
                                       from fund_payment f
                                       join fund_line l on l.id = f.line_id
                                      where f.decision_id = :decision
                                        and not exists (select 1 from fund_line c where c.corrects = l.id)) p
                            on p.entry_id = e.id
                         where e.decision_id = :decision
                           and e.kind <> 'TOTAL'
                           and (not e.revoked or exists (select 1 from fund_payment f where f.entry_id = e.id))
                         order by e.place desc, e.id desc
                        """).param("decision", decision).query(EntryRow.class).list();
    }

    /** False where this entry is paid already; to be asked while the fund is held. */
    boolean pay(UUID line, UUID entry, UUID decision, Bonus.Way way, String receiver) {
        return db.sql("""
                        insert into fund_payment (line_id, entry_id, decision_id, nth, way, receiver)
                        select :line, :entry, :decision, 1 + count(*), :way, :receiver
                          from fund_payment f
                         where f.entry_id = :entry
                        having count(*) filter (where not exists (select 1 from fund_line c where c.corrects = f.line_id)) = 0
                        on conflict do nothing
                        """)
                        .param("line", line)
                        .param("entry", entry)
                        .param("decision", decision)
                        .param("way", way.name())
                        .param("receiver", receiver)
                        .update()
                == 1;
    }

    List<BonusLevels.Salary> salaries() {
        return db.sql("select * from fund_base_salary order by valid_from")
                .query(BonusLevels.Salary.class)
                .list();
    }
}
