package org.vinhdanh.portal.articles.web;

import java.util.List;
import org.vinhdanh.portal.articles.Category;

/**
 * A list as its page shows it.
 *
 * @param feed the address of its feed; empty where it has none
 * @param above the categories above it, from the top
 * @param below the categories right under it
 */
public record NewsListing(String title, String path, String feed, List<Category> above, List<Category> below) {
    public NewsListing {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }
}
