package org.vinhdanh.portal;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;

/** The door of the public sites: whose they are, what stands in their head and footer, where they lead. */
@Component
public class Sites {

    /** Keeps the identity, footer and links of a site. */
    public static final Power KEEP = Power.of("portal.site.keep", Role.ADMINISTRATOR, Role.OFFICE, Role.PUBLISHER);

    private final SiteSql sql;
    private final SiteAtHand atHand;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Sites(SiteSql sql, SiteAtHand atHand, Organisations organisations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.atHand = atHand;
        this.organisations = organisations;
        this.events = events;
    }

    /** The site this instance shows to the public; empty until the set-up has named it. Asked for once in a request. */
    public Optional<SiteIdentity> first() {
        return known().site();
    }

    /** True where there is a site in which the actor holds this power; costs a page nothing. */
    public boolean any(Actor actor, Power power) {
        return actor.canSomewhere(power) && known().places().stream().anyMatch(place -> actor.can(power, place));
    }

    /** Below which organisation the public looks: that of the site, or the whole house while it has none. */
    OrgPath here() {
        return first().map(SiteIdentity::path)
                .orElseGet(() -> organisations.home().path());
    }

    private SiteAtHand.Known known() {
        return atHand.known(sql::atHand);
    }

    /** The site nearest to the root where somebody holds this power: the one he or she works on. */
    @Transactional(readOnly = true)
    public Optional<SiteIdentity> nearest(Actor actor, Power power) {
        return sql.nearest(actor.within(power));
    }

    /** The home organisation's site as it is, or as it would begin; empty for those who may not keep it. */
    @Transactional(readOnly = true)
    public Optional<SiteIdentity> home(Actor actor) {
        var home = organisations.home();
        return Optional.of(home)
                .filter(it -> actor.can(KEEP, it.path()))
                .map(it -> sql.of(it.id()).orElseGet(() -> SiteIdentity.begun(it.id(), it.path(), it.name())));
    }

    /** Opens an organisation's site, or changes it where there is one already. All faults are told at once. */
    @Transactional
    public Outcome<SiteIdentity> keep(Actor actor, SiteIdentity wanted) {
        return actor.may(KEEP, wanted.path())
                .then(_ -> sound(wanted))
                .then(_ -> sql.of(wanted.organisation())
                        .map(before -> change(actor, before, wanted))
                        .orElseGet(() -> open(actor, wanted)));
    }

    private static Outcome<SiteIdentity> sound(SiteIdentity wanted) {
        List<Violation> faults = wanted.faults();
        return faults.isEmpty() ? done(wanted) : refused(faults);
    }

    private Outcome<SiteIdentity> open(Actor actor, SiteIdentity wanted) {
        sql.add(wanted);
        atHand.forget();
        events.publishEvent(new Recorded(actor, "site.open", "site", wanted.id().value(), wanted.path(), null, wanted));
        return done(wanted);
    }

    private Outcome<SiteIdentity> change(Actor actor, SiteIdentity before, SiteIdentity wanted) {
        if (!sql.save(before.id(), wanted)) return refused(Violation.of("portal.site.somebody.was.faster"));
        atHand.forget();
        events.publishEvent(
                new Recorded(actor, "site.change", "site", before.id().value(), before.path(), before, wanted));
        return sql.of(wanted.organisation())
                .<Outcome<SiteIdentity>>map(Outcome::done)
                .orElseThrow();
    }
}
