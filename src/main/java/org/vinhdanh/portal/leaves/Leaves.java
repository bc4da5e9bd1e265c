package org.vinhdanh.portal.leaves;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;
import org.vinhdanh.portal.articles.RichText;
import org.vinhdanh.portal.articles.Slug;

/** The door of the leaves: whoever keeps a site writes them, everybody reads those that are shown. */
@Component
@Transactional
public class Leaves {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 200;

    private final LeafSql sql;
    private final Sites sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leaves(LeafSql sql, Sites sites, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /** A leaf that can be read, in a list. */
    public record OtherLeaf(String title, String address) {}

    /** The leaves of a site in Vietnamese order; none for those who may not keep the site. */
    @Transactional(readOnly = true)
    public List<Leaf> all(Actor actor, SiteId site) {
        return sites.find(actor, site, Sites.KEEP).isEmpty() ? List.of() : sql.all(site);
    }

    @Transactional(readOnly = true)
    public Optional<Leaf> find(Actor actor, UUID id) {
        return sql.find(id).filter(leaf -> actor.can(Sites.KEEP, leaf.path()));
    }

    /** The leaf with that address on the site the public asks for. */
    @Transactional(readOnly = true)
    public Optional<Leaf> read(String slug) {
        return sites.here()
                .map(SiteIdentity::id)
                .flatMap(site -> sql.at(site, slug))
                .filter(Leaf::shown);
    }

    /** What else can be read on the site the public asks for. */
    @Transactional(readOnly = true)
    public List<OtherLeaf> shown() {
        return sites.here().map(SiteIdentity::id).map(sql::all).orElse(List.of()).stream()
                .filter(Leaf::shown)
                .map(leaf -> new OtherLeaf(leaf.text().title(), leaf.address()))
                .toList();
    }

    /** Every version, newest first. */
    @Transactional(readOnly = true)
    public List<LeafVersion> versions(Actor actor, UUID id) {
        return find(actor, id).isEmpty() ? List.of() : sql.versions(id);
    }

    /** Begins a leaf that nobody sees yet; its address follows its title. */
    public Outcome<Leaf> begin(Actor actor, SiteId site, String title) {
        var kept = sites.find(actor, site, Sites.KEEP);
        if (kept.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        return sound(new LeafText(title, "")).map(text -> {
            var slug = slug(site, text.title(), _ -> false);
            var leaf = new Leaf(Ids.fresh(), site, kept.get().path(), slug, 1, text, now(), actor.name(), false, 0);
            sql.add(leaf, actor.account());
            record(actor, "leaf.begin", Optional.empty(), leaf);
            return leaf;
        });
    }

    /** An address of this title that no leaf of the site has or will have. */
    @Transactional(readOnly = true)
    public String slug(SiteId site, String title, Predicate<String> promised) {
        return Slug.free(
                Slug.of(title),
                slug -> promised.test(slug) || sql.at(site, slug).isPresent());
    }

    /** Lets a page arrive from elsewhere, with its text, under a slug of its own. */
    public Outcome<Leaf> bring(Actor actor, SiteId site, LeafText text, String slug, boolean shown) {
        var kept = sites.find(actor, site, Sites.KEEP);
        if (kept.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        return sound(text).map(clean -> {
            var free = slug(site, slug.isEmpty() ? clean.title() : slug, _ -> false);
            var leaf = new Leaf(Ids.fresh(), site, kept.get().path(), free, 1, clean, now(), actor.name(), shown, 0);
            sql.add(leaf, actor.account());
            record(actor, "leaf.bring", Optional.empty(), leaf);
            return leaf;
        });
    }

    /**
     * Writes a new version where the text changed, and says whether the public may read it.
     *
     * @param version of the leaf as it was read; the second of two editors is told
     */
    public Outcome<Leaf> write(Actor actor, UUID id, int version, LeafText text, boolean shown) {
        var known = find(actor, id);
        if (known.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        var before = known.get();
        return sound(text)
                .map(clean -> before.written(clean, shown, now(), actor.name(), version))
                .then(leaf -> sql.save(leaf) ? done(leaf) : refused(Violation.of("portal.site.somebody.was.faster")))
                .map(leaf -> {
                    if (leaf.number() > before.number()) sql.addVersion(leaf, actor.account());
                    record(actor, "leaf.write", known, leaf);
                    return leaf;
                });
    }

    private static Outcome<LeafText> sound(LeafText text) {
        var title = Fold.tidy(text.title());
        var faults = new ArrayList<Violation>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE)
            faults.add(Violation.of("portal.leaf.fault.title", Integer.toString(LONGEST_TITLE))
                    .at("title"));
        if (text.body().length() > RichText.LONGEST)
            faults.add(Violation.of("portal.leaf.fault.long").at("body"));
        return faults.isEmpty() ? done(new LeafText(title, RichText.clean(text.body()))) : refused(faults);
    }

    /** A leaf in the trail: the text itself is kept as a version. */
    record LeafTold(String title, String slug, int number, boolean shown) {
        static LeafTold of(Leaf leaf) {
            return new LeafTold(leaf.text().title(), leaf.slug(), leaf.number(), leaf.shown());
        }
    }

    private void record(Actor actor, String deed, Optional<Leaf> before, Leaf after) {
        events.publishEvent(new Recorded(
                actor,
                deed,
                "leaf",
                after.id(),
                after.path(),
                before.map(LeafTold::of).orElse(null),
                LeafTold.of(after)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
