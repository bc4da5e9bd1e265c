package org.vinhdanh.ui;

import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Power;

/**
 * One line of the office menu, contributed by a module as a bean.
 *
 * @param group 0 the menu of the public site, 1 work at hand, 2 registers, 3 the house (a hairline between groups)
 * @param order where it stands in its group
 * @param key its words in the bundles
 * @param path where it leads
 * @param power who sees it: whoever holds this power anywhere
 */
public record MenuEntry(int group, int order, String key, String path, Power power) {

    /** The group of the public site's menu: everybody sees it. */
    public static final int PUBLIC = 0;

    boolean visibleTo(Actor actor) {
        return group == PUBLIC || actor.canSomewhere(power);
    }

    /** A line of the public site's menu. */
    public static MenuEntry open(int order, String key, String path) {
        return new MenuEntry(PUBLIC, order, key, path, Power.of("ui.open"));
    }
}
