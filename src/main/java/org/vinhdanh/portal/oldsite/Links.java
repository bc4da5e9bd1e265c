package org.vinhdanh.portal.oldsite;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the old site, in the one form in which they are kept and looked up: path and query, decoded. */
final class Links {

    private static final Pattern WHOLE = Pattern.compile("(?i)^(?:https?:)?//([^/?#:]+)(?::\\d+)?([^#]*)");
    private static final int LONGEST = 800;

    private Links() {}

    /** The name of the computer; empty where the address names none. */
    static String host(String address) {
        var found = WHOLE.matcher(address.strip());
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") : "";
    }

    /** Path and query as they are looked up; empty for what is no page of a site, and for its first page. */
    static Optional<String> path(String address) {
        var text = address.strip();
        var whole = WHOLE.matcher(text);
        var rest = whole.find() ? whole.group(2) : text.replaceFirst("#.*$", "");
        if (rest.isEmpty() || rest.length() > LONGEST || rest.matches("(?i)[a-z]+:.*")) return Optional.empty();
        var path = decoded(rest.startsWith("/") ? rest : "/" + rest);
        var cut = path.indexOf('?');
        var bare = cut < 0 ? path : path.substring(0, cut);
        var query = cut < 0 ? "" : path.substring(cut);
        while (bare.length() > 1 && bare.endsWith("/")) bare = bare.substring(0, bare.length() - 1);
        var kept = bare + (query.equals("?") ? "" : query);
        return kept.equals("/") || kept.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(kept);
    }

    /** True for the first page of a site. */
    static boolean isHome(String address) {
        var whole = WHOLE.matcher(address.strip());
        return whole.find() && whole.group(2).matches("/?");
    }

    /** Another page, as a page names it. */
    static String resolved(String page, String link) {
        var text = link.strip();
        if (!WHOLE.matcher(text).lookingAt() && !text.startsWith("/"))
            try {
                var base = page.startsWith("/") || page.contains("://") ? page : "/" + page;
                return URI.create(base.replace(" ", "%20"))
                        .resolve(text.replace(" ", "%20"))
                        .toString();
            } catch (IllegalArgumentException odd) {
                return text;
            }
        return text;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
