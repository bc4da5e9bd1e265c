package org.vinhdanh.portal;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.vinhdanh.federation.OrganisationMerged;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Power;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Role;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Way;

/** The door of the public sites: whose they are, what stands in their head and footer, where they lead. */
@Component
public class Sites {

    /** Keeps the identity, footer and links of a site. */
    public static final Power KEEP = Power.of("portal.site.keep", Role.ADMINISTRATOR, Role.OFFICE, Role.PUBLISHER);

    private final SiteSql sql;
    private final SiteAtHand atHand;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final String house;
    private final Supplier<OrgPath> home;

    Sites(
            SiteSql sql,
            SiteAtHand atHand,
            Organisations organisations,
            ApplicationEventPublisher events,
            @Value("${vinhdanh.url:}") String house) {
        this.house = house.replaceAll("/+$", "");
        this.sql = sql;
        this.atHand = atHand;
        this.organisations = organisations;
        this.events = events;
        this.home = SingletonSupplier.of(() -> organisations.home().path())::obtain;
    }

    /** The first site of this instance; empty until the set-up has named it. */
    public Optional<SiteIdentity> first() {
        return sql.atHand("").site();
    }

    /**
     * The site the public asks for: by the slug in the address, else by the host name, else the first. Asked for once in a
     * request.
     */
    public Optional<SiteIdentity> here() {
        return known().site();
    }

    /** What stands before the addresses of the site asked for; empty where nothing does. */
    public String prefix() {
        return known().prefix();
    }

    /** What stands before the addresses of a site, wherever one reads: nothing for the first site of the house. */
    @Transactional(readOnly = true)
    public String root(SiteId id) {
        return sql.find(id)
                .filter(site -> first().map(SiteIdentity::id).filter(id::equals).isEmpty())
                .map(site -> site.place().root())
                .orElse("");
    }

    /**
     * Where the first page of the site asked for leads because its organisation went into another: the site of that one, else
     * the first of the house. Empty for every other site.
     */
    public Optional<String> onward() {
        var here = known();
        return here.onward()
                .flatMap(into -> sql.of(into).or(this::first))
                .map(SiteIdentity::id)
                .filter(there ->
                        here.site().filter(site -> site.id().equals(there)).isEmpty())
                .flatMap(there -> way(root(there), here.prefix()));
    }

    /** From a site with a host of its own only the whole address leads to the first one. */
    private Optional<String> way(String root, String prefix) {
        if (!root.isEmpty() || !prefix.isEmpty()) return Optional.of(root + "/");
        return house.isEmpty() ? Optional.empty() : Optional.of(house + "/");
    }

    /** The site of an organisation that went into another leads on to it. */
    @EventListener
    void leadOn(OrganisationMerged merged) {
        sql.of(merged.from()).ifPresent(site -> {
            sql.leadOn(site.id(), merged.into());
            atHand.forget();
            events.publishEvent(new Recorded(
                    merged.actor(),
                    "site.onward",
                    "site",
                    site.id().value(),
                    site.path(),
                    null,
                    Map.of("into", merged.into())));
        });
    }

    /** The menu of the site asked for; empty where it has none of its own. */
    List<Way> menu() {
        return known().menu();
    }

    /** True where there is a site in which the actor holds this power; costs a page nothing. */
    public boolean any(Actor actor, Power power) {
        return actor.canSomewhere(power) && known().places().stream().anyMatch(place -> actor.can(power, place));
    }

    /** The organisation whose own things alone the site asked for shows; empty for the site of the house, which shows all. */
    Optional<OrgPath> part() {
        return here().map(SiteIdentity::path).filter(path -> !path.equals(home.get()));
    }

    private SiteAtHand.Known known() {
        return atHand.known(() -> sql.atHand(SiteAtHand.host()));
    }

    /** The sites this actor keeps, the nearest to the root first. */
    @Transactional(readOnly = true)
    public List<SiteIdentity> kept(Actor actor) {
        return sql.all(actor.within(KEEP));
    }

    /** The sites in which the actor holds this power, the nearest to the root first. */
    @Transactional(readOnly = true)
    public List<SiteIdentity> all(Actor actor, Power power) {
        return actor.canSomewhere(power) ? sql.all(actor.within(power)) : List.of();
    }

    /** A site in which the actor holds this power. */
    @Transactional(readOnly = true)
    public Optional<SiteIdentity> find(Actor actor, SiteId id, Power power) {
        return sql.find(id).filter(site -> actor.can(power, site.path()));
    }

    /** An organisation that could have a site. */
    public record Without(OrganisationId organisation, String name) {}

    /** The organisations without a site for which this actor may open one. */
    @Transactional(readOnly = true)
    public List<Without> without(Actor actor) {
        var has = sql.all(actor.within(KEEP)).stream()
                .map(SiteIdentity::organisation)
                .collect(Collectors.toSet());
        return organisations.directory("").stream()
                .filter(one -> actor.can(KEEP, one.path()) && !has.contains(one.id()))
                .map(one -> new Without(one.id(), one.name()))
                .toList();
    }

    /** The site of an organisation as it is, or as it would begin; empty for those who may not keep it. */
    @Transactional(readOnly = true)
    public Optional<SiteIdentity> of(Actor actor, OrganisationId organisation) {
        return sql.of(organisation)
                .or(() -> organisations
                        .find(actor, organisation)
                        .map(one -> SiteIdentity.begun(one.id(), one.path(), one.name())
                                .at(new SiteIdentity.Place(one.slug(), "", SiteIdentity.Accent.SON))))
                .filter(site -> actor.can(KEEP, site.path()));
    }

    /** The site this actor keeps unless another is named: that of the home organisation, or the first of their own. */
    @Transactional(readOnly = true)
    public Optional<SiteIdentity> own(Actor actor) {
        return home(actor)
                .or(() -> sql.nearest(actor.within(KEEP)))
                .or(() -> actor.grants().stream()
                        .filter(grant -> KEEP.heldBy().contains(grant.role()))
                        .findFirst()
                        .flatMap(grant -> of(actor, grant.organisation())));
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

    private Outcome<SiteIdentity> sound(SiteIdentity wanted) {
        var faults = new ArrayList<Violation>(wanted.faults());
        var place = wanted.place();
        if (sql.taken(wanted.organisation(), place.slug(), ""))
            faults.add(Violation.of("portal.site.slug.taken", place.slug()).at("slug"));
        if (sql.taken(wanted.organisation(), "", place.host()))
            faults.add(Violation.of("portal.site.host.taken", place.host()).at("host"));
        return faults.isEmpty() ? done(wanted) : refused(faults);
    }

    private Outcome<SiteIdentity> open(Actor actor, SiteIdentity wanted) {
        if (!sql.add(wanted)) return refused(Violation.of("portal.site.somebody.was.faster"));
        atHand.forget();
        events.publishEvent(new Recorded(actor, "site.open", "site", wanted.id().value(), wanted.path(), null, wanted));
        return sql.of(wanted.organisation())
                .<Outcome<SiteIdentity>>map(Outcome::done)
                .orElseThrow();
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
