package org.vinhdanh.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.platform.sheets.Dates;

/**
 * A document as another text names it: {@code "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017"}.
 *
 * @param number number and symbol, {@code "91/2017/NĐ-CP"}
 * @param on its date where it is said
 */
public record Citation(String number, Optional<LocalDate> on) {

    private static final int LONGEST = 40_000;
    private static final Pattern DAY =
            Pattern.compile("\\d{1,2}\\s*[/.\\-]\\s*\\d{1,2}\\s*[/.\\-]\\s*\\d{4}(?![\\d/])");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d/-])\\d{1,6}[A-Za-z]?\\s?[/-]\\s?(?:\\d{4}\\s?/\\s?)?\\p{Lu}[\\p{L}\\d]{0,12}(?:[-–./&]\\p{Lu}[\\p{L}\\d]{0,14}){0,4}");

    /** The first that a line names, in capitals or not; empty where it names none. */
    public static Optional<Citation> read(String line) {
        return within(line).stream()
                .findFirst()
                .or(() -> within(line.toUpperCase(Locale.ROOT)).stream().findFirst());
    }

    /** All that a text names, in its order, each once. */
    public static List<Citation> within(String text) {
        var bare = DAY.matcher(text.substring(0, Math.min(LONGEST, text.length())))
                .replaceAll(day -> "#".repeat(day.group().length()));
        var found = new ArrayList<Citation>();
        var numbers = NUMBER.matcher(bare);
        while (numbers.find()) {
            var number = numbers.group().replaceAll("\\s", "").replace('–', '-');
            if (found.stream().noneMatch(known -> key(known.number).equals(key(number))))
                found.add(new Citation(number, dated(text, numbers.end())));
        }
        return found;
    }

    /** The date right behind a number. */
    private static Optional<LocalDate> dated(String text, int from) {
        var behind = text.substring(from, Math.min(text.length(), from + 40)).split("[;\\n]", 2)[0];
        return Dates.within(behind).flatMap(PartialDate::date);
    }

    /** How numbers are compared: {@code "04/GP-TTĐT"} and {@code "4/gp-ttdt"} are one. */
    public static String key(String number) {
        return Fold.of(number)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "")
                .replaceFirst("^0+(?=\\d)", "");
    }
}
