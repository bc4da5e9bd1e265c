package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.portal.SiteId;
import org.vinhdanh.portal.SiteIdentity;
import org.vinhdanh.portal.Sites;

/** The door of the categories: a tree for each site. A renamed category keeps its old address as a way to the new one. */
@Component
@Transactional
public class Categories {

    private static final int LONGEST = 120;

    private final CategorySql sql;
    private final Sites sites;
    private final ApplicationEventPublisher events;

    Categories(CategorySql sql, Sites sites, ApplicationEventPublisher events) {
        this.sql = sql;
        this.sites = sites;
        this.events = events;
    }

    /** What is asked of a category; see {@link Category}. */
    public record Description(String name, Optional<CategoryId> parent, int position, boolean awards) {

        /** A category for news of any kind. */
        public Description(String name, Optional<CategoryId> parent, int position) {
            this(name, parent, position, false);
        }
    }

    /** The tree of a site, for everybody. */
    @Transactional(readOnly = true)
    public CategoryTree tree(SiteId site) {
        return CategoryTree.of(sql.all(site));
    }

    @Transactional(readOnly = true)
    public Optional<Category> find(Actor actor, CategoryId id) {
        return sql.find(id).filter(category -> actor.can(ArticlePowers.READ, category.path()));
    }

    /** How many articles, of whatever stage, stand in it. */
    @Transactional(readOnly = true)
    public long articles(CategoryId id) {
        return sql.articles(id);
    }

    /** Opens a category on the site the actor works on. */
    public Outcome<Category> open(Actor actor, Description wanted) {
        var site = sites.nearest(actor, ArticlePowers.PUBLISH);
        if (site.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        sql.lock(site.get().id());
        var category = fresh(site.get(), wanted);
        var faults = faults(category, tree(category.site()));
        if (!faults.isEmpty()) return refused(faults);
        sql.add(category);
        return told(actor, "category.open", Optional.empty(), category);
    }

    private Category fresh(SiteIdentity site, Description wanted) {
        var slug = Slug.free(Slug.of(wanted.name()), taken -> sql.taken(site.id(), taken));
        return new Category(
                CategoryId.fresh(),
                site.id(),
                site.path(),
                wanted.parent(),
                wanted.name(),
                slug,
                wanted.position(),
                wanted.awards(),
                0);
    }

    /** Renames or moves it; it can stand neither under itself nor under what is below it. */
    public Outcome<Category> change(Actor actor, CategoryId id, int version, Description wanted) {
        var known = sql.find(id).filter(category -> actor.can(ArticlePowers.PUBLISH, category.path()));
        if (known.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        var before = known.get();
        sql.lock(before.site());
        var slug = before.name().equals(wanted.name())
                ? before.slug()
                : Slug.free(
                        Slug.of(wanted.name()),
                        taken -> !taken.equals(before.slug()) && sql.takenByOthers(before, taken));
        var after = new Category(
                id,
                before.site(),
                before.path(),
                wanted.parent(),
                wanted.name(),
                slug,
                wanted.position(),
                wanted.awards(),
                version);
        var faults = faults(after, tree(after.site()));
        if (!faults.isEmpty()) return refused(faults);
        if (!sql.save(after)) return refused(Violation.of("articles.somebody.was.faster"));
        if (!slug.equals(before.slug())) sql.moved(before, slug);
        return told(actor, "category.change", known, after);
    }

    /** Removes an empty category. */
    public Outcome<Category> close(Actor actor, CategoryId id) {
        var known = sql.find(id).filter(category -> actor.can(ArticlePowers.PUBLISH, category.path()));
        if (known.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        if (sql.articles(id) > 0 || tree(known.get().site()).below(id).size() > 1)
            return refused(Violation.of("articles.category.used"));
        sql.remove(id);
        events.publishEvent(new Recorded(
                actor, "category.close", "category", id.value(), known.get().path(), known.get(), null));
        return done(known.get());
    }

    private static List<Violation> faults(Category wanted, CategoryTree tree) {
        var faults = new ArrayList<Violation>();
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST)
            faults.add(Violation.of("articles.category.name", Integer.toString(LONGEST))
                    .at("name"));
        if (wanted.parent().filter(parent -> tree.find(parent).isEmpty()).isPresent())
            faults.add(Violation.of("articles.category.parent.unknown").at("parent"));
        else if (wanted.parent().filter(wanted.id()::equals).isPresent()
                || !tree.mayStand(wanted.id(), wanted.parent()))
            faults.add(Violation.of("articles.category.parent.own").at("parent"));
        return faults;
    }

    private Outcome<Category> told(Actor actor, String deed, Optional<Category> before, Category after) {
        events.publishEvent(
                new Recorded(actor, deed, "category", after.id().value(), after.path(), before.orElse(null), after));
        return done(after);
    }
}
