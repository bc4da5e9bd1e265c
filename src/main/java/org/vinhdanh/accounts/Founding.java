package org.vinhdanh.accounts;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * The first administrator of a fresh house: comes in by a link from the console, holds the roles of a one-clerk office in
 * the home organisation, and opens the other accounts.
 */
@Component
public class Founding {

    /** What one person does in an office of one clerk; changed later like any role. */
    static final Set<Role> ONE_CLERK =
            EnumSet.of(Role.ADMINISTRATOR, Role.OFFICE, Role.EDITOR, Role.PUBLISHER, Role.CHAIR);

    private static final AccountId NOBODY = Actor.PUBLIC.account();

    private final AccountSql sql;
    private final LinkSql links;
    private final Accounts accounts;
    private final Organisations organisations;
    private final SignIn signIn;
    private final Passwords passwords;
    private final TransactionOperations once;
    private final Clock clock;

    Founding(
            AccountSql sql,
            LinkSql links,
            Accounts accounts,
            Organisations organisations,
            SignIn signIn,
            Passwords passwords,
            TransactionOperations once,
            Clock clock) {
        this.sql = sql;
        this.links = links;
        this.accounts = accounts;
        this.organisations = organisations;
        this.signIn = signIn;
        this.passwords = passwords;
        this.once = once;
        this.clock = clock;
    }

    /** The first administrator, as he enters himself. */
    public record Founder(String name, String login, String mail, String password, String again) {}

    /** True once somebody has an account: founding is over for good. */
    public boolean over() {
        return sql.anybody();
    }

    /** A new founding link; earlier ones are worth nothing. Empty once the house is founded. */
    Optional<String> link() {
        if (over()) return Optional.empty();
        var token = Tokens.fresh();
        var now = clock.instant();
        var purpose = OneTimeLink.Purpose.FOUNDING;
        once.executeWithoutResult(_ -> {
            links.burnFounding(now);
            links.add(
                    new OneTimeLink(Ids.fresh(), Optional.empty(), purpose, now.plus(purpose.life())),
                    Tokens.hash(token),
                    NOBODY,
                    now);
        });
        return Optional.of(token);
    }

    /** True where this is the token of the open founding link. Looking does not use it up. */
    public boolean opens(String token) {
        return !over() && founding(token).isPresent();
    }

    private Optional<OneTimeLink> founding(String token) {
        return signIn.link(token).filter(link -> link.purpose() == OneTimeLink.Purpose.FOUNDING);
    }

    /** Makes the first account, with the roles of a one-clerk office, and lets it in. */
    public Outcome<SignIn.Welcome> first(String token, Founder founder) {
        var link = founding(token);
        if (over() || link.isEmpty()) return refused(Violation.of("accounts.link.gone"));
        var why = new ArrayList<>(accounts.faults(founder.name(), founder.login(), founder.mail()));
        why.addAll(SignIn.faults(founder.password(), founder.again(), founder.login()));
        if (!why.isEmpty()) return refused(why);
        var hash = passwords.hash(founder.password());
        if (hash.isEmpty()) return refused(Violation.of("accounts.signIn.busy"));
        var account = account(founder);
        var made = Objects.requireNonNull(once.execute(_ -> {
            if (!links.use(link.get().id(), clock.instant())) return false;
            sql.add(account, hash.get(), account.id());
            return true;
        }));
        return made ? done(signIn.founded(account.id())) : refused(Violation.of("accounts.link.gone"));
    }

    private Account account(Founder founder) {
        var union = organisations.home();
        var home = new Account.Place(union.id(), union.path(), union.name());
        var today = Format.today(clock);
        List<Account.Grant> grants = ONE_CLERK.stream()
                .map(role -> new Account.Grant(Ids.fresh(), role, home, today, Optional.empty(), false))
                .toList();
        return new Account(
                AccountId.fresh(),
                founder.login().strip(),
                founder.mail().strip(),
                Fold.tidy(founder.name()),
                Optional.empty(),
                home,
                false,
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                grants);
    }
}
