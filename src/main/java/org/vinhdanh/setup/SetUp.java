package org.vinhdanh.setup;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.accounts.Accounts;
import org.vinhdanh.awards.register.Filter;
import org.vinhdanh.awards.register.Register;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.offices.Offices;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.platform.instance.Instance;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;

/** The door of the set-up: how far it has come, and whether anybody still wants to be reminded. */
@Component
@Transactional
public class SetUp {

    /** Is led through the set-up of the house. */
    public static final Power LEAD = Power.of("setup.lead", Role.ADMINISTRATOR);

    private static final String DISMISSED = "setup.dismissed";

    private final Organisations organisations;
    private final Sites sites;
    private final Offices offices;
    private final Register register;
    private final Accounts accounts;
    private final Instance instance;
    private final ApplicationEventPublisher events;

    SetUp(
            Organisations organisations,
            Sites sites,
            Offices offices,
            Register register,
            Accounts accounts,
            Instance instance,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.sites = sites;
        this.offices = offices;
        this.register = register;
        this.accounts = accounts;
        this.instance = instance;
        this.events = events;
    }

    /** How far the set-up has come; empty for those who do not administer the house itself. */
    @Transactional(readOnly = true)
    public Optional<Progress> progress(Actor actor) {
        var home = organisations.home();
        if (!actor.can(LEAD, home.path())) return Optional.empty();
        var done = EnumSet.noneOf(Stage.class);
        for (var stage : Stage.values()) if (done(actor, home, stage)) done.add(stage);
        return Optional.of(new Progress(done, dismissed()));
    }

    private boolean done(Actor actor, Organisations.Home home, Stage stage) {
        return switch (stage) {
            case ORGANISATION -> home.settled();
            case FOOTER ->
                sites.first().map(SiteIdentity::footer).filter(SetUp::written).isPresent();
            case TERM -> !offices.officers(actor, home.id()).isEmpty();
            case MEMBERS ->
                organisations
                                .counts(actor, Organisations.Filter.ALL.under(home.path()))
                                .getOrDefault(OrganisationKind.MEMBER_ASSOCIATION, 0L)
                        > 0;
            case AWARDS -> register.count(actor, Filter.ALL, 1) > 0;
            case ACCOUNT ->
                accounts.list(actor, Accounts.Wanted.everything(""), Optional.empty())
                                .count()
                        > 1;
        };
    }

    private static boolean written(SiteIdentity.Footer footer) {
        return Stream.of(footer.licence().number(), footer.responsibleName(), footer.address(), footer.phones())
                .anyMatch(part -> !part.isBlank());
    }

    /** What is left to do, as long as this actor wants to be reminded: asked for each view of the office's first page. */
    @Transactional(readOnly = true)
    public List<Stage> reminders(Actor actor) {
        if (!actor.canSomewhere(LEAD) || dismissed()) return List.of();
        return progress(actor).map(Progress::open).orElseGet(List::of);
    }

    private boolean dismissed() {
        return instance.setting(DISMISSED).isPresent();
    }

    /** Nobody is reminded any more; the pages stay where they are. Twice is the same as once. */
    public Outcome<Actor> dismiss(Actor actor) {
        var home = organisations.home();
        return actor.may(LEAD, home.path()).map(_ -> {
            if (!dismissed()) {
                instance.set(DISMISSED, actor.account().value().toString());
                events.publishEvent(new Recorded(
                        actor,
                        "setup.dismiss",
                        "organisation",
                        home.id().value(),
                        home.path(),
                        null,
                        Map.of("dismissed", true)));
            }
            return actor;
        });
    }
}
