package org.vinhdanh.portal.oldsite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * What WordPress keeps of a text, as HTML: blank lines are paragraphs, words in brackets are pictures with captions, galleries and
 * what else its parts put in place of them, an address alone on its line is shown there.
 */
final class WordPressText {

    private static final Pattern CAPTION =
            Pattern.compile("\\[(?:wp_)?caption[^\\]]{0,500}](.{0,4000}?)\\[/(?:wp_)?caption]", Pattern.DOTALL);
    private static final Pattern PICTURE =
            Pattern.compile("((?:<a [^>]{0,1000}>)?\\s*<img [^>]{0,2000}>\\s*(?:</a>)?)");
    private static final Pattern GALLERY = Pattern.compile("\\[gallery([^\\]]{0,2000})]");
    private static final Pattern IDS = Pattern.compile("ids=[\"'\u201d\u2033]?([0-9, ]+)");
    private static final Pattern SHOWN = Pattern.compile(
            "\\[(?:embed|audio|video|playlist)[^\\]]{0,500}](?:\\s*(https?://[^\\s\\[\\]<>\"]{1,500})\\s*\\[/embed])?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\[\\]<>\"']{1,500}");
    private static final Pattern ALONE = Pattern.compile("(?m)^[ \\t]*(https?://[^\\s\\[\\]<>\"']{1,500})[ \\t]*$");
    private static final Pattern BRACKETS = Pattern.compile("\\[/?([a-z][a-z0-9_-]{1,40})(\\s[^\\]\\[]{0,2000})?/?]");
    private static final Set<String> PARTS = Set.of(
            "gallery", "caption", "embed", "audio", "video", "playlist", "googlemaps", "youtube", "vimeo", "more");
    private static final Pattern WRITTEN =
            Pattern.compile("\\[\\[(/?(?:" + String.join("|", PARTS) + ")\\b[^\\]\\[]{0,500})]]");
    private static final Pattern PRE = Pattern.compile("(?is)<pre\\b.*?</pre>");
    private static final Pattern HELD = Pattern.compile("\uE000(\\d+)\uE000");
    private static final Pattern BLOCKS = Pattern.compile(
            "</?(p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|figure|figcaption|hr|section)[ >/]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*");

    private WordPressText() {}

    /**
     * @param pictures the pictures by their number, for galleries that name them
     * @param own those that belong to this text, for galleries that name none
     */
    static String html(String content, Map<String, OldPicture> pictures, List<OldPicture> own) {
        var held = new ArrayList<String>();
        var text = PRE.matcher(content).replaceAll(found -> {
            held.add(found.group());
            return "\uE000" + (held.size() - 1) + "\uE000";
        });
        text = WRITTEN.matcher(text).replaceAll("\uE001$1\uE002");
        text = paragraphs(unbracketed(text, pictures, own))
                .replace('\uE001', '[')
                .replace('\uE002', ']');
        return HELD.matcher(text).replaceAll(found -> {
            var place = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(place < held.size() ? held.get(place) : "");
        });
    }

    private static String unbracketed(String content, Map<String, OldPicture> pictures, List<OldPicture> own) {
        var text = CAPTION.matcher(content).replaceAll(found -> Matcher.quoteReplacement(captioned(found.group(1))));
        text = GALLERY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(gallery(found.group(1), pictures, own)));
        text = SHOWN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
        text = ALONE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(link(found.group(1))));
        var whole = text;
        return BRACKETS.matcher(text)
                .replaceAll(found -> part(found, whole) ? "" : Matcher.quoteReplacement(found.group()));
    }

    /** True for what a part of WordPress would replace; anything else in brackets was written to be read. */
    private static boolean part(MatchResult found, String text) {
        var name = found.group(1);
        return PARTS.contains(name)
                || name.contains("_")
                || name.contains("-")
                || found.group().startsWith("[/")
                || Objects.requireNonNullElse(found.group(2), "").contains("=")
                || text.contains("[/" + name + "]");
    }

    private static String paragraphs(String text) {
        if (BLOCKS.matcher(text).find() && !BLANK_LINES.matcher(text.strip()).find()) return text;
        return BLANK_LINES
                .splitAsStream(text.strip())
                .filter(part -> !part.isBlank())
                .map(WordPressText::paragraph)
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String part) {
        return BLOCKS.matcher(part).find()
                        || part.startsWith("<!--")
                        || HELD.matcher(part).find()
                ? part
                : "<p>" + part.strip().replaceAll("\\R", "<br>") + "</p>";
    }

    private static String captioned(String inside) {
        var picture = PICTURE.matcher(inside);
        if (!picture.find()) return inside;
        var words = inside.substring(picture.end()).strip();
        return "\n\n<figure>" + picture.group(1) + "<figcaption>" + words + "</figcaption></figure>\n\n";
    }

    private static String gallery(String asked, Map<String, OldPicture> pictures, List<OldPicture> own) {
        var ids = IDS.matcher(asked);
        Collection<OldPicture> wanted = ids.find()
                ? List.of(ids.group(1).split("[, ]+")).stream()
                        .map(pictures::get)
                        .filter(Objects::nonNull)
                        .toList()
                : own;
        return wanted.stream().map(WordPressText::figure).collect(Collectors.joining("", "\n\n", "\n\n"));
    }

    private static String figure(OldPicture picture) {
        return "<figure><img src=\"" + Entities.escape(picture.address()) + "\" alt=\"" + Entities.escape(picture.alt())
                + "\"><figcaption>" + Entities.escape(picture.caption()) + "</figcaption></figure>";
    }

    /** A film or a sound that stood here becomes a link to it. */
    private static String shown(String bracket) {
        var address = ADDRESS.matcher(bracket);
        return address.find() ? "\n\n" + link(address.group()) + "\n\n" : "";
    }

    private static String link(String address) {
        return "<a href=\"" + Entities.escape(address) + "\">" + Entities.escape(address) + "</a>";
    }
}
