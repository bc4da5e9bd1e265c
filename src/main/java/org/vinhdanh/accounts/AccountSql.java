package org.vinhdanh.accounts;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Role;

/** Every SQL statement about accounts and the roles they hold. */
@Repository
class AccountSql {

    private final JdbcClient db;

    AccountSql(JdbcClient db) {
        this.db = db;
    }

    /** What signing in needs to know of an account. */
    record Lock(AccountId id, int stamp, String password, boolean locked) {}

    Optional<Lock> lock(String login) {
        return db.sql("""
                select id, stamp, password, locked_at is not null as locked
                  from account
                 where login_folded = :login
                """)
                .param("login", folded(login))
                .query(AccountSql::lockOf)
                .optional();
    }

    Optional<Lock> lock(AccountId id) {
        return db.sql("""
                select id, stamp, password, locked_at is not null as locked
                  from account
                 where id = :id
                """).param("id", id.value()).query(AccountSql::lockOf).optional();
    }

    /**
     * An account that may act, what it may do today, and the stamp its sessions must carry.
     *
     * @param lacking true where the house requires a second factor of its office and this account has none
     */
    record Standing(Actor actor, int stamp, Optional<Instant> lastSeen, boolean lacking) {
        /** True where it must set up a second factor before anything else: by the rule and the roles of today. */
        boolean owes() {
            return lacking && actor.canSomewhere(SecondFactorRule.OFFICE);
        }
    }

    /** Empty for locked and unknown accounts. */
    Optional<Standing> standing(AccountId id, LocalDate today) {
        var rows = db.sql("""
                select a.id, a.name, a.person_id, a.stamp, a.last_seen_at,
                       exists (select from setting_v s where s.name = :rule and s.value = 'true')
                       and not exists (select from account_second_factor f
                                        where f.account_id = a.id and f.confirmed_at is not null) as lacking,
                       g.role, o.id as organisation_id, o.path
                  from account a
                  left join account_grant g
                    on g.account_id = a.id
                   and g.ended_at is null
                   and g.from_day <= :today
                   and (g.to_day is null or g.to_day >= :today)
                  left join organisation_v o on o.id = g.organisation_id
                 where a.id = :id
                   and a.locked_at is null
                 order by o.path, g.role
                """)
                .param("id", id.value())
                .param("today", today)
                .param("rule", SecondFactorRule.REQUIRED)
                .query(StandingRow.class)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(standing(rows));
    }

    private static Standing standing(List<StandingRow> rows) {
        var first = rows.getFirst();
        var actor = new Actor(
                new AccountId(first.id()),
                first.name(),
                Optional.ofNullable(first.personId()).map(PersonId::new),
                Optional.empty(),
                rows.stream().flatMap(row -> row.grant().stream()).toList());
        return new Standing(
                actor,
                first.stamp(),
                Optional.ofNullable(first.lastSeenAt()).map(OffsetDateTime::toInstant),
                first.lacking());
    }

    void seen(AccountId id, Instant at) {
        db.sql("update account set last_seen_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** Sets another password; every session made before is worth nothing. Answers with the new stamp. */
    int password(AccountId id, String hash) {
        return db.sql("update account set password = :hash, stamp = stamp + 1 where id = :id returning stamp")
                .param("hash", hash)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Ends every session; answers with the new stamp. */
    int raiseStamp(AccountId id) {
        return db.sql("update account set stamp = stamp + 1 where id = :id returning stamp")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void lock(AccountId id, Optional<Instant> since) {
        db.sql("update account set locked_at = :since, stamp = stamp + 1 where id = :id")
                .param("since", since.map(AccountSql::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    boolean loginTaken(String login) {
        return db.sql("select exists (select from account where login_folded = :login)")
                .param("login", folded(login))
                .query(Boolean.class)
                .single();
    }

    /** Lets the accounts of one person be those of another. */
    void follow(PersonId from, PersonId into) {
        db.sql("update account set person_id = :into where person_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    boolean anybody() {
        return db.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    void add(Account account, String hash, AccountId by) {
        db.sql("""
                insert into account (id, login, login_folded, mail, name, name_folded, person_id, organisation_id, password, created_at)
                values (:id, :login, :folded, :mail, :name, :nameFolded, :person, :organisation, :password, :created)
                """)
                .param("id", account.id().value())
                .param("login", account.login())
                .param("folded", folded(account.login()))
                .param("mail", account.mail())
                .param("name", account.name())
                .param("nameFolded", Fold.of(account.name()))
                .param("person", account.person().map(PersonId::value).orElse(null), Types.OTHER)
                .param("organisation", account.home().id().value())
                .param("password", hash)
                .param("created", utc(account.created()))
                .update();
        account.grants().forEach(grant -> grant(account.id(), grant, by, account.created()));
    }

    void grant(AccountId account, Account.Grant grant, AccountId by, Instant at) {
        db.sql("""
                insert into account_grant (id, account_id, role, organisation_id, from_day, to_day, granted_at, granted_by)
                values (:id, :account, :role, :organisation, :from, :to, :at, :by)
                """)
                .param("id", grant.id())
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("organisation", grant.place().id().value())
                .param("from", grant.from())
                .param("to", grant.to().orElse(null), Types.DATE)
                .param("at", utc(at))
                .param("by", by.value())
                .update();
    }

    void endGrant(UUID grant, AccountId by, Instant at) {
        db.sql("update account_grant set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                .param("id", grant)
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /** Who is at home in an organisation or holds a role there that was not ended. */
    List<AccountId> belonging(OrganisationId organisation) {
        return db.sql("""
                select a.id
                  from account a
                 where a.organisation_id = :organisation
                    or exists (select from account_grant g
                                where g.account_id = a.id
                                  and g.organisation_id = :organisation
                                  and g.ended_at is null)
                 order by a.created_at, a.id
                """).param("organisation", organisation.value()).query(UUID.class).list().stream()
                .map(AccountId::new)
                .toList();
    }

    /** Lets an account that is at home in one organisation be at home in another. */
    void settle(AccountId account, OrganisationId from, OrganisationId into) {
        db.sql("update account set organisation_id = :into where id = :id and organisation_id = :from")
                .param("id", account.value())
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    Optional<Account.Place> place(OrganisationId id) {
        return db.sql("select id, path, name from organisation_v where id = :id")
                .param("id", id.value())
                .query(PlaceRow.class)
                .optional()
                .map(PlaceRow::place);
    }

    /** The organisations under these paths, in the order of the tree: where roles can be given. */
    List<Account.Place> places(String[] within) {
        return db.sql("""
                select id, path, name
                  from organisation_v
                 where within(path, :within)
                 order by path
                 limit 2000
                """).param("within", within).query(PlaceRow.class).list().stream()
                .map(PlaceRow::place)
                .toList();
    }

    Optional<Account> find(AccountId id) {
        return withGrants(db.sql(ACCOUNT + " where a.id = :id")
                        .param("id", id.value())
                        .query(AccountRow.class)
                        .list())
                .stream()
                .findFirst();
    }

    /** Everybody whose roles today are among these; for the sign-in of the demonstration. */
    List<Account> all(int most) {
        return withGrants(db.sql(ACCOUNT + " where a.locked_at is null order by a.created_at, a.id limit :most")
                .param("most", most)
                .query(AccountRow.class)
                .list());
    }

    /**
     * Accounts at home under these paths, by name.
     *
     * @param after name and id of the last line already shown, empty at the beginning
     */
    List<Account> list(String[] within, Accounts.Wanted wanted, Optional<Accounts.After> after, int most) {
        return withGrants(db.sql(ACCOUNT + WANTED + """
                   and (:afterName = '' or (a.name_folded, a.id) > (:afterName, cast(:afterId as uuid)))
                 order by a.name_folded, a.id
                 limit :most
                """)
                .params(params(within, wanted))
                .param("afterName", after.map(Accounts.After::name).orElse(""))
                .param(
                        "afterId",
                        after.map(last -> last.id().value().toString()).orElse("00000000-0000-0000-0000-000000000000"))
                .param("most", most)
                .query(AccountRow.class)
                .list());
    }

    /** How many {@link #list} would show, counted to 1,001 at most. */
    int count(String[] within, Accounts.Wanted wanted) {
        return db.sql("select count(*) from (select 1 from account a join organisation_v o on o.id = a.organisation_id"
                        + WANTED + " limit 1001) counted")
                .params(params(within, wanted))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> params(String[] within, Accounts.Wanted wanted) {
        return Map.of(
                "within",
                within,
                "words",
                Fold.of(wanted.words()),
                "role",
                wanted.role().map(Role::name).orElse(""),
                "organisation",
                wanted.organisation().map(id -> id.value().toString()).orElse(""),
                "locked",
                wanted.locked());
    }

    private static final String ACCOUNT = """
            select a.id, a.login, a.mail, a.name, a.person_id, a.organisation_id, o.path, o.name as organisation_name,
                   a.password = '' as invited, a.locked_at, a.created_at, a.last_seen_at,
                   (select f.confirmed_at from account_second_factor f where f.account_id = a.id) as second_factor_at
              from account a
              join organisation_v o on o.id = a.organisation_id
            """;

    private static final String WANTED = """
             where within(o.path, :within)
               and (:words = '' or a.name_folded like '%' || :words || '%' or a.login_folded like '%' || :words || '%')
               and (a.locked_at is not null) = :locked
               and ((:role = '' and :organisation = '') or exists (
                   select from account_grant g
                    where g.account_id = a.id
                      and g.ended_at is null
                      and (:role = '' or g.role = :role)
                      and (:organisation = '' or g.organisation_id::text = :organisation)))
            """;

    private List<Account> withGrants(List<AccountRow> rows) {
        var grants = rows.isEmpty()
                ? Map.<UUID, List<GrantRow>>of()
                : grants(rows.stream().map(AccountRow::id).toList());
        return rows.stream()
                .map(row -> row.account(grants.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<GrantRow>> grants(Collection<UUID> accounts) {
        return db.sql("""
                select g.id, g.account_id, g.role, g.organisation_id, o.path, o.name as organisation_name,
                       g.from_day, g.to_day, g.ended_at is not null as ended
                  from account_grant g
                  join organisation_v o on o.id = g.organisation_id
                 where g.account_id = any (:accounts)
                 order by ended, o.path, g.role, g.from_day, g.id
                """).param("accounts", accounts.toArray(UUID[]::new)).query(GrantRow.class).list().stream()
                .collect(groupingBy(GrantRow::accountId));
    }

    /** Logins are compared without regard to case and diacritics. */
    private static String folded(String login) {
        return Fold.of(login).toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Lock lockOf(ResultSet row, int number) throws SQLException {
        return new Lock(
                new AccountId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getInt("stamp"),
                row.getString("password"),
                row.getBoolean("locked"));
    }

    private record StandingRow(
            UUID id,
            String name,
            @Nullable UUID personId,
            int stamp,
            @Nullable OffsetDateTime lastSeenAt,
            boolean lacking,
            @Nullable String role,
            @Nullable UUID organisationId,
            @Nullable String path) {

        Optional<Actor.Grant> grant() {
            return role == null || organisationId == null || path == null
                    ? Optional.empty()
                    : Optional.of(
                            new Actor.Grant(Role.valueOf(role), new OrganisationId(organisationId), new OrgPath(path)));
        }
    }

    private record PlaceRow(UUID id, String path, String name) {
        Account.Place place() {
            return new Account.Place(new OrganisationId(id), new OrgPath(path), name);
        }
    }

    private record AccountRow(
            UUID id,
            String login,
            String mail,
            String name,
            @Nullable UUID personId,
            UUID organisationId,
            String path,
            String organisationName,
            boolean invited,
            @Nullable OffsetDateTime lockedAt,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime lastSeenAt,
            @Nullable OffsetDateTime secondFactorAt) {

        Account account(List<GrantRow> grants) {
            return new Account(
                    new AccountId(id),
                    login,
                    mail,
                    name,
                    Optional.ofNullable(personId).map(PersonId::new),
                    new PlaceRow(organisationId, path, organisationName).place(),
                    invited,
                    Optional.ofNullable(lockedAt).map(OffsetDateTime::toInstant),
                    createdAt.toInstant(),
                    Optional.ofNullable(lastSeenAt).map(OffsetDateTime::toInstant),
                    Optional.ofNullable(secondFactorAt).map(OffsetDateTime::toInstant),
                    grants.stream().map(GrantRow::grant).toList());
        }
    }

    private record GrantRow(
            UUID id,
            UUID accountId,
            String role,
            UUID organisationId,
            String path,
            String organisationName,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            boolean ended) {

        Account.Grant grant() {
            return new Account.Grant(
                    id,
                    Role.valueOf(role),
                    new PlaceRow(organisationId, path, organisationName).place(),
                    fromDay,
                    Optional.ofNullable(toDay),
                    ended);
        }
    }
}
