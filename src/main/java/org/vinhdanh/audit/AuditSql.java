package org.vinhdanh.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Recorded;

/** Every SQL statement about the trail. */
@Repository
class AuditSql {

    private static final int ONE_CHAIN = 4_020_020;

    private final JdbcClient db;

    AuditSql(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, Instant at, Recorded deed) {
        db.sql("""
                insert into audit_entry (id, at, account_id, account, on_behalf_of, deed, noun, noun_id, org_path, before, after)
                values (:id, :at, :account, :name, :behalf, :deed, :noun, :nounId, :path,
                        cast(:before as jsonb), cast(:after as jsonb))
                """)
                .param("id", id)
                .param("at", utc(at))
                .param("account", deed.actor().account().value())
                .param("name", deed.actor().name())
                .param("behalf", deed.actor().onBehalfOf().map(AccountId::value).orElse(null), Types.OTHER)
                .param("deed", deed.deed())
                .param("noun", deed.noun())
                .param("nounId", deed.id())
                .param("path", deed.organisation().value())
                .param("before", Values.json(deed.before()).orElse(null), Types.VARCHAR)
                .param("after", Values.json(deed.after()).orElse(null), Types.VARCHAR)
                .update();
    }

    /** Adds the entries to the chain, in this order; others wait until this transaction has ended. */
    void link(Collection<UUID> entries) {
        db.sql("select 1 from pg_advisory_xact_lock(:chain)")
                .param("chain", ONE_CHAIN)
                .query()
                .listOfRows();
        for (var entry : entries) db.sql("""
                    insert into audit_link (number, entry_id, hash)
                    select coalesce(last.number, 0) + 1, e.id, audit_hash(coalesce(last.hash, ''::bytea), e)
                      from audit_entry e
                      left join (select number, hash from audit_link order by number desc limit 1) last on true
                     where e.id = :entry
                    """).param("entry", entry).update();
    }

    /** The last link: noted down on paper, it proves later that nothing was cut off. */
    Optional<Trail.Head> head() {
        return db.sql("select number, encode(hash, 'hex') as hash from audit_link order by number desc limit 1")
                .query(Trail.Head.class)
                .optional();
    }

    List<Entry> list(String[] within, Trail.Wanted wanted, Optional<UUID> before, int most) {
        return db
                .sql("""
                select id, at, account_id, account, deed, noun, noun_id, before, after
                  from audit_entry
                 where within(org_path, :within)
                   and (:deed = '' or deed = :deed)
                   and (:noun = '' or noun = :noun)
                   and (:which = '' or noun_id::text = :which)
                   and (:who = '' or account ilike '%' || :who || '%')
                   and at >= :from
                   and at < :to
                   and (:before = '' or (at, id) < (select b.at, b.id from audit_entry b where b.id::text = :before))
                 order by at desc, id desc
                 limit :most
                """)
                .params(Map.of(
                        "within", within,
                        "deed", wanted.deed(),
                        "noun", wanted.noun(),
                        "which", wanted.which().map(UUID::toString).orElse(""),
                        "who", wanted.who().replaceAll("[%_\\\\]", ""),
                        "before", before.map(UUID::toString).orElse(""),
                        "from", utc(wanted.from()),
                        "to", utc(wanted.to()),
                        "most", most))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::entry)
                .toList();
    }

    /** The deeds that occur at all, for the choice of the filter. */
    List<String> deeds(String[] within) {
        return db.sql("select distinct deed from audit_entry where within(org_path, :within) order by deed")
                .param("within", within)
                .query(String.class)
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Row(
            UUID id,
            OffsetDateTime at,
            UUID accountId,
            String account,
            String deed,
            String noun,
            UUID nounId,
            @Nullable String before,
            @Nullable String after) {

        Entry entry() {
            return new Entry(
                    id,
                    at.toInstant(),
                    new AccountId(accountId),
                    account,
                    deed,
                    noun,
                    nounId,
                    Values.changes(before, after));
        }
    }
}
