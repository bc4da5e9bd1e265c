package org.vinhdanh.platform.sheets;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;

/**
 * A document as a list cites it: {@code "Quyết định số 123/QĐ-LHH ngày 5/11/2015"}.
 *
 * @param number number and symbol, {@code "123/QĐ-LHH"}
 * @param date its date where it is said
 */
public record DocumentNumber(String number, Optional<PartialDate> date) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d/])(\\d{1,6}[A-Za-z]?)\\s*(/\\s*(?:\\d{4}\\s*/\\s*)?"
            + "[\\p{L}\\d]{1,12}(?:\\s*[-–./]\\s*(?=\\p{L})[\\p{L}\\d&]{1,14})*)");
    private static final Pattern NUMBER_ALONE = Pattern.compile(
            "^(?:(?:quyết định|qđ|văn bản|công văn|nghị quyết)(?=[\\s:.]))?\\s*(?:số|so|sô)?\\s*[:.]?\\s*(\\d{1,6})(?=$|[\\s,;]+(?:ngày|ngay)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_LIKE = Pattern.compile("\\d{1,2}\\s*[/.\\-]\\s*\\d{1,2}\\s*[/.\\-]\\s*\\d{2,4}");

    /** The different numbers with a symbol that a text cites, in its order. */
    public static List<String> all(String text) {
        return NUMBER.matcher(DATE_LIKE.matcher(text.replaceAll("\\s+", " ")).replaceAll(" "))
                .results()
                .map(found -> found.group().replaceAll("\\s+", ""))
                .filter(number -> number.matches(".*/\\P{L}*\\p{L}.*"))
                .distinct()
                .toList();
    }

    /** Refused when no number can be found. */
    public static Outcome<DocumentNumber> read(String text) {
        var plain = text.replaceAll("\\s+", " ").strip();
        var date = Dates.within(plain);
        var numbers = NUMBER.matcher(DATE_LIKE.matcher(plain).replaceAll(" "));
        while (numbers.find()) {
            var symbol = numbers.group(2).replaceAll("\\s+", "").replace('–', '-');
            if (symbol.matches("/\\d{1,4}") && !symbol.matches("/\\d{4}")) continue;
            return done(new DocumentNumber(numbers.group(1) + symbol, date));
        }
        var alone = NUMBER_ALONE.matcher(plain);
        if (alone.find()) return done(new DocumentNumber(alone.group(1), date));
        return refused(Violation.of("sheets.number.unreadable", plain));
    }
}
