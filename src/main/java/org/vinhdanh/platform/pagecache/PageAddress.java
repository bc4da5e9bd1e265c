package org.vinhdanh.platform.pagecache;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;

/**
 * The address of a public page, so that what is the same page is kept once: parameters by which others follow their
 * visitors are left out, the rest stands in the order of its names.
 *
 * @param host in small letters
 * @param path as sent
 * @param query without its question mark; empty where there is none
 */
record PageAddress(String host, String path, String query) {

    private static final int LONGEST_QUERY = 200;
    private static final int LONGEST_PATH = 300;
    private static final Set<String> FOLLOWING = Set.of(
            "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "zarsrc", "igshid", "mc_cid", "mc_eid",
            "_ga", "_gl");
    private static final List<String> FILES = List.of(
            ".css", ".js", ".map", ".woff2", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".xlsx", ".csv",
            ".pdf", ".docx", ".zip", ".mp4");

    /** Empty where no page is asked for, or at an address too long to be worth keeping. */
    static Optional<PageAddress> of(Request request) {
        var uri = request.getHttpURI();
        var path = uri.getPath();
        if (path == null || path.length() > LONGEST_PATH) return Optional.empty();
        var query = uri.getQuery() == null ? "" : uri.getQuery();
        if (query.length() > LONGEST_QUERY * 4) return Optional.empty();
        var ours = query.isEmpty() ? "" : ours(query);
        if (ours.length() > LONGEST_QUERY) return Optional.empty();
        var host = Request.getServerName(request);
        return Optional.of(new PageAddress(host == null ? "" : host.toLowerCase(Locale.ROOT), path, ours));
    }

    /** True for what is a file and no page, by the end of its name. */
    static boolean file(String path) {
        var dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') && FILES.contains(path.substring(dot).toLowerCase(Locale.ROOT));
    }

    static String ours(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !follows(name(part)))
                .sorted(Comparator.comparing(PageAddress::name))
                .collect(Collectors.joining("&"));
    }

    private static boolean follows(String name) {
        return name.startsWith("utm_") || FOLLOWING.contains(name);
    }

    private static String name(String part) {
        var equals = part.indexOf('=');
        return equals < 0 ? part : part.substring(0, equals);
    }
}
