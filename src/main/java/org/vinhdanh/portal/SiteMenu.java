package org.vinhdanh.portal;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Ids;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Recorded;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Way;

/** The door of the menus: a site that has none of its own shows the pages every site has. */
@Component
@Transactional
public class SiteMenu {

    /** How many levels a menu has at most. */
    public static final int DEEPEST = 3;

    private static final int MOST = 100;
    private static final int LONGEST = 80;

    private final SiteMenuSql sql;
    private final Sites sites;
    private final ApplicationEventPublisher events;

    SiteMenu(SiteMenuSql sql, Sites sites, ApplicationEventPublisher events) {
        this.sql = sql;
        this.sites = sites;
        this.events = events;
    }

    /** A line as the public sees it. */
    record Shown(UUID id, @Nullable UUID parent, String words, String path) {}

    /** A line and how deep it stands, from 0. */
    public record MenuLine(SiteMenuItem item, int depth) {}

    /** What is asked of a line. */
    public record MenuWish(String words, Optional<UUID> parent, Optional<MenuTarget> target) {}

    /** The tree that the public sees: a line that leads nowhere and heads nothing is left out. */
    static List<Way> grown(List<Shown> all) {
        return grown(all, null);
    }

    private static List<Way> grown(List<Shown> all, @Nullable UUID under) {
        return all.stream()
                .filter(line -> java.util.Objects.equals(line.parent(), under))
                .map(line -> new Way(line.words(), line.path(), grown(all, line.id())))
                .filter(way -> !way.path().isEmpty() || !way.below().isEmpty())
                .toList();
    }

    /** The lines of a site, each before those under it; none for those who may not keep the site. */
    @Transactional(readOnly = true)
    public List<MenuLine> lines(Actor actor, SiteId site) {
        return sites.find(actor, site, Sites.KEEP).isEmpty() ? List.of() : lines(sql.all(site));
    }

    private static List<MenuLine> lines(List<SiteMenuItem> all) {
        var lines = new ArrayList<MenuLine>();
        grow(all, Optional.empty(), 0, lines);
        return lines;
    }

    private static void grow(List<SiteMenuItem> all, Optional<UUID> under, int depth, List<MenuLine> into) {
        for (var item : all)
            if (item.parent().equals(under)) {
                into.add(new MenuLine(item, depth));
                grow(all, Optional.of(item.id()), depth + 1, into);
            }
    }

    /** Puts a line at the end of those it stands among. */
    public Outcome<SiteMenuItem> add(Actor actor, SiteId site, MenuWish wish) {
        return change(actor, site, "menu.add", () -> sound(site, Ids.fresh(), wish), item -> sql.add(site, item));
    }

    /** Changes a line's words, where it leads or under what it stands. */
    public Outcome<SiteMenuItem> change(Actor actor, SiteId site, UUID id, MenuWish wish) {
        return change(
                actor,
                site,
                "menu.change",
                () -> known(site, id).then(_ -> sound(site, id, wish)),
                item -> sql.save(site, item));
    }

    /** Moves a line before the one above it, or behind the one below it, among those of its level. */
    public Outcome<SiteMenuItem> move(Actor actor, SiteId site, UUID id, boolean up) {
        return change(actor, site, "menu.move", () -> known(site, id), item -> {
            var beside = new ArrayList<>(sql.all(site).stream()
                    .filter(other -> other.parent().equals(item.parent()))
                    .map(SiteMenuItem::id)
                    .toList());
            var at = beside.indexOf(id);
            var to = Math.clamp(up ? at - 1 : at + 1, 0, beside.size() - 1);
            beside.remove(at);
            beside.add(to, id);
            sql.arrange(beside);
        });
    }

    /** Removes a line; what stands under it has to go first. */
    public Outcome<SiteMenuItem> remove(Actor actor, SiteId site, UUID id) {
        return change(
                actor,
                site,
                "menu.remove",
                () -> known(site, id)
                        .then(item -> sql.all(site).stream()
                                        .anyMatch(other -> other.parent().equals(Optional.of(id)))
                                ? refused(Violation.of("portal.menu.fault.heads"))
                                : done(item)),
                item -> sql.remove(item.id()));
    }

    private Outcome<SiteMenuItem> known(SiteId site, UUID id) {
        return sql.all(site).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .<Outcome<SiteMenuItem>>map(Outcome::done)
                .orElseGet(() -> refused(Violation.of("kernel.not.allowed")));
    }

    private Outcome<SiteMenuItem> change(
            Actor actor,
            SiteId site,
            String deed,
            java.util.function.Supplier<Outcome<SiteMenuItem>> judged,
            java.util.function.Consumer<SiteMenuItem> act) {
        var kept = sites.find(actor, site, Sites.KEEP);
        if (kept.isEmpty()) return refused(Violation.of("kernel.not.allowed"));
        sql.lock(site);
        var before = sql.all(site);
        return judged.get().map(item -> {
            act.accept(item);
            events.publishEvent(new Recorded(
                    actor, deed, "site", site.value(), kept.get().path(), told(before), told(sql.all(site))));
            return item;
        });
    }

    /** A menu in the trail. */
    record MenuTold(List<String> lines) {}

    private static MenuTold told(List<SiteMenuItem> all) {
        return new MenuTold(lines(all).stream()
                .map(line -> "– ".repeat(line.depth()) + line.item().words() + " ("
                        + line.item().target().written() + ")")
                .toList());
    }

    private Outcome<SiteMenuItem> sound(SiteId site, UUID id, MenuWish wish) {
        var all = sql.all(site);
        var faults = new ArrayList<Violation>();
        var words = Fold.tidy(wish.words());
        if (words.isEmpty() || words.length() > LONGEST)
            faults.add(Violation.of("portal.menu.fault.words", Integer.toString(LONGEST))
                    .at("words"));
        if (wish.target().filter(target -> leads(site, target)).isEmpty())
            faults.add(Violation.of("portal.menu.fault.target").at("target"));
        if (!mayStand(all, id, wish.parent()))
            faults.add(Violation.of("portal.menu.fault.parent", Integer.toString(DEEPEST))
                    .at("parent"));
        if (all.size() >= MOST && all.stream().noneMatch(item -> item.id().equals(id)))
            faults.add(Violation.of("portal.menu.fault.many", Integer.toString(MOST))
                    .at("words"));
        return faults.isEmpty()
                ? done(new SiteMenuItem(id, wish.parent(), words, wish.target().orElseThrow()))
                : refused(faults);
    }

    private boolean leads(SiteId site, MenuTarget target) {
        return switch (target) {
            case MenuTarget.Nowhere nowhere -> true;
            case MenuTarget.Address(var address) -> address(address);
            default -> sql.belongs(site, target);
        };
    }

    private static boolean address(String text) {
        try {
            var uri = URI.create(text);
            return text.length() <= 500
                    && (text.startsWith("/") && !text.startsWith("//")
                            || uri.getHost() != null && text.matches("https?://.*"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Never under itself or what stands under it, and not too deep with what it heads. */
    private static boolean mayStand(List<SiteMenuItem> all, UUID id, Optional<UUID> parent) {
        if (parent.isEmpty()) return true;
        var lines = lines(all);
        var under = new ArrayList<MenuLine>();
        grow(all, Optional.of(id), 1, under);
        if (parent.get().equals(id)
                || under.stream().anyMatch(line -> line.item().id().equals(parent.get()))) return false;
        var height = under.stream().mapToInt(MenuLine::depth).max().orElse(0);
        return lines.stream()
                .filter(line -> line.item().id().equals(parent.get()))
                .anyMatch(line -> line.depth() + 1 + height < DEEPEST);
    }
}
