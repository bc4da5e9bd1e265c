package org.vinhdanh.portal.front;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
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
import org.vinhdanh.ui.HomeBlock;

/** The door of the home pages: which blocks stand where. A site that nobody arranged shows those every site begins with. */
@Component
@Transactional
public class FrontPage {

    /** The block with the article that opens the page. */
    public static final String LEAD = "lead";

    private static final int MOST_BLOCKS = 30;
    private static final int MOST_THINGS = 20;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 2000;

    private final FrontSql sql;
    private final Sites sites;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<HomeBlock> kinds;

    FrontPage(FrontSql sql, Sites sites, ApplicationEventPublisher events, ObjectProvider<HomeBlock> kinds) {
        this.sql = sql;
        this.sites = sites;
        this.events = events;
        this.kinds = kinds;
    }

    /** What an editor says of a block. */
    public record BlockWish(String title, int most, String choice, String words, boolean beside) {}

    /** Every kind there is, those of a fresh site first. */
    public List<HomeBlock> kinds() {
        return kinds.stream()
                .sorted(Comparator.<HomeBlock>comparingInt(kind -> kind.order() == 0 ? Integer.MAX_VALUE : kind.order())
                        .thenComparing(HomeBlock::kind))
                .toList();
    }

    public Optional<HomeBlock> kind(String name) {
        return kinds.stream().filter(kind -> kind.kind().equals(name)).findFirst();
    }

    /** The blocks of the site the public asks for, in order. */
    @Transactional(readOnly = true)
    public List<ArrangedBlock> shown() {
        var arranged = sites.here().map(SiteIdentity::id).map(sql::all).orElse(List.of());
        return arranged.isEmpty() ? begun() : arranged;
    }

    /** The blocks of a site as arranged; empty where nobody did, and for those who may not. */
    @Transactional(readOnly = true)
    public List<ArrangedBlock> arranged(Actor actor, SiteId site) {
        return sites.find(actor, site, Sites.KEEP).isEmpty() ? List.of() : sql.all(site);
    }

    private List<ArrangedBlock> begun() {
        return kinds().stream()
                .filter(kind -> kind.order() > 0)
                .map(FrontPage::fresh)
                .toList();
    }

    private static ArrangedBlock fresh(HomeBlock kind) {
        return new ArrangedBlock(Ids.fresh(), kind.beside(), kind.kind(), "", Math.max(1, kind.most()), "", "");
    }

    /** Writes down the blocks every site begins with, to be arranged; does nothing where that was done. */
    public Outcome<SiteId> begin(Actor actor, SiteId site) {
        return change(actor, site, "home.begin", all -> done(all.isEmpty() ? begun() : all));
    }

    /** Puts a block of this kind at the end of its column. */
    public Outcome<SiteId> add(Actor actor, SiteId site, String kind) {
        return change(
                actor,
                site,
                "home.add",
                all -> kind(kind)
                        .map(known -> all.size() < MOST_BLOCKS
                                ? done(with(all, fresh(known)))
                                : Outcome.<List<ArrangedBlock>>refused(
                                        Violation.of("portal.front.fault.many", Integer.toString(MOST_BLOCKS))
                                                .at("kind")))
                        .orElseGet(() ->
                                refused(Violation.of("portal.front.fault.kind").at("kind"))));
    }

    private static List<ArrangedBlock> with(List<ArrangedBlock> all, ArrangedBlock more) {
        var blocks = new ArrayList<>(all);
        blocks.add(more);
        return blocks;
    }

    public Outcome<SiteId> say(Actor actor, SiteId site, UUID id, BlockWish wish) {
        var faults = new ArrayList<Violation>();
        if (wish.title().length() > LONGEST_TITLE)
            faults.add(Violation.of("portal.front.fault.title", Integer.toString(LONGEST_TITLE))
                    .at("title"));
        if (wish.most() < 1 || wish.most() > MOST_THINGS)
            faults.add(Violation.of("portal.front.fault.most", Integer.toString(MOST_THINGS))
                    .at("most"));
        if (wish.words().length() > LONGEST_WORDS)
            faults.add(Violation.of("portal.front.fault.words").at("words"));
        if (!faults.isEmpty()) return refused(faults);
        return change(
                actor,
                site,
                "home.say",
                all -> done(all.stream()
                        .map(block -> block.id().equals(id)
                                ? new ArrangedBlock(
                                        id,
                                        wish.beside(),
                                        block.kind(),
                                        Fold.tidy(wish.title()),
                                        wish.most(),
                                        wish.choice(),
                                        wish.words().strip())
                                : block)
                        .toList()));
    }

    /** Moves a block one place up or down in its column. */
    public Outcome<SiteId> move(Actor actor, SiteId site, UUID id, boolean up) {
        return change(actor, site, "home.move", all -> {
            var block = all.stream().filter(one -> one.id().equals(id)).findFirst();
            if (block.isEmpty()) return done(all);
            var column = new ArrayList<>(all.stream()
                    .filter(one -> one.beside() == block.get().beside())
                    .toList());
            var at = column.indexOf(block.get());
            column.remove(at);
            column.add(Math.clamp(up ? at - 1 : at + 1, 0, column.size()), block.get());
            all.stream().filter(one -> one.beside() != block.get().beside()).forEach(column::add);
            return done(column);
        });
    }

    public Outcome<SiteId> remove(Actor actor, SiteId site, UUID id) {
        return change(
                actor,
                site,
                "home.remove",
                all -> done(all.stream().filter(one -> !one.id().equals(id)).toList()));
    }

    private Outcome<SiteId> change(
            Actor actor, SiteId site, String deed, Function<List<ArrangedBlock>, Outcome<List<ArrangedBlock>>> how) {
        var kept = sites.find(actor, site, Sites.KEEP);
        if (kept.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        sql.lock(site);
        var before = sql.all(site);
        return how.apply(before).map(after -> {
            sql.put(site, after);
            events.publishEvent(
                    new Recorded(actor, deed, "site", site.value(), kept.get().path(), told(before), told(after)));
            return site;
        });
    }

    /** A home page in the trail. */
    record FrontTold(List<String> blocks) {}

    private static FrontTold told(List<ArrangedBlock> all) {
        return new FrontTold(all.stream()
                .map(one -> (one.beside() ? "> " : "") + one.kind() + " " + one.most() + " " + one.title() + " "
                        + one.choice() + " " + one.words())
                .map(String::strip)
                .toList());
    }
}
