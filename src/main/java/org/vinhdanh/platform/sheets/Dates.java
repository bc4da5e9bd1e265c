package org.vinhdanh.platform.sheets;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;

/**
 * Reads dates as offices write them. Where only month and year are written the year is kept: a date is whole or it is
 * a year. Years of two digits lie in 1930 to 2029.
 */
public final class Dates {

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[/.\\-–]\\s*(\\d{1,2})\\s*[/.\\-–]\\s*(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:[t ].*)?");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:ngay\\s*)?(\\d{1,2})\\s*thang\\s*(\\d{1,2}|gieng|muoi hai|chap)\\s*(?:nam|,)?\\s*(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?:thang\\s*)?(\\d{1,2})\\s*(?:[/.\\-–]|nam)\\s*(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:nam\\s*)?(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d+)?");
    private static final Pattern ANYWHERE =
            Pattern.compile("(?:ngay\\s*)?\\d{1,2}\\s*thang\\s*\\d{1,2}\\s*(?:nam|,)?\\s*\\d{4}"
                    + "|(?<![\\d/.\\-])\\d{1,2}\\s*[/.\\-]\\s*\\d{1,2}\\s*[/.\\-]\\s*(?:\\d{4}|\\d{2})(?![\\d/])");

    private Dates() {}

    /** The date of a cell: what lies beneath if that is a date, else what it says. */
    public static Outcome<PartialDate> read(Cell cell) {
        return switch (cell.value()) {
            case Value.Moment(var at) when cell.text().matches("\\d{4}") -> done(PartialDate.of(at.getYear()));
            case Value.Moment(var at) when cell.text().matches("\\d{2}/\\d{4}") -> done(PartialDate.of(at.getYear()));
            case Value.Moment(var at) -> checked(at.toLocalDate(), cell.text());
            default -> read(cell.text());
        };
    }

    /** The date a text says as a whole; refused with the reason when it is broken or no date. */
    public static Outcome<PartialDate> read(String text) {
        var words = Fold.of(text).replaceAll("^[,;:.\\s]+|[,;:.\\s]+$", "");
        if (words.isEmpty()) return refused(Violation.of("sheets.date.missing"));
        var match = YEAR_FIRST.matcher(words);
        if (match.matches()) return day(number(match, 3), number(match, 2), number(match, 1), text);
        match = DAY_FIRST.matcher(words.replaceFirst("^ngay\\s*", ""));
        if (match.matches()) return day(number(match, 1), number(match, 2), year(match.group(3)), text);
        match = IN_WORDS.matcher(words);
        if (match.matches()) return day(number(match, 1), month(match.group(2)), number(match, 3), text);
        match = MONTH.matcher(words);
        if (match.matches() && number(match, 1) >= 1 && number(match, 1) <= 12) return year(number(match, 2), text);
        match = YEAR.matcher(words);
        if (match.matches()) return year(number(match, 1), text);
        if (SERIAL.matcher(words).matches()) return serial(words, text);
        return refused(Violation.of("sheets.date.unreadable", text.strip()));
    }

    /** The first whole date that stands anywhere in a text. */
    public static Optional<PartialDate> within(String text) {
        return ANYWHERE.matcher(Fold.of(text))
                .results()
                .flatMap(found -> read(found.group()).result().stream())
                .findFirst();
    }

    static String shown(LocalDate day) {
        return day.format(SHOWN);
    }

    /** A number of five digits is a date whose format was lost. */
    private static Outcome<PartialDate> serial(String words, String text) {
        var cell = NumberShown.of(14, "").cell(words.replace(',', '.'), false, false);
        return cell.value() instanceof Value.Moment(var at) && at.getYear() >= 1930 && at.getYear() < 2100
                ? done(PartialDate.of(at.toLocalDate()))
                : refused(Violation.of("sheets.date.unreadable", text.strip()));
    }

    private static Outcome<PartialDate> day(int day, int month, int year, String text) {
        try {
            return checked(LocalDate.of(year, month, day), text);
        } catch (DateTimeException _) {
            return refused(Violation.of("sheets.date.impossible", text.strip()));
        }
    }

    private static Outcome<PartialDate> checked(LocalDate day, String text) {
        return day.getYear() < EARLIEST || day.getYear() > LATEST
                ? refused(Violation.of("sheets.date.far", text.strip()))
                : done(PartialDate.of(day));
    }

    private static Outcome<PartialDate> year(int year, String text) {
        return year < EARLIEST || year > LATEST
                ? refused(Violation.of("sheets.date.far", text.strip()))
                : done(PartialDate.of(year));
    }

    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        if (digits.length() == 4) return year;
        return year < 30 ? 2000 + year : 1900 + year;
    }

    private static int month(String words) {
        return switch (words) {
            case "gieng" -> 1;
            case "muoi hai", "chap" -> 12;
            default -> Integer.parseInt(words);
        };
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
