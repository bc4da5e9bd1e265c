package org.vinhdanh.accounts;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.pace.Pace;
import org.vinhdanh.ui.Format;

/**
 * Letting people in: by password, by one-time link, by the session they have; and out again. Passwords are hashed
 * outside of transactions, so that a crowd at the door holds no database connection.
 */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private static final int FAILURES_BORNE = 10;
    private static final Duration FAILURES_KEPT = Duration.ofMinutes(15);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    private final AccountSql sql;
    private final LinkSql links;
    private final Passwords passwords;
    private final Pace tries;
    private final TransactionOperations once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            AccountSql sql,
            LinkSql links,
            Passwords passwords,
            Pace tries,
            TransactionOperations once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.links = links;
        this.passwords = passwords;
        this.tries = tries;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever was let in, and the stamp the session must carry. */
    public record Welcome(AccountId account, int stamp) {}

    /**
     * Lets somebody in by name and password. The same sentence answers an unknown name, a wrong password and a locked
     * account, after the same time.
     *
     * @param address where the request came from; counted, never stored
     */
    public Outcome<Welcome> byPassword(String login, String password, String address) {
        var name = Tokens.hash(Fold.of(login));
        if (!tries.open(address) || links.failures(name, clock.instant().minus(FAILURES_KEPT)) >= FAILURES_BORNE)
            return refused(Violation.of("accounts.signIn.tooOften"));
        if (password.length() > Passwords.LONGEST) return wrong(name, address);
        var known = sql.lock(login)
                .filter(lock -> !lock.locked() && !lock.password().isEmpty());
        var right = known.map(lock -> passwords.matches(password, lock.password()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (right.isEmpty()) return refused(Violation.of("accounts.signIn.busy"));
        if (known.isEmpty() || !right.get()) return wrong(name, address);
        links.forgive(name);
        return done(welcome(known.get().id(), known.get().stamp(), "account.signIn"));
    }

    private Outcome<Welcome> wrong(byte[] name, String address) {
        tries.count(address);
        links.failed(name, clock.instant(), clock.instant().minus(FAILURES_KEPT));
        LOG.info("account.signIn refused");
        return refused(Violation.of("accounts.signIn.wrong"));
    }

    private Welcome welcome(AccountId account, int stamp, String deed) {
        once.executeWithoutResult(_ -> {
            sql.seen(account, clock.instant());
            record(account, deed);
        });
        return new Welcome(account, stamp);
    }

    /** Lets a villager of the demonstration in; its only caller exists nowhere else. */
    Optional<Welcome> asVillager(AccountId account) {
        return sql.lock(account)
                .filter(lock -> !lock.locked())
                .map(lock -> welcome(lock.id(), lock.stamp(), "account.signIn"));
    }

    /** Lets the founder in, who has just made the first account. */
    Welcome founded(AccountId account) {
        return welcome(account, sql.lock(account).orElseThrow().stamp(), "account.found");
    }

    /** Who a session belongs to, if its stamp is still the account's and the account is not locked. */
    Optional<Actor> resume(AccountId account, int stamp) {
        var standing = sql.standing(account, Format.today(clock)).filter(found -> found.stamp() == stamp);
        standing.filter(found -> found.lastSeen()
                        .map(seen -> seen.plus(SEEN_EVERY).isBefore(clock.instant()))
                        .orElse(true))
                .ifPresent(_ -> sql.seen(account, clock.instant()));
        return standing.map(AccountSql.Standing::actor);
    }

    /** What an account may do today; empty where it is locked or unknown. */
    public Optional<Actor> actor(AccountId account) {
        return sql.standing(account, Format.today(clock)).map(AccountSql.Standing::actor);
    }

    /** Another password, told the old one. Every other session ends; the welcome is for this one. */
    public Outcome<Welcome> changePassword(Actor actor, String old, String fresh, String again) {
        var lock = sql.lock(actor.account());
        if (lock.isEmpty() || !tries.open(actor.account().toString()))
            return refused(Violation.of("accounts.signIn.tooOften"));
        var right = passwords.matches(old, lock.get().password());
        if (right.isEmpty()) return refused(Violation.of("accounts.signIn.busy"));
        var why = new ArrayList<Violation>();
        if (!right.get()) {
            tries.count(actor.account().toString());
            why.add(Violation.of("accounts.password.old.wrong").at("cu"));
        }
        why.addAll(faults(fresh, again, actor.name()));
        if (!why.isEmpty()) return refused(why);
        return setPassword(actor.account(), fresh, "account.password", () -> true);
    }

    /** Ends every session of the account but the one this welcome is for. */
    public Welcome everywhereOut(Actor actor) {
        return Objects.requireNonNull(once.execute(_ -> {
            var stamp = sql.raiseStamp(actor.account());
            record(actor.account(), "account.signOutEverywhere");
            return new Welcome(actor.account(), stamp);
        }));
    }

    /** The account and purpose of an unused link. Looking does not use it up: mail scanners look at everything. */
    public Optional<OneTimeLink> link(String token) {
        return links.open(Tokens.hash(token), clock.instant());
    }

    /** Sets the password of the link's account and lets it in; the link is used up. */
    public Outcome<Welcome> byLink(String token, String password, String again, String address) {
        if (!tries.open(address)) return refused(Violation.of("accounts.signIn.tooOften"));
        var link = link(token);
        var account = link.flatMap(OneTimeLink::account).flatMap(sql::lock).filter(lock -> !lock.locked());
        if (link.isEmpty() || account.isEmpty()) {
            tries.count(address);
            return refused(Violation.of("accounts.link.gone"));
        }
        var why = faults(password, again, "");
        if (!why.isEmpty()) return refused(why);
        return setPassword(
                account.get().id(),
                password,
                "account.link",
                () -> links.use(link.get().id(), clock.instant()));
    }

    /** @param still whether it may be set; asked when the hash is there, so that a busy house uses no link up */
    private Outcome<Welcome> setPassword(AccountId account, String password, String deed, BooleanSupplier still) {
        var hash = passwords.hash(password);
        if (hash.isEmpty()) return refused(Violation.of("accounts.signIn.busy"));
        return Objects.requireNonNull(once.<Outcome<Welcome>>execute(_ -> {
            if (!still.getAsBoolean()) return refused(Violation.of("accounts.link.gone"));
            var stamp = sql.password(account, hash.get());
            links.burn(account, clock.instant());
            sql.seen(account, clock.instant());
            record(account, deed);
            return done(new Welcome(account, stamp));
        }));
    }

    /** What is wrong with a new password; nothing where it will do. */
    static List<Violation> faults(String password, String again, String name) {
        var why = new ArrayList<Violation>();
        if (password.length() < Passwords.SHORTEST)
            why.add(Violation.of("accounts.password.short", Passwords.SHORTEST).at("mat-khau"));
        else if (password.length() > Passwords.LONGEST)
            why.add(Violation.of("accounts.password.long", Passwords.LONGEST).at("mat-khau"));
        else if (CommonPasswords.known(password) || (!name.isEmpty() && password.equalsIgnoreCase(name)))
            why.add(Violation.of("accounts.password.common").at("mat-khau"));
        if (!password.equals(again))
            why.add(Violation.of("accounts.password.differs").at("nhac-lai"));
        return why;
    }

    private void record(AccountId account, String deed) {
        actor(account).ifPresent(actor -> {
            var home = sql.find(account).orElseThrow().home().path();
            events.publishEvent(new Recorded(actor, deed, "account", account.value(), home, null, Map.of()));
            LOG.info("{} id={}", deed, account.value());
        });
    }
}
