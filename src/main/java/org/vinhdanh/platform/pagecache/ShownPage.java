package org.vinhdanh.platform.pagecache;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A public page as a visitor sees it.
 *
 * @param path without the query, percent-encoded as sent
 * @param title what its {@code <title>} says, as text; empty where it is not known
 * @param section the category it says it belongs to ({@code <meta property="article:section">}); empty where it says none
 */
public record ShownPage(String path, String title, String section) {

    private static final int HEAD = 16_384;
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern SECTION = Pattern.compile("<meta property=\"article:section\" content=\"([^\"]*)\">");

    /** What a page of HTML says of itself. */
    public static ShownPage of(String path, byte[] html) {
        var head = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.UTF_8);
        return new ShownPage(path, found(TITLE, head), found(SECTION, head));
    }

    private static String found(Pattern what, String head) {
        var found = what.matcher(head);
        return found.find() ? text(found.group(1)) : "";
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
