package org.vinhdanh.fund;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;

/** Every SQL statement about the ledger. */
@Repository
class FundSql {

    private static final String LEDGER = """
            select l.*, p.decision_id, coalesce(e.revoked, false) as revoked,
                   exists (select 1 from fund_line c where c.corrects = l.id) as corrected
              from (select *,
                           sum(case when item in ('OPENING', 'BUDGET', 'CONTRIBUTION', 'DONATION', 'OTHER_INCOME')
                                    then amount else -amount end)
                               over (partition by organisation_id order by on_day, seq) as balance
                      from fund_line
                     where within(org_path, :within)
            """;

    private final JdbcClient db;

    FundSql(JdbcClient db) {
        this.db = db;
    }

    List<Funds.Entered> lines(String[] within, OrganisationId organisation, int year, Optional<FundItem> item) {
        return db
                .sql(LEDGER + """
                               and organisation_id = :organisation) l
                          left join fund_payment p on p.line_id = l.id
                          left join award_entry_v e on e.id = p.entry_id
                         where l.on_day between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                           and (:item = '' or l.item = :item)
                         order by l.on_day, l.seq
                         limit 10000
                        """)
                .param("within", within)
                .param("organisation", organisation.value())
                .param("year", year)
                .param("item", item.map(FundItem::name).orElse(""))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::entered)
                .toList();
    }

    Optional<Funds.Entered> find(String[] within, UUID id) {
        return db.sql(LEDGER + """
                               and organisation_id = (select organisation_id from fund_line where id = :id)) l
                          left join fund_payment p on p.line_id = l.id
                          left join award_entry_v e on e.id = p.entry_id
                         where l.id = :id
                        """)
                .param("within", within)
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::entered);
    }

    /** Payments that stand although their award was taken back, the first first. */
    List<Funds.ToRecover> toRecover(String[] within, OrganisationId organisation) {
        return db.sql("""
                        select l.id as line, l.source as receiver, l.amount, p.decision_id as decision, l.document as number
                          from fund_payment p
                          join fund_line l on l.id = p.line_id
                          join award_entry_v e on e.id = p.entry_id
                         where l.organisation_id = :organisation
                           and within(l.org_path, :within)
                           and e.revoked
                           and not exists (select 1 from fund_line c where c.corrects = l.id)
                         order by l.on_day, l.seq
                         limit 100
                        """)
                .param("within", within)
                .param("organisation", organisation.value())
                .query(Funds.ToRecover.class)
                .list();
    }

    Funds.Year year(String[] within, OrganisationId organisation, int year) {
        record Sum(String item, long before, long during, long lowest) {}
        var sums = db.sql("""
                        select item, coalesce(sum(amount) filter (where on_day < make_date(:year, 1, 1)), 0) as before,
                               coalesce(sum(amount) filter (where on_day >= make_date(:year, 1, 1)), 0) as during,
                               min(balance) as lowest
                          from (select *,
                                       sum(case when item in ('OPENING', 'BUDGET', 'CONTRIBUTION', 'DONATION', 'OTHER_INCOME')
                                                then amount else -amount end) over (order by on_day, seq) as balance
                                  from fund_line
                                 where within(org_path, :within)
                                   and organisation_id = :organisation
                                   and on_day <= make_date(:year, 12, 31)) l
                         group by item
                        """)
                .param("within", within)
                .param("organisation", organisation.value())
                .param("year", year)
                .query(Sum.class)
                .list();
        return new Funds.Year(
                year,
                sums.stream()
                        .mapToLong(sum -> FundItem.valueOf(sum.item()).moves(sum.before())
                                + (sum.item().equals(FundItem.OPENING.name()) ? sum.during() : 0))
                        .sum(),
                sums.stream()
                        .map(sum -> new Funds.ItemSum(FundItem.valueOf(sum.item()), sum.during()))
                        .toList(),
                sums.stream().mapToLong(Sum::lowest).min().orElse(0));
    }

    /** Whoever writes into a fund writes alone until the transaction ends. */
    void hold(OrganisationId organisation, OrgPath path) {
        db.sql("insert into fund (organisation_id, org_path) values (:organisation, :path) on conflict do nothing")
                .param("organisation", organisation.value())
                .param("path", path.value())
                .update();
        db.sql("select organisation_id from fund where organisation_id = :organisation for update")
                .param("organisation", organisation.value())
                .query(UUID.class)
                .single();
    }

    /** True where the ledger has an opening balance that stands, other than this line. */
    boolean opened(OrganisationId organisation, UUID but) {
        return db.sql("""
                        select exists (select 1
                                         from fund_line l
                                        where l.organisation_id = :organisation and l.item = 'OPENING' and l.corrects is null
                                          and l.id <> :but
                                          and not exists (select 1 from fund_line c where c.corrects = l.id))
                        """)
                .param("organisation", organisation.value())
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    /** The day of the opening balance that stands. */
    Optional<LocalDate> openedOn(OrganisationId organisation) {
        return db.sql("""
                        select l.on_day
                          from fund_line l
                         where l.organisation_id = :organisation and l.item = 'OPENING' and l.corrects is null
                           and not exists (select 1 from fund_line c where c.corrects = l.id)
                        """)
                .param("organisation", organisation.value())
                .query(LocalDate.class)
                .optional();
    }

    /** What the lines of a ledger say, counter-entries left out. */
    List<LedgerImport.Content> contents(OrganisationId organisation) {
        record Said(LocalDate onDay, String item, long amount, String words, String source, String document) {}
        return db.sql("""
                        select on_day, item, amount, words, source, document
                          from fund_line
                         where organisation_id = :organisation and corrects is null
                        """).param("organisation", organisation.value()).query(Said.class).list().stream()
                .map(said -> new LedgerImport.Content(
                        said.onDay(),
                        FundItem.valueOf(said.item()),
                        said.amount(),
                        said.words(),
                        said.source(),
                        said.document()))
                .toList();
    }

    /** False if it is already there, or its line was taken back before. */
    boolean add(FundLine line) {
        return db.sql("""
                        insert into fund_line (id, organisation_id, org_path, on_day, item, amount, words, source, document,
                               corrects, reason, by_name, at)
                        values (:id, :organisation, :path, :on, :item, :amount, :words, :source, :document,
                               :corrects, :reason, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", line.id())
                        .param("organisation", line.organisation().value())
                        .param("path", line.path().value())
                        .param("on", line.on())
                        .param("item", line.item().name())
                        .param("amount", line.amount())
                        .param("words", line.words())
                        .param("source", line.source())
                        .param("document", line.document())
                        .param("corrects", line.corrects().orElse(null))
                        .param("reason", line.reason())
                        .param("by", line.by())
                        .param("at", line.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private record Row(
            UUID id,
            UUID organisationId,
            String orgPath,
            LocalDate onDay,
            String item,
            long amount,
            String words,
            String source,
            String document,
            @Nullable UUID corrects,
            String reason,
            String byName,
            OffsetDateTime at,
            long balance,
            boolean corrected,
            boolean revoked,
            @Nullable UUID decisionId) {
        Funds.Entered entered() {
            return new Funds.Entered(
                    new FundLine(
                            id,
                            new OrganisationId(organisationId),
                            new OrgPath(orgPath),
                            onDay,
                            FundItem.valueOf(item),
                            amount,
                            words,
                            source,
                            document,
                            Optional.ofNullable(corrects),
                            reason,
                            byName,
                            at.toInstant()),
                    balance,
                    corrected,
                    revoked,
                    Optional.ofNullable(decisionId));
        }
    }
}
