package org.vinhdanh.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.platform.files.FileId;

/** Every SQL statement about second factors, their recovery codes, and who has yet to give a code. */
@Repository
class SecondFactorSql {

    private final JdbcClient db;

    SecondFactorSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * A secret as it is kept, shut up.
     *
     * @param confirmed since when codes are asked for; empty while it is being set up
     * @param lastStep the step whose code was taken last
     * @param wrongCodes how often in a row the code was wrong
     */
    record Kept(FileId key, String secret, Instant begun, Optional<Instant> confirmed, long lastStep, int wrongCodes) {}

    Optional<Kept> find(AccountId account) {
        return kept(KEPT, account);
    }

    /** The same; whoever else asks for it waits until this transaction ends. */
    Optional<Kept> hold(AccountId account) {
        return kept(KEPT + " for update", account);
    }

    private static final String KEPT = """
            select key_file, secret, begun_at, confirmed_at, last_step, wrong_codes
              from account_second_factor
             where account_id = :account
            """;

    private Optional<Kept> kept(String query, AccountId account) {
        return db.sql(query)
                .param("account", account.value())
                .query(Row.class)
                .optional()
                .map(Row::kept);
    }

    /** The key secrets were last shut up with. */
    Optional<FileId> key() {
        return db.sql("select key_file from account_second_factor order by begun_at desc limit 1")
                .query(UUID.class)
                .optional()
                .map(FileId::new);
    }

    /** Keeps a secret nobody has confirmed yet, in place of an earlier one of that kind. */
    void begin(AccountId account, FileId key, String secret, Instant at) {
        db.sql("""
                insert into account_second_factor (account_id, key_file, secret, begun_at)
                values (:account, :key, :secret, :at)
                on conflict (account_id) do update
                   set key_file = excluded.key_file, secret = excluded.secret, begun_at = excluded.begun_at
                 where account_second_factor.confirmed_at is null
                """)
                .param("account", account.value())
                .param("key", key.value())
                .param("secret", secret)
                .param("at", utc(at))
                .update();
    }

    void confirm(AccountId account, Instant at) {
        db.sql("update account_second_factor set confirmed_at = :at where account_id = :account")
                .param("account", account.value())
                .param("at", utc(at))
                .update();
    }

    void taken(AccountId account, long step) {
        db.sql("update account_second_factor set last_step = :step where account_id = :account")
                .param("account", account.value())
                .param("step", step)
                .update();
    }

    /** Counts a wrong code; answers with how many there were in a row. */
    int wrong(AccountId account) {
        return db.sql("""
                update account_second_factor set wrong_codes = wrong_codes + 1
                 where account_id = :account
                returning wrong_codes
                """)
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    void right(AccountId account) {
        db.sql("update account_second_factor set wrong_codes = 0 where account_id = :account")
                .param("account", account.value())
                .update();
    }

    void remove(AccountId account) {
        db.sql("delete from account_second_factor where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** These recovery codes and no others. */
    void codes(AccountId account, Collection<byte[]> hashes) {
        db.sql("delete from account_recovery_code where account_id = :account")
                .param("account", account.value())
                .update();
        db.sql("""
                insert into account_recovery_code (account_id, code_hash)
                select :account, hash from unnest(:hashes) as hash
                """)
                .param("account", account.value())
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    /** False where there is no such code, or none any more. */
    boolean useCode(AccountId account, byte[] hash, Instant at) {
        return db.sql("""
                update account_recovery_code set used_at = :at
                 where account_id = :account and code_hash = :hash and used_at is null
                """)
                        .param("account", account.value())
                        .param("hash", hash)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    int codesLeft(AccountId account) {
        return db.sql("select count(*) from account_recovery_code where account_id = :account and used_at is null")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    /** Who has yet to give a code, and the stamp the account had. */
    record Waiting(AccountId account, int stamp) {}

    void await(byte[] tokenHash, Waiting waiting, Instant now, Instant expires) {
        db.sql("delete from account_second_step where expires_at <= :now")
                .param("now", utc(now))
                .update();
        db.sql("""
                insert into account_second_step (token_hash, account_id, stamp, expires_at)
                values (:hash, :account, :stamp, :expires)
                """)
                .param("hash", tokenHash)
                .param("account", waiting.account().value())
                .param("stamp", waiting.stamp())
                .param("expires", utc(expires))
                .update();
    }

    Optional<Waiting> waiting(byte[] tokenHash, Instant now) {
        return db.sql("""
                select account_id, stamp from account_second_step
                 where token_hash = :hash and expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", utc(now))
                .query((row, _) ->
                        new Waiting(new AccountId(UUID.fromString(row.getString("account_id"))), row.getInt("stamp")))
                .optional();
    }

    /** False if somebody else came in with it in the meantime. */
    boolean arrived(byte[] tokenHash) {
        return db.sql("delete from account_second_step where token_hash = :hash")
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }

    /** Ends the sessions of all who hold one of these roles and have no second factor. */
    void signOutWithout(Collection<Role> roles) {
        db.sql("""
                update account a
                   set stamp = stamp + 1
                 where not exists (select from account_second_factor f
                                    where f.account_id = a.id and f.confirmed_at is not null)
                   and exists (select from account_grant g
                                where g.account_id = a.id and g.ended_at is null and g.role = any (:roles))
                """)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Row(
            UUID keyFile,
            String secret,
            OffsetDateTime begunAt,
            @Nullable OffsetDateTime confirmedAt,
            long lastStep,
            int wrongCodes) {
        Kept kept() {
            return new Kept(
                    new FileId(keyFile),
                    secret,
                    begunAt.toInstant(),
                    Optional.ofNullable(confirmedAt).map(OffsetDateTime::toInstant),
                    lastStep,
                    wrongCodes);
        }
    }
}
