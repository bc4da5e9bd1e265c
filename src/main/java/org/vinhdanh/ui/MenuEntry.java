package org.vinhdanh.ui;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Power;

/**
 * One line of a menu, contributed by a module as a bean.
 *
 * @param group the part of the menu it belongs to
 * @param order where it stands in its group
 * @param key its words in the bundles
 * @param path where it leads
 * @param shown who sees it
 */
public record MenuEntry(MenuGroup group, int order, String key, String path, Predicate<Actor> shown) {

    /** A line for whoever holds this power anywhere. */
    public MenuEntry(MenuGroup group, int order, String key, String path, Power power) {
        this(group, order, key, path, actor -> actor.canSomewhere(power));
    }

    /** A line for whoever holds this power in one organisation, asked for only when somebody holds it at all. */
    public static MenuEntry in(
            Supplier<OrgPath> organisation, Power power, MenuGroup group, int order, String key, String path) {
        return new MenuEntry(
                group, order, key, path, actor -> actor.canSomewhere(power) && actor.can(power, organisation.get()));
    }

    boolean visibleTo(Actor actor) {
        return shown.test(actor);
    }

    /** A line of the public site's menu: everybody sees it. */
    public static MenuEntry open(int order, String key, String path) {
        return new MenuEntry(MenuGroup.PUBLIC, order, key, path, _ -> true);
    }
}
