package org.vinhdanh.accounts;

import static org.vinhdanh.kernel.Outcome.refused;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.AccountId;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.instance.Instance;

/** Whether the house requires a second factor of its office, and of whom. */
@Component
@Transactional
public class SecondFactorRule {

    /** What the rule asks a second factor for: the office, not the units and not the members of a council. */
    public static final Power OFFICE = Power.of(
            "accounts.office", Role.ADMINISTRATOR, Role.OFFICE, Role.CHAIR, Role.EDITOR, Role.PUBLISHER, Role.AUDITOR);

    /** The choice of the house that says so. */
    static final String REQUIRED = "second-factor.required";

    private final SecondFactorSql sql;
    private final Organisations organisations;
    private final Instance instance;
    private final ApplicationEventPublisher events;

    SecondFactorRule(
            SecondFactorSql sql, Organisations organisations, Instance instance, ApplicationEventPublisher events) {
        this.sql = sql;
        this.organisations = organisations;
        this.instance = instance;
        this.events = events;
    }

    /** True where the office must have one. */
    @Transactional(readOnly = true)
    public boolean required() {
        return instance.setting(REQUIRED).filter("true"::equals).isPresent();
    }

    /** True for those who may change the rule. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor) {
        return actor.can(Accounts.MANAGE, organisations.home().path());
    }

    /**
     * Requires a second factor of the office, or no longer. Whoever requires it has one already; those who have none are
     * signed out and led to set it up when they come back.
     */
    public Outcome<Boolean> require(Actor actor, boolean asked) {
        var home = organisations.home();
        return actor.may(Accounts.MANAGE, home.path()).then(_ -> {
            if (asked && !met(actor.account()))
                return refused(Violation.of("accounts.second.rule.own").at("bat-buoc"));
            var before = required();
            instance.set(REQUIRED, Boolean.toString(asked));
            if (asked && !before) sql.signOutWithout(OFFICE.heldBy());
            events.publishEvent(new Recorded(
                    actor,
                    "account.secondFactor.rule",
                    "organisation",
                    home.id().value(),
                    home.path(),
                    Map.of("required", before),
                    Map.of("required", asked)));
            return Outcome.done(asked);
        });
    }

    /** True where this account has a second factor that codes are asked for. */
    @Transactional(readOnly = true)
    boolean met(AccountId account) {
        return sql.find(account).flatMap(SecondFactorSql.Kept::confirmed).isPresent();
    }

    /** True where the house requires one of this actor. */
    @Transactional(readOnly = true)
    boolean binds(Actor actor) {
        return actor.canSomewhere(OFFICE) && required();
    }
}
