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
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.pace.Pace;
import org.vinhdanh.ui.Format;

/**
 * Letting people in: by password, by one-time link, by the session they have; and out again. Who has a second factor comes
 * halfway by password or link, and in by the code. Passwords are hashed outside of transactions, so that a crowd at the door
 * holds no database connection.
 */
@Component
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    /** How long somebody may look for the telephone after the password. */
    public static final Duration CODE_WITHIN = Duration.ofMinutes(5);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    private final AccountSql sql;
    private final LinkSql links;
    private final Passwords passwords;
    private final SecondFactor second;
    private final SecondFactorRule rule;
    private final SecondFactorSql steps;
    private final Failures failures;
    private final Pace tries;
    private final TransactionOperations once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            AccountSql sql,
            LinkSql links,
            Passwords passwords,
            SecondFactor second,
            SecondFactorRule rule,
            SecondFactorSql steps,
            Failures failures,
            Pace tries,
            TransactionOperations once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.links = links;
        this.passwords = passwords;
        this.second = second;
        this.rule = rule;
        this.steps = steps;
        this.failures = failures;
        this.tries = tries;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** How far somebody came who was recognised by a password or a link. */
    public sealed interface Entry {
        AccountId account();
    }

    /**
     * Whoever was let in, and the stamp the session must carry.
     *
     * @param freely true for a villager of the demonstration, of whom no second factor is required
     */
    public record Welcome(AccountId account, int stamp, boolean freely) implements Entry {
        Welcome(AccountId account, int stamp) {
            this(account, stamp, false);
        }
    }

    /** Whoever has yet to give the code of the second factor. The token proves the first step; it is told this once. */
    public record Halfway(AccountId account, String token) implements Entry {}

    /**
     * Whoever gave the code.
     *
     * @param codesLeft where it was a recovery code, how many are left
     */
    public record Arrived(Welcome welcome, Optional<Integer> codesLeft) {}

    /**
     * Lets somebody in by name and password. The same sentence answers an unknown name, a wrong password and a locked
     * account, after the same time.
     *
     * @param address where the request came from; counted, never stored
     */
    public Outcome<Entry> byPassword(String login, String password, String address) {
        if (failures.tooMany(login, address)) return refused(Violation.of("accounts.signIn.tooOften"));
        if (password.length() > Passwords.LONGEST) return wrong(login, address);
        var known = sql.lock(login)
                .filter(lock -> !lock.locked() && !lock.password().isEmpty());
        var right = known.map(lock -> passwords.matches(password, lock.password()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (right.isEmpty()) return refused(Violation.of("accounts.signIn.busy"));
        if (known.isEmpty() || !right.get()) return wrong(login, address);
        var account = known.get().id();
        if (rule.met(account)) return done(halfway(account, known.get().stamp()));
        failures.forgive(login);
        return done(welcome(account, known.get().stamp(), "account.signIn"));
    }

    private Outcome<Entry> wrong(String login, String address) {
        failures.count(login, address);
        LOG.info("account.signIn refused");
        return refused(Violation.of("accounts.signIn.wrong"));
    }

    private Halfway halfway(AccountId account, int stamp) {
        var token = Tokens.fresh();
        var now = clock.instant();
        steps.await(Tokens.hash(token), new SecondFactorSql.Waiting(account, stamp), now, now.plus(CODE_WITHIN));
        return new Halfway(account, token);
    }

    /** True as long as this token still waits for a code. */
    public boolean waits(String token) {
        return waiting(token).isPresent();
    }

    /** Empty also where the account was locked or changed its password or second factor in the meantime. */
    private Optional<SecondFactorSql.Waiting> waiting(String token) {
        return steps.waiting(Tokens.hash(token), clock.instant())
                .filter(waiting -> sql.lock(waiting.account())
                        .filter(lock -> !lock.locked() && lock.stamp() == waiting.stamp())
                        .isPresent());
    }

    /**
     * Lets somebody in who came halfway and gives the code: from the app, or a recovery code.
     *
     * @param address where the request came from; counted, never stored
     */
    public Outcome<Arrived> byCode(String token, String code, String address) {
        return Objects.requireNonNull(once.<Outcome<Arrived>>execute(_ -> {
            var waiting = waiting(token);
            if (waiting.isEmpty()) return refused(Violation.of("accounts.second.step.gone"));
            var account = sql.find(waiting.get().account()).orElseThrow();
            return second.check(account, code, address).then(passed -> {
                if (!steps.arrived(Tokens.hash(token))) return refused(Violation.of("accounts.second.step.gone"));
                var deed = passed.codesLeft().isPresent() ? "account.recoveryCode" : "account.signIn";
                return done(new Arrived(welcome(account.id(), waiting.get().stamp(), deed), passed.codesLeft()));
            });
        }));
    }

    private Welcome welcome(AccountId account, int stamp, String deed) {
        once.executeWithoutResult(_ -> {
            sql.seen(account, clock.instant());
            record(account, deed);
        });
        return new Welcome(account, stamp);
    }

    /** Lets a villager of the demonstration in with one click, asked for nothing; its only caller exists nowhere else. */
    Optional<Welcome> asVillager(AccountId account) {
        return sql.lock(account)
                .filter(lock -> !lock.locked())
                .map(lock -> welcome(lock.id(), lock.stamp(), "account.signIn"))
                .map(welcome -> new Welcome(welcome.account(), welcome.stamp(), true));
    }

    /** Lets the founder in, who has just made the first account. */
    Welcome founded(AccountId account) {
        return welcome(account, sql.lock(account).orElseThrow().stamp(), "account.found");
    }

    /** Who a session belongs to, if its stamp is still the account's and the account is not locked. */
    Optional<AccountSql.Standing> resume(AccountId account, int stamp) {
        var standing = sql.standing(account, Format.today(clock)).filter(found -> found.stamp() == stamp);
        standing.filter(found -> found.lastSeen()
                        .map(seen -> seen.plus(SEEN_EVERY).isBefore(clock.instant()))
                        .orElse(true))
                .ifPresent(_ -> sql.seen(account, clock.instant()));
        return standing;
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
        return setPassword(actor.account(), fresh, "account.password", () -> true)
                .map(stamp -> new Welcome(actor.account(), stamp));
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

    /** Sets the password of the link's account and lets it in, halfway where it has a second factor; the link is used up. */
    public Outcome<Entry> byLink(String token, String password, String again, String address) {
        if (!tries.open(address)) return refused(Violation.of("accounts.signIn.tooOften"));
        var link = link(token);
        var account = link.flatMap(OneTimeLink::account).flatMap(sql::lock).filter(lock -> !lock.locked());
        if (link.isEmpty() || account.isEmpty()) {
            tries.count(address);
            return refused(Violation.of("accounts.link.gone"));
        }
        var why = faults(password, again, "");
        if (!why.isEmpty()) return refused(why);
        var id = account.get().id();
        return setPassword(
                        id, password, "account.link", () -> links.use(link.get().id(), clock.instant()))
                .map(stamp -> rule.met(id) ? halfway(id, stamp) : new Welcome(id, stamp));
    }

    /**
     * Answers with the new stamp.
     *
     * @param still whether it may be set; asked when the hash is there, so that a busy house uses no link up
     */
    private Outcome<Integer> setPassword(AccountId account, String password, String deed, BooleanSupplier still) {
        var hash = passwords.hash(password);
        if (hash.isEmpty()) return refused(Violation.of("accounts.signIn.busy"));
        return Objects.requireNonNull(once.<Outcome<Integer>>execute(_ -> {
            if (!still.getAsBoolean()) return refused(Violation.of("accounts.link.gone"));
            var stamp = sql.password(account, hash.get());
            links.burn(account, clock.instant());
            sql.seen(account, clock.instant());
            record(account, deed);
            return done(stamp);
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
