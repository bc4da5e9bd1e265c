package org.vinhdanh.accounts;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;

/** Every SQL statement about one-time links and failed attempts. */
@Repository
class LinkSql {

    private final JdbcClient db;

    LinkSql(JdbcClient db) {
        this.db = db;
    }

    void add(OneTimeLink link, byte[] tokenHash, AccountId by, Instant at) {
        db.sql("""
                insert into account_link (id, account_id, purpose, token_hash, created_at, created_by, expires_at)
                values (:id, :account, :purpose, :hash, :at, :by, :expires)
                """)
                .param("id", link.id())
                .param("account", link.account().map(AccountId::value).orElse(null), Types.OTHER)
                .param("purpose", link.purpose().name())
                .param("hash", tokenHash)
                .param("at", utc(at))
                .param("by", by.value())
                .param("expires", utc(link.expires()))
                .update();
    }

    /** The link of this token, if it has not been used and is not too old. */
    Optional<OneTimeLink> open(byte[] tokenHash, Instant now) {
        return db.sql("""
                select id, account_id, purpose, expires_at
                  from account_link
                 where token_hash = :hash
                   and used_at is null
                   and expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", utc(now))
                .query(Row.class)
                .optional()
                .map(Row::link);
    }

    /** False if somebody else used it in the meantime. */
    boolean use(UUID link, Instant at) {
        return db.sql("update account_link set used_at = :at where id = :id and used_at is null")
                        .param("id", link)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Whatever else was sent to this account is worth nothing any more. */
    void burn(AccountId account, Instant at) {
        db.sql("update account_link set used_at = :at where account_id = :account and used_at is null")
                .param("account", account.value())
                .param("at", utc(at))
                .update();
    }

    /** Founding links of earlier starts are worth nothing any more. */
    void burnFounding(Instant at) {
        db.sql("update account_link set used_at = :at where purpose = 'FOUNDING' and used_at is null")
                .param("at", utc(at))
                .update();
    }

    /** How many links were asked for by the account itself since then. */
    int asked(AccountId account, Instant since) {
        return db.sql(
                        "select count(*) from account_link where account_id = :account and created_by = :account and created_at > :since")
                .param("account", account.value())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    int failures(byte[] loginHash, Instant since) {
        return db.sql("select count(*) from account_failure where login_hash = :hash and failed_at > :since")
                .param("hash", loginHash)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    void failed(byte[] loginHash, Instant at, Instant forgotten) {
        db.sql("delete from account_failure where failed_at < :forgotten")
                .param("forgotten", utc(forgotten))
                .update();
        db.sql("insert into account_failure (login_hash, failed_at) values (:hash, :at)")
                .param("hash", loginHash)
                .param("at", utc(at))
                .update();
    }

    void forgive(byte[] loginHash) {
        db.sql("delete from account_failure where login_hash = :hash")
                .param("hash", loginHash)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Row(UUID id, @Nullable UUID accountId, String purpose, OffsetDateTime expiresAt) {
        OneTimeLink link() {
            return new OneTimeLink(
                    id,
                    Optional.ofNullable(accountId).map(AccountId::new),
                    OneTimeLink.Purpose.valueOf(purpose),
                    expiresAt.toInstant());
        }
    }
}
