package org.vinhdanh.portal.articles;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A number that a text quotes from a list, as it stands in the text.
 *
 * @param source whose number it is, see {@link org.vinhdanh.ui.FigureSource#name}
 * @param list what of it is counted, as in an address
 * @param value what was counted when it was quoted
 * @param on the day of that, where it was noted
 * @param words how the text says it
 */
public record QuotedFigure(String source, String list, long value, Optional<LocalDate> on, String words) {

    /** What is asked of the source. */
    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        for (var part : list.split("&")) {
            var cut = part.indexOf('=');
            if (cut <= 0) continue;
            asked.put(part.substring(0, cut), decoded(part.substring(cut + 1)));
        }
        return asked;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The words with another number in them; where the old one cannot be found there, the number alone. */
    String words(long now) {
        for (var old : new String[] {written(value), Long.toString(value), padded(value)})
            if (words.contains(old)) return words.replace(old, old.startsWith("0") ? padded(now) : written(now));
        return written(now);
    }

    private static String padded(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    private static String written(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number).replace(',', '.');
    }
}
