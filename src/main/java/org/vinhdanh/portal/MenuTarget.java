package org.vinhdanh.portal;

import java.util.Optional;
import java.util.UUID;

/** Where a line of a menu leads. */
public sealed interface MenuTarget {

    /** Nowhere: it only heads the lines under it. */
    record Nowhere() implements MenuTarget {}

    /** To an address of ours, from the root of the site, or to one outside. */
    record Address(String address) implements MenuTarget {}

    record OfCategory(UUID category) implements MenuTarget {}

    record OfArticle(UUID article) implements MenuTarget {}

    record OfLeaf(UUID leaf) implements MenuTarget {}

    /** As a form sends it: the kind, a colon, and which one; unreadable is empty. */
    static Optional<MenuTarget> parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) return Optional.empty();
        var what = text.substring(colon + 1);
        try {
            return switch (text.substring(0, colon)) {
                case "khong" -> Optional.of(new Nowhere());
                case "muc" -> Optional.of(new Address(what));
                case "chuyen-muc" -> Optional.of(new OfCategory(UUID.fromString(what)));
                case "bai" -> Optional.of(new OfArticle(UUID.fromString(what)));
                case "trang" -> Optional.of(new OfLeaf(UUID.fromString(what)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What {@link #parse} reads. */
    default String written() {
        return switch (this) {
            case Nowhere() -> "khong:";
            case Address(var address) -> "muc:" + address;
            case OfCategory(var category) -> "chuyen-muc:" + category;
            case OfArticle(var article) -> "bai:" + article;
            case OfLeaf(var leaf) -> "trang:" + leaf;
        };
    }
}
