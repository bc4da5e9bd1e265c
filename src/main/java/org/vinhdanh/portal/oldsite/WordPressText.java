package org.vinhdanh.portal.oldsite;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** What WordPress keeps of a text, as HTML: blank lines are paragraphs, and brackets are pictures with captions. */
final class WordPressText {

    private static final Pattern CAPTION =
            Pattern.compile("\\[caption[^\\]]{0,500}](.{0,4000}?)\\[/caption]", Pattern.DOTALL);
    private static final Pattern PICTURE =
            Pattern.compile("((?:<a [^>]{0,1000}>)?\\s*<img [^>]{0,2000}>\\s*(?:</a>)?)");
    private static final Pattern GALLERY = Pattern.compile("\\[gallery([^\\]]{0,2000})]");
    private static final Pattern IDS = Pattern.compile("ids=[\"'\u201d\u2033]?([0-9, ]+)");
    private static final Pattern BRACKETS = Pattern.compile("\\[/?[a-z][a-z0-9_-]{1,40}(?:\\s[^\\]\\[]{0,2000})?/?]");
    private static final Pattern PARAGRAPHS = Pattern.compile("<(p|div|h[1-6]|ul|ol|table|blockquote)[ >]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*");

    private WordPressText() {}

    /** @param pictures the addresses of the pictures by their number, for galleries */
    static String html(String content, Map<String, String> pictures) {
        var text = CAPTION.matcher(content).replaceAll(found -> Matcher.quoteReplacement(captioned(found.group(1))));
        text = GALLERY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(gallery(found.group(1), pictures)));
        text = BRACKETS.matcher(text).replaceAll("");
        if (PARAGRAPHS.matcher(text).find()
                && !BLANK_LINES.matcher(text.strip()).find()) return text;
        return BLANK_LINES
                .splitAsStream(text.strip())
                .filter(part -> !part.isBlank())
                .map(WordPressText::paragraph)
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String part) {
        return PARAGRAPHS.matcher(part).find() || part.startsWith("<figure") || part.startsWith("<!--")
                ? part
                : "<p>" + part.strip().replaceAll("\\R", "<br>") + "</p>";
    }

    private static String captioned(String inside) {
        var picture = PICTURE.matcher(inside);
        if (!picture.find()) return inside;
        var words = inside.substring(picture.end()).strip();
        return "\n\n<figure>" + picture.group(1) + "<figcaption>" + words + "</figcaption></figure>\n\n";
    }

    private static String gallery(String asked, Map<String, String> pictures) {
        var ids = IDS.matcher(asked);
        if (!ids.find()) return "";
        var html = new StringBuilder("\n\n");
        for (var id : ids.group(1).split("[, ]+")) {
            var address = pictures.get(id);
            if (address != null)
                html.append("<figure><img src=\"")
                        .append(Entities.escape(address))
                        .append("\" alt=\"\"></figure>");
        }
        return html.append("\n\n").toString();
    }
}
