package org.vinhdanh.accounts;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.PersonMerged;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PersonId;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Format;

/**
 * The accounts of an organisation and everything below it, and the roles they hold. An administrator looks after an
 * account only where all its standing roles lie within what he administers: otherwise a reset link would lend him
 * somebody else's powers.
 */
@Component
@Transactional
public class Accounts {

    /** Opens, locks and looks after accounts and gives roles. */
    public static final Power MANAGE = Power.of("accounts.manage", Role.ADMINISTRATOR);

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._@+-]{2,79}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int A_PAGE = 50;

    private final AccountSql sql;
    private final LinkSql links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountSql sql, LinkSql links, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** What a list is narrowed to; {@link #everything} shows all that are not locked. */
    public record Wanted(String words, Optional<Role> role, Optional<OrganisationId> organisation, boolean locked) {
        /** Every account that is not locked and has these words in its name or login; all of them for no words. */
        public static Wanted everything(String words) {
            return new Wanted(words, Optional.empty(), Optional.empty(), false);
        }
    }

    /** The last line of a part of the list: the next part begins after it. */
    public record After(String name, AccountId id) {}

    /** A part of the list; {@code count} is exact to 1,000 and 1,001 beyond. */
    public record Listed(List<Account> accounts, int count, Optional<After> next) {}

    /** A new account with its first role. The person behind it may be named. */
    public record Opening(
            String name,
            String login,
            String mail,
            Optional<PersonId> person,
            Role role,
            OrganisationId organisation) {}

    /** An account that was just opened, and the link by which its owner sets the password. */
    public record Opened(AccountId id, OneTimeLink.Made invitation) {}

    /** The accounts one may see, in alphabetical order, fifty at a time. */
    @Transactional(readOnly = true)
    public Listed list(Actor actor, Wanted wanted, Optional<After> after) {
        var within = actor.within(MANAGE);
        var found = sql.list(within, wanted, after, A_PAGE + 1);
        var shown = found.subList(0, Math.min(A_PAGE, found.size()));
        var next = found.size() > A_PAGE
                ? Optional.of(new After(
                        Fold.of(shown.getLast().name()), shown.getLast().id()))
                : Optional.<After>empty();
        return new Listed(shown, sql.count(within, wanted), next);
    }

    /** The whole list, for a file. */
    @Transactional(readOnly = true)
    public List<Account> all(Actor actor, Wanted wanted) {
        return sql.list(actor.within(MANAGE), wanted, Optional.empty(), MOST_IN_A_FILE);
    }

    private static final int MOST_IN_A_FILE = 10_000;

    /** One account; empty where one may not see it. */
    @Transactional(readOnly = true)
    public Optional<Account> find(Actor actor, AccountId id) {
        return sql.find(id).filter(account -> sees(actor, account));
    }

    /** The account of whoever asks. */
    @Transactional(readOnly = true)
    public Optional<Account> own(Actor actor) {
        return sql.find(actor.account());
    }

    /** True where every standing role of the account lies within what the actor administers. */
    public boolean looksAfter(Actor actor, Account account) {
        return sees(actor, account)
                && account.grants().stream()
                        .filter(grant -> grant.standing(Format.today(clock)))
                        .allMatch(grant -> actor.can(MANAGE, grant.place().path()));
    }

    private static boolean sees(Actor actor, Account account) {
        return actor.can(MANAGE, account.home().path());
    }

    /** The organisations in which the actor may give roles, in the order of the tree. */
    @Transactional(readOnly = true)
    public List<Account.Place> places(Actor actor) {
        return sql.places(actor.within(MANAGE));
    }

    /** Opens an account without a password, with one role; its owner comes in by the invitation. */
    public Outcome<Opened> open(Actor actor, Opening opening) {
        var place = sql.place(opening.organisation()).filter(found -> actor.can(MANAGE, found.path()));
        var why = new ArrayList<>(faults(opening.name(), opening.login(), opening.mail()));
        if (place.isEmpty()) why.add(Violation.of("accounts.place.unknown").at("don-vi"));
        if (!why.isEmpty() || place.isEmpty()) return refused(why);
        var grant = new Account.Grant(
                Ids.fresh(), opening.role(), place.get(), Format.today(clock), Optional.empty(), false);
        var account = new Account(
                AccountId.fresh(),
                opening.login().strip(),
                opening.mail().strip(),
                Fold.tidy(opening.name()),
                opening.person(),
                place.get(),
                true,
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                List.of(grant));
        sql.add(account, "", actor.account());
        record(actor, "account.open", account, Optional.empty(), Optional.of(account));
        return done(new Opened(account.id(), newLink(actor, account.id(), OneTimeLink.Purpose.INVITATION)));
    }

    /** What is wrong with the particulars of a new account; nothing where they will do. */
    List<Violation> faults(String name, String login, String mail) {
        var why = new ArrayList<Violation>();
        if (name.isBlank()) why.add(Violation.of("accounts.name.missing").at("ten"));
        else if (name.length() > 120) why.add(Violation.of("accounts.name.long").at("ten"));
        if (!LOGIN.matcher(login.strip()).matches())
            why.add(Violation.of("accounts.login.shape").at("dang-nhap"));
        else if (sql.loginTaken(login))
            why.add(Violation.of("accounts.login.taken", login.strip()).at("dang-nhap"));
        if (!mail.isBlank() && !MAIL.matcher(mail.strip()).matches())
            why.add(Violation.of("accounts.mail.shape").at("thu"));
        return why;
    }

    /** Gives a role in an organisation, from a day on (today where none is named) and perhaps to a last day. */
    public Outcome<Account> grant(
            Actor actor,
            AccountId id,
            Role role,
            OrganisationId organisation,
            Optional<LocalDate> first,
            Optional<LocalDate> to) {
        var from = first.orElseGet(() -> Format.today(clock));
        var account = find(actor, id);
        if (account.isEmpty()) return refused(Violation.of("accounts.unknown"));
        var place = sql.place(organisation).filter(found -> actor.can(MANAGE, found.path()));
        var why = new ArrayList<Violation>();
        if (place.isEmpty()) why.add(Violation.of("accounts.place.unknown").at("don-vi"));
        if (to.filter(last -> last.isBefore(from)).isPresent())
            why.add(Violation.of("accounts.grant.backwards").at("den-ngay"));
        if (account.get().grants().stream()
                .anyMatch(held -> !held.ended()
                        && held.role() == role
                        && held.place().id().equals(organisation)))
            why.add(Violation.of("accounts.grant.twice").at("vai-tro"));
        if (!why.isEmpty() || place.isEmpty()) return refused(why);
        sql.grant(
                id,
                new Account.Grant(Ids.fresh(), role, place.get(), from, to, false),
                actor.account(),
                clock.instant());
        return done(changed(actor, "account.grant", account.get()));
    }

    /** Ends a role at once. Nobody ends his own administration: somebody must remain. */
    public Outcome<Account> endGrant(Actor actor, AccountId id, UUID grant) {
        var account = find(actor, id);
        var held = account.flatMap(found -> found.grants().stream()
                .filter(one -> one.id().equals(grant) && !one.ended())
                .findFirst());
        if (account.isEmpty() || held.isEmpty()) return refused(Violation.of("accounts.grant.unknown"));
        if (!actor.can(MANAGE, held.get().place().path())) return refused(Violation.of("kernel.not.allowed"));
        if (id.equals(actor.account()) && held.get().role() == Role.ADMINISTRATOR)
            return refused(Violation.of("accounts.grant.own"));
        sql.endGrant(grant, actor.account(), clock.instant());
        return done(changed(actor, "account.grant.end", account.get()));
    }

    /** Shuts an account out at once, or lets it in again. All its sessions end. */
    public Outcome<Account> lock(Actor actor, AccountId id, boolean locked) {
        var account = find(actor, id);
        if (account.isEmpty()) return refused(Violation.of("accounts.unknown"));
        if (!looksAfter(actor, account.get())) return refused(Violation.of("accounts.higher"));
        if (id.equals(actor.account())) return refused(Violation.of("accounts.lock.own"));
        sql.lock(id, locked ? Optional.of(clock.instant()) : Optional.<Instant>empty());
        return done(changed(actor, locked ? "account.lock" : "account.unlock", account.get()));
    }

    /** A link by which the owner sets a password: handed over, mailed or printed. Earlier links are worth nothing. */
    public Outcome<OneTimeLink.Made> invite(Actor actor, AccountId id) {
        var account = find(actor, id);
        if (account.isEmpty()) return refused(Violation.of("accounts.unknown"));
        if (!looksAfter(actor, account.get())) return refused(Violation.of("accounts.higher"));
        if (account.get().locked().isPresent()) return refused(Violation.of("accounts.locked"));
        links.burn(id, clock.instant());
        record(actor, "account.invite", account.get(), Optional.empty(), Optional.empty());
        return done(newLink(actor, id, OneTimeLink.Purpose.INVITATION));
    }

    private OneTimeLink.Made newLink(Actor actor, AccountId account, OneTimeLink.Purpose purpose) {
        var token = Tokens.fresh();
        var expires = clock.instant().plus(purpose.life());
        var link = new OneTimeLink(Ids.fresh(), Optional.of(account), purpose, expires);
        links.add(link, Tokens.hash(token), actor.account(), clock.instant());
        return new OneTimeLink.Made(token, expires);
    }

    private Account changed(Actor actor, String deed, Account before) {
        var after = sql.find(before.id()).orElseThrow();
        record(actor, deed, before, Optional.of(before), Optional.of(after));
        return after;
    }

    /** Accounts follow a person who had been entered twice. */
    @EventListener
    public void follow(PersonMerged merged) {
        sql.follow(merged.from(), merged.into());
    }

    private void record(Actor actor, String deed, Account account, Optional<Account> before, Optional<Account> after) {
        events.publishEvent(new Recorded(
                actor,
                deed,
                "account",
                account.id().value(),
                account.home().path(),
                before.map(Accounts::told).orElse(null),
                after.map(Accounts::told).orElse(null)));
        LOG.info("{} id={} by={}", deed, account.id().value(), actor.account().value());
    }

    /** What the trail keeps of an account: never a password, never a link, never a secret. */
    static Map<String, Object> told(Account account) {
        return Map.of(
                "name", account.name(),
                "login", account.login(),
                "mail", account.mail(),
                "locked", account.locked().isPresent(),
                "secondFactor", account.secondFactor().isPresent(),
                "grants",
                        account.grants().stream()
                                .filter(grant -> !grant.ended())
                                .map(grant -> grant.role() + " " + grant.place().name())
                                .toList());
    }
}
