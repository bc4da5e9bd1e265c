package org.vinhdanh.platform.sheets;

import java.util.Map;
import java.util.regex.Pattern;

/** The characters that HTML writes by name or number. */
final class Entities {

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?");
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                    + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                    + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                    + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                    + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                    + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final Map<String, Integer> NAMED = named();

    private Entities() {}

    static String decoded(String text) {
        if (text.indexOf('&') < 0) return text;
        return ENTITY.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(one(found.group(1), found.group())));
    }

    private static String one(String name, String whole) {
        if (name.charAt(0) != '#') {
            var code = NAMED.get(name);
            return code == null ? whole : Character.toString(code);
        }
        var hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        var code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return code > 0 && code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF)
                ? Character.toString(code)
                : "";
    }

    private static Map<String, Integer> named() {
        var named = new java.util.HashMap<String, Integer>();
        var code = 0xA0;
        for (var name : LATIN.split(" ")) named.put(name, code++);
        named.putAll(Map.of("amp", 38, "lt", 60, "gt", 62, "quot", 34, "apos", 39, "ndash", 0x2013, "mdash", 0x2014));
        named.putAll(Map.of("lsquo", 0x2018, "rsquo", 0x2019, "ldquo", 0x201C, "rdquo", 0x201D, "hellip", 0x2026));
        return Map.copyOf(named);
    }
}
