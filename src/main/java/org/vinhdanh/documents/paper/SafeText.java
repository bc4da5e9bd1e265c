package org.vinhdanh.documents.paper;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Entities.EscapeMode;

/** Words as XML reads them, whatever was pasted: blanks that do not break stay, signs no paper can show are left out. */
final class SafeText {

    private static final Pattern NO_SIGN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final OutputSettings XML =
            new OutputSettings().syntax(Syntax.xml).escapeMode(EscapeMode.xhtml).charset("UTF-8");

    private SafeText() {}

    static String of(String words) {
        return Entities.escape(NO_SIGN.matcher(words).replaceAll(""), XML);
    }
}
