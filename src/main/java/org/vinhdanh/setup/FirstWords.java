package org.vinhdanh.setup;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.federation.OrganisationKind;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.federation.Organisations.Description;
import org.vinhdanh.federation.Organisations.Founding;
import org.vinhdanh.federation.Part;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.instance.Instance;
import org.vinhdanh.portal.Emblems;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;

/** What the house is called, whose emblem it carries and who decides above it: said at once or not at all. */
@Component
public class FirstWords {

    private static final String AUTHORITY = "setup.authority";

    private final Organisations organisations;
    private final Sites sites;
    private final Emblems emblems;
    private final Instance instance;
    private final Together together;

    FirstWords(Organisations organisations, Sites sites, Emblems emblems, Instance instance, Together together) {
        this.organisations = organisations;
        this.sites = sites;
        this.emblems = emblems;
        this.instance = instance;
        this.together = together;
    }

    /**
     * What is said of the house.
     *
     * @param authority who decides above the union, by its full name; may be empty
     * @param title what the public site is called as long as nobody calls it otherwise
     * @param version of the organisation when it was read
     */
    public record Said(String name, String shortName, String authority, String title, int version) {}

    /** A picture as it was sent. */
    public record Picture(String name, ByteArrayInputStream content) {}

    /** The house as it stands; empty for those who may not lead its set-up. */
    public Optional<Organisation> house(Actor actor) {
        return organisations.find(actor, organisations.home().id()).filter(home -> actor.can(SetUp.LEAD, home.path()));
    }

    /** Who decides above the union, where that was said. */
    public Optional<Organisation> authority(Actor actor) {
        return instance.setting(AUTHORITY)
                .flatMap(id -> organisations.find(actor, new OrganisationId(UUID.fromString(id))));
    }

    /** Says it: all of it, or nothing and all that is wrong. The same words twice change nothing. */
    public Outcome<Organisation> say(Actor actor, Said said, Optional<Picture> picture) {
        var house = house(actor);
        if (house.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        return together.all(() -> {
            var named = name(actor, house.get(), said);
            var why = new ArrayList<>(named.why());
            why.addAll(decide(actor, Fold.tidy(said.authority())));
            var emblem = picture.map(
                    sent -> emblems.keep(actor, sent.name(), sent.content().readAllBytes()));
            emblem.ifPresent(kept -> why.addAll(kept.why()));
            if (why.isEmpty())
                why.addAll(show(actor, house.get(), said, emblem.flatMap(Outcome::result))
                        .why());
            return why.isEmpty() ? named : refused(List.copyOf(why));
        });
    }

    private Outcome<Organisation> name(Actor actor, Organisation house, Said said) {
        var name = Fold.tidy(said.name());
        var shortName = Fold.tidy(said.shortName());
        var missing = shortName.isEmpty()
                ? List.of(Violation.of("setup.shortName.missing").at("shortName"))
                : List.<Violation>of();
        if (!missing.isEmpty() && !name.isEmpty()) return refused(missing);
        if (organisations.home().settled()
                && house.name().equals(name)
                && house.shortName().equals(shortName)) return done(house);
        var described = organisations.describe(
                actor,
                house.id(),
                said.version(),
                new Description(name, shortName, house.field(), house.founded(), house.registration()));
        var why = new ArrayList<>(described.why());
        why.addAll(missing);
        return why.isEmpty() ? described : refused(why);
    }

    /** Enters who decides, or corrects the name that was written before; what is wrong with it stands at its field. */
    private List<Violation> decide(Actor actor, String name) {
        var known = authority(actor);
        if (name.isEmpty() || known.filter(one -> one.name().equals(name)).isPresent()) return List.of();
        var written = known.map(old -> organisations.describe(
                        actor,
                        old.id(),
                        old.version(),
                        new Description(name, old.shortName(), old.field(), old.founded(), old.registration())))
                .orElseGet(() -> called(actor, name)
                        .map(Outcome::done)
                        .orElseGet(() -> organisations.found(actor, Founding.authority(name, ""))));
        written.result()
                .ifPresent(authority ->
                        instance.set(AUTHORITY, authority.id().value().toString()));
        return written.why().stream().map(fault -> fault.at("authority")).toList();
    }

    private Optional<Organisation> called(Actor actor, String name) {
        var all = Organisations.Filter.ALL
                .kind(OrganisationKind.EXTERNAL_AUTHORITY)
                .words(name);
        return organisations.list(actor, all, Part.Place.START).rows().stream()
                .filter(one -> Fold.of(one.name()).equals(Fold.of(name)))
                .findFirst();
    }

    private Outcome<SiteIdentity> show(Actor actor, Organisation before, Said said, Optional<UUID> emblem) {
        var site = sites.home(actor).orElseThrow();
        var usual = site.wording().title().isEmpty()
                || site.wording().title().equals(site.wording().organisation())
                || site.wording().title().endsWith(before.name());
        var named = site.named(
                usual ? said.title() : site.wording().title(), Fold.tidy(said.name()), Fold.tidy(said.shortName()));
        return sites.keep(actor, emblem.map(named::under).orElse(named));
    }
}
