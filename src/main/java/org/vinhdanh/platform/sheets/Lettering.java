package org.vinhdanh.platform.sheets;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a text was typed: in Unicode, or in one of the two old ways that borrow Western letters and need their own fonts.
 *
 * <p>TCVN3 (ABC, TCVN 5712:1993 VN3) has no codes for capitals with a tone: they were typed in lower case and shown by a
 * font of capitals (.VnTimeH). Where the font is known, capitals come out right; where it is not, a word whose plain
 * letters are all capitals becomes capital as a whole ({@code "NGUYÔN"} is {@code "NGUYỄN"}); a lone capital with a small
 * toned letter stays as typed ({@code "Hå"} is {@code "Hồ"}).
 */
public enum Lettering {
    UNICODE,
    TCVN3,
    TCVN3_CAPITALS,
    VNI;

    private static final String TCVN3_CODES = "\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8"
            + "\u00c9\u00ca\u00cb\u00cc\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd"
            + "\u00de\u00df\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef"
            + "\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe"
            + "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u03bc";
    private static final String TCVN3_LETTERS =
            "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐăâêôơưđà";
    private static final String VNI_PAIRS =
            "aø à aù á aû ả aõ ã aï ạ aê ă aè ằ aé ắ aú ẳ aü ẵ aë ặ aâ â aà ầ aá ấ aå ẩ aã ẫ aä ậ"
                    + " eø è eù é eû ẻ eõ ẽ eï ẹ eâ ê eà ề eá ế eå ể eã ễ eä ệ ì ì í í æ ỉ ó ĩ ò ị"
                    + " oø ò où ó oû ỏ oõ õ oï ọ oâ ô oà ồ oá ố oå ổ oã ỗ oä ộ ô ơ ôø ờ ôù ớ ôû ở ôõ ỡ ôï ợ"
                    + " uø ù uù ú uû ủ uõ ũ uï ụ ö ư öø ừ öù ứ öû ử öõ ữ öï ự yø ỳ yù ý yû ỷ yõ ỹ î ỵ ñ đ";
    private static final Map<String, String> FROM_VNI = vni();
    private static final Pattern TYPED_IN_VNI = Pattern.compile(
            FROM_VNI.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|")));
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** The lettering a font was drawn for: {@code .VnTime}, {@code .VnTimeH}, {@code VNI-Times}. */
    static Lettering ofFont(String font) {
        var name = font.toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) return name.endsWith("h") ? TCVN3_CAPITALS : TCVN3;
        return name.startsWith("vni") ? VNI : UNICODE;
    }

    /** The same text in Unicode, taken to be typed in this lettering. */
    public String toUnicode(String typed) {
        return switch (this) {
            case UNICODE -> typed;
            case TCVN3 -> capitals(tcvn3(typed));
            case TCVN3_CAPITALS -> tcvn3(typed).toUpperCase(Locale.ROOT);
            case VNI -> TYPED_IN_VNI.matcher(typed).replaceAll(found -> FROM_VNI.getOrDefault(found.group(), ""));
        };
    }

    /** The text in Unicode if what its font says is borne out by the letters: many retype without changing the font. */
    String believed(String typed) {
        if (this == UNICODE || isUnicode(typed)) return typed;
        if (isPlain(typed)) return this == TCVN3_CAPITALS ? typed.toUpperCase(Locale.ROOT) : typed;
        var read = likelihood(typed);
        return read > 0 && read >= UNICODE.likelihood(typed) ? toUnicode(typed) : typed;
    }

    /** The share of its words that are Vietnamese if it was typed so; letters this lettering does not have speak against it. */
    double likelihood(String typed) {
        return switch (this) {
            case UNICODE -> Syllables.score(Normalizer.normalize(typed, Normalizer.Form.NFC));
            case TCVN3, TCVN3_CAPITALS ->
                typed.chars().anyMatch(Lettering::isForeign) ? 0 : Syllables.score(toUnicode(typed));
            case VNI -> Syllables.score(toUnicode(typed));
        };
    }

    /** Western letters that TCVN3 did not put to use: à, for one. */
    private static boolean isForeign(int c) {
        return c >= 0xC0 && c <= 0xFF && TCVN3_CODES.indexOf(c) < 0;
    }

    /** Letters that no old lettering knows. */
    static boolean isUnicode(String text) {
        return text.chars().anyMatch(c -> (c >= 0x0100 && c < 0x0370) || (c >= 0x1E00 && c < 0x1F00));
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c <= 0xA0 || c >= 0x2000);
    }

    private static String tcvn3(String typed) {
        var read = new StringBuilder(typed.length());
        for (var i = 0; i < typed.length(); i++) {
            var at = TCVN3_CODES.indexOf(typed.charAt(i));
            read.append(at < 0 ? typed.charAt(i) : TCVN3_LETTERS.charAt(at));
        }
        return read.toString();
    }

    private static String capitals(String read) {
        var words = WORD.matcher(read).results().map(found -> found.group()).toList();
        var shouted = words.stream().anyMatch(Lettering::isShouted)
                && words.stream().noneMatch(word -> word.chars().anyMatch(c -> c >= 'a' && c <= 'z'));
        if (shouted) return read.toUpperCase(Locale.ROOT);
        return WORD.matcher(read)
                .replaceAll(found -> isShouted(found.group()) ? found.group().toUpperCase(Locale.ROOT) : found.group());
    }

    /** At least two plain capitals, no plain small letter. */
    private static boolean isShouted(String word) {
        return word.chars().filter(c -> c >= 'A' && c <= 'Z').count() >= 2
                && word.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Capitals too, also a capital letter with a small mark, as a slipped key leaves it. */
    private static Map<String, String> vni() {
        var words = VNI_PAIRS.split(" ");
        var pairs = new HashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            var small = words[i];
            var letter = words[i + 1];
            var capital = letter.toUpperCase(Locale.ROOT);
            pairs.put(small, letter);
            pairs.put(small.toUpperCase(Locale.ROOT), capital);
            if (small.length() == 2) {
                pairs.put(small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1), capital);
                pairs.put(small.substring(0, 1) + small.substring(1).toUpperCase(Locale.ROOT), letter);
            }
        }
        return Map.copyOf(pairs);
    }

    /** How a sample of texts was typed, by which reading makes more of its words Vietnamese. */
    static Lettering guess(Iterable<String> texts) {
        var sums = new double[3];
        for (var text : texts) {
            if (isPlain(text)) continue;
            if (isUnicode(text)) {
                sums[0] += 1;
                continue;
            }
            sums[0] += UNICODE.likelihood(text);
            sums[1] += TCVN3.likelihood(text);
            sums[2] += VNI.likelihood(text);
        }
        var best = Arrays.stream(sums).max().orElse(0);
        if (best <= sums[0] || best == 0) return UNICODE;
        return sums[1] >= sums[2] ? TCVN3 : VNI;
    }
}
