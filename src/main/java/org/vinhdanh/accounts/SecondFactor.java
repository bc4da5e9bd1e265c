package org.vinhdanh.accounts;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Outcome.Done;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.instance.Instance;

/**
 * The second factor of an account: a code of six digits from an authenticator app (RFC 6238), asked for after the password
 * or a one-time link. A code is taken once and never again; recovery codes on paper, each good once, stand in for a lost
 * telephone. The secret is kept encrypted, and once a first code was right nobody is shown it again.
 */
@Component
public class SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);

    /** How long a secret may wait for its first code. */
    private static final Duration SET_UP_WITHIN = Duration.ofMinutes(30);

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final SecondFactorSql sql;
    private final SecondFactorRule rule;
    private final AccountSql accounts;
    private final Seal seal;
    private final Passwords passwords;
    private final Failures failures;
    private final WrongCodes wrong;
    private final Instance instance;
    private final TransactionOperations once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactor(
            SecondFactorSql sql,
            SecondFactorRule rule,
            AccountSql accounts,
            Seal seal,
            Passwords passwords,
            Failures failures,
            WrongCodes wrong,
            Instance instance,
            TransactionOperations once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.rule = rule;
        this.accounts = accounts;
        this.seal = seal;
        this.passwords = passwords;
        this.failures = failures;
        this.wrong = wrong;
        this.instance = instance;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How it stands with one account.
     *
     * @param since since when codes are asked for
     * @param secret what to enter into the app, in base32; only while it is being set up
     * @param codesLeft how many recovery codes are still good
     * @param required true where the house requires one of this account
     */
    public record State(Optional<Instant> since, Optional<String> secret, int codesLeft, boolean required) {
        /** The secret as it is typed: {@code ABCD EFGH …} */
        public String inFours() {
            return Spelt.inFours(secret.orElse(""));
        }
    }

    /**
     * What came of turning it on or off, or of making new codes.
     *
     * @param welcome for the session that did it: all others have ended
     * @param codes the new recovery codes, told this once and kept nowhere; none where it was turned off
     */
    public record Changed(SignIn.Welcome welcome, List<String> codes) {
        public Changed {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A code was right.
     *
     * @param codesLeft where it was a recovery code, how many are left
     */
    record Passed(Optional<Integer> codesLeft) {}

    /** How it stands with the account of whoever asks. */
    public State state(Actor actor) {
        var kept = sql.find(actor.account());
        return new State(
                kept.flatMap(SecondFactorSql.Kept::confirmed),
                kept.filter(this::beingSetUp)
                        .flatMap(one -> seal.open(one.key(), one.secret()))
                        .map(Spelt::forApps),
                sql.codesLeft(actor.account()),
                rule.binds(actor));
    }

    private boolean beingSetUp(SecondFactorSql.Kept kept) {
        return kept.confirmed().isEmpty() && kept.begun().plus(SET_UP_WITHIN).isAfter(clock.instant());
    }

    /** Makes a new secret to be entered into the app; nothing is asked for until a first code was right. */
    public Outcome<Actor> begin(Actor actor) {
        return inOne(() -> {
            if (rule.met(actor.account())) return refused(Violation.of("accounts.second.already"));
            var key = sql.key().filter(seal::has).orElseGet(() -> seal.fresh(actor));
            sql.begin(actor.account(), key, seal.shut(key, Tokens.random(SECRET_BYTES)), clock.instant());
            return done(actor);
        });
    }

    /** Turns it on with a first code from the app; answers with recovery codes. */
    public Outcome<Changed> confirm(Actor actor, String code) {
        var account = accounts.find(actor.account()).orElseThrow();
        return inOne(() -> {
            var kept = sql.hold(account.id()).filter(this::beingSetUp);
            if (kept.isEmpty()) return refused(Violation.of("accounts.second.late"));
            return counted(account, home(actor), () -> byApp(account.id(), kept.get(), Spelt.read(code)))
                    .map(_ -> {
                        sql.confirm(account.id(), clock.instant());
                        return changed(actor, account, "account.secondFactor.on", newCodes(account.id()));
                    });
        });
    }

    /** Makes ten new recovery codes; the old ones are worth nothing. */
    public Outcome<Changed> renew(Actor actor, String password, String code) {
        return proven(
                actor,
                password,
                code,
                account -> changed(actor, account, "account.secondFactor.codes", newCodes(account.id())));
    }

    /** Turns it off. Where the house requires one, nothing else can be done until it is on again: with a new telephone. */
    public Outcome<Changed> off(Actor actor, String password, String code) {
        return proven(actor, password, code, account -> {
            sql.remove(account.id());
            return changed(actor, account, "account.secondFactor.off", List.of());
        });
    }

    @FunctionalInterface
    private interface Deed {
        Changed on(Account account);
    }

    /** Does it where the password and a code are right: an unlocked machine alone does not disarm an account. */
    private Outcome<Changed> proven(Actor actor, String password, String code, Deed deed) {
        var account = accounts.find(actor.account()).orElseThrow();
        if (failures.tooMany(account.login(), home(actor))) return tooOften();
        var right = passwords.matches(
                password, accounts.lock(account.id()).orElseThrow().password());
        if (right.isEmpty()) return refused(Violation.of("accounts.signIn.busy"));
        if (!right.get()) {
            failures.count(account.login(), home(actor));
            return refused(Violation.of("accounts.password.old.wrong").at("cu"));
        }
        return inOne(() -> check(account, code, home(actor)).map(_ -> deed.on(account)));
    }

    /**
     * Takes a code from the app or a recovery code. Called inside a transaction: of two at once one waits for the other,
     * so that no code is taken twice and no failure goes uncounted. After too many wrong ones only paper is looked at.
     */
    Outcome<Passed> check(Account account, String typed, String address) {
        var kept = sql.hold(account.id()).filter(one -> one.confirmed().isPresent());
        if (kept.isEmpty()) return refused(Violation.of("accounts.second.none"));
        var read = Spelt.read(typed);
        var app = read.matches("\\d{6}");
        if (app && kept.get().wrongCodes() >= WrongCodes.BORNE)
            return refused(Violation.of("accounts.second.shut", WrongCodes.BORNE));
        return counted(account, address, () -> {
            var outcome = app ? byApp(account.id(), kept.get(), read) : byPaper(account.id(), read);
            if (outcome instanceof Done<Passed>) wrong.forgive(account);
            else wrong.count(account);
            return outcome;
        });
    }

    private Outcome<Passed> counted(Account account, String address, Supplier<Outcome<Passed>> look) {
        if (failures.tooMany(account.login(), address)) return tooOften();
        var outcome = look.get();
        if (outcome instanceof Done<Passed>) failures.forgive(account.login());
        else failures.count(account.login(), address);
        return outcome;
    }

    private Outcome<Passed> byApp(AccountId account, SecondFactorSql.Kept kept, String code) {
        var secret = seal.open(kept.key(), kept.secret());
        if (secret.isEmpty()) return refusedCode("accounts.second.key.gone");
        var step = TimedCode.step(secret.get(), code, machineTime());
        if (step.isEmpty()) return refusedCode("accounts.second.code.wrong");
        if (step.getAsLong() <= kept.lastStep()) return refusedCode("accounts.second.code.used");
        sql.taken(account, step.getAsLong());
        return done(new Passed(Optional.empty()));
    }

    private Outcome<Passed> byPaper(AccountId account, String code) {
        return sql.useCode(account, hash(account, code), clock.instant())
                ? done(new Passed(Optional.of(sql.codesLeft(account))))
                : refusedCode("accounts.second.code.wrong");
    }

    /** Telephones know nothing of the moved clock of a demonstration. */
    private Instant machineTime() {
        return clock.instant().minus(instance.clockOffset());
    }

    private List<String> newCodes(AccountId account) {
        var codes = Stream.generate(() -> Spelt.forPaper(Tokens.random(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        sql.codes(account, codes.stream().map(code -> hash(account, code)).toList());
        return codes.stream().map(Spelt::inFours).toList();
    }

    private static byte[] hash(AccountId account, String code) {
        return Tokens.hash(account.value() + " " + code);
    }

    private Changed changed(Actor actor, Account account, String deed, List<String> codes) {
        var stamp = accounts.raiseStamp(account.id());
        events.publishEvent(new Recorded(
                actor, deed, "account", account.id().value(), account.home().path(), null, Map.of()));
        LOG.info("{} id={}", deed, account.id().value());
        return new Changed(new SignIn.Welcome(account.id(), stamp), codes);
    }

    /** Whoever is signed in is counted by the account, wherever the request comes from. */
    private static String home(Actor actor) {
        return actor.account().toString();
    }

    private <T> Outcome<T> inOne(Supplier<Outcome<T>> deed) {
        return Objects.requireNonNull(once.execute(_ -> deed.get()));
    }

    private static Outcome<Passed> refusedCode(String key) {
        return refused(Violation.of(key).at("ma"));
    }

    private static <T> Outcome<T> tooOften() {
        return refused(Violation.of("accounts.signIn.tooOften"));
    }
}
