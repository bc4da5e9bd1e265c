package org.vinhdanh.platform.sheets;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** Reads counts, sums of money and crosses as offices write them. */
public final class Amounts {

    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:\\s+\\p{L}.*)?");
    private static final Pattern GROUPED_COUNT = Pattern.compile("(\\d{1,3}(?:[.]\\d{3})+)(?:\\s+\\p{L}.*)?");
    private static final Pattern MONEY = Pattern.compile(
            "(\\d+(?:[.,\\s]\\d+)*)\\s*(nghin|ngan|trieu|tr|ty|ti)?\\s*(?:dong|vnd|d|đ|₫|vnđ)?\\s*(?:chan)?[./]?");
    private static final Pattern THOUSANDS = Pattern.compile("(?:nghin|ngan|\\b1[.,]?000)\\s*(?:dong|vnd|d)\\b");
    private static final Pattern MILLIONS = Pattern.compile("\\b(?:trieu|1[.,]?000[.,]?000)\\s*(?:dong|vnd|d)\\b");
    private static final Set<String> YES =
            Set.of("x", "xx", "co", "v", "✓", "✔", "☑", "√", "1", "true", "yes", "y", "dung", "ok", "+");
    private static final Set<String> NO =
            Set.of("", "khong", "0", "false", "no", "n", "sai", "-", "k", "ko", "☐", "chua");

    private Amounts() {}

    /** A count such as {@code "05"}, {@code "02 tập thể"} or {@code "1.250 người"}. */
    public static Outcome<Integer> count(Cell cell) {
        if (cell.value() instanceof Value.Amount(var number)) return whole(number, cell.text());
        return count(cell.text());
    }

    public static Outcome<Integer> count(String text) {
        var words = Fold.of(text);
        var grouped = GROUPED_COUNT.matcher(words);
        if (grouped.matches()) return whole(new BigDecimal(grouped.group(1).replace(".", "")), text);
        var plain = COUNT.matcher(words);
        if (plain.matches()) return done(Integer.parseInt(plain.group(1)));
        return refused(Violation.of("sheets.count.unreadable", text.strip()));
    }

    /** A sum in đồng, such as {@code "1.000.000"}, {@code "702,000 đ"} or {@code "1,5 triệu đồng"}. */
    public static Outcome<Long> money(Cell cell) {
        if (cell.value() instanceof Value.Amount(var number)) return dong(number, cell.text());
        return money(cell.text());
    }

    /** A sum in đồng of a cell under a heading that counts in thousands or millions; a unit in the cell itself counts more. */
    public static Outcome<Long> money(Cell cell, long unit) {
        if (cell.value() instanceof Value.Amount(var number))
            return dong(number.multiply(BigDecimal.valueOf(unit)), cell.text());
        var match = MONEY.matcher(Fold.of(cell.text()));
        return unit > 1
                        && match.matches()
                        && match.group(2) == null
                        && match.group(1).length() <= 24
                ? dong(grouped(match.group(1)).multiply(BigDecimal.valueOf(unit)), cell.text())
                : money(cell.text());
    }

    /** How many đồng one is, where a heading says "nghìn đồng", "1.000 đ" or "triệu đồng"; else 1. */
    public static long unit(String heading) {
        var words = Fold.of(heading);
        if (THOUSANDS.matcher(words).find()) return 1_000;
        return MILLIONS.matcher(words).find() ? 1_000_000 : 1;
    }

    public static Outcome<Long> money(String text) {
        var match = MONEY.matcher(Fold.of(text));
        if (!match.matches() || match.group(1).length() > 24)
            return refused(Violation.of("sheets.money.unreadable", text.strip()));
        var unit = match.group(2);
        var number = unit == null ? grouped(match.group(1)) : decimal(match.group(1));
        return dong(number.multiply(times(unit == null ? "" : unit)), text);
    }

    /** A cross or a word: {@code "x"}, {@code "có"}, {@code "không"}; a blank cell says no. */
    public static Outcome<Boolean> yes(Cell cell) {
        return cell.value() instanceof Value.Truth(var is) ? done(is) : yes(cell.text());
    }

    public static Outcome<Boolean> yes(String text) {
        var word = Fold.of(text);
        if (YES.contains(word)) return done(true);
        if (NO.contains(word)) return done(false);
        return refused(Violation.of("sheets.yes.unreadable", text.strip()));
    }

    /** Marks between digits part thousands; only a last group of one or two digits can be a fraction. */
    private static BigDecimal grouped(String digits) {
        var parts = digits.split("[.,\\s]");
        var last = parts[parts.length - 1];
        if (parts.length > 1 && last.length() < 3) {
            var whole = String.join("", java.util.Arrays.copyOf(parts, parts.length - 1));
            return new BigDecimal(whole + "." + last);
        }
        return new BigDecimal(String.join("", parts));
    }

    /** Before "triệu" a mark is the decimal mark. */
    private static BigDecimal decimal(String digits) {
        var parts = digits.split("[.,\\s]");
        return parts.length == 2 ? new BigDecimal(parts[0] + "." + parts[1]) : grouped(digits);
    }

    private static BigDecimal times(String unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case "nghin", "ngan" -> 1_000L;
                    case "trieu", "tr" -> 1_000_000L;
                    case "ty", "ti" -> 1_000_000_000L;
                    default -> 1L;
                });
    }

    private static Outcome<Long> dong(BigDecimal number, String text) {
        var rounded = number.setScale(0, RoundingMode.HALF_UP);
        return rounded.signum() < 0 || rounded.precision() > 18
                ? refused(Violation.of("sheets.money.unreadable", text.strip()))
                : done(rounded.longValueExact());
    }

    private static Outcome<Integer> whole(BigDecimal number, String text) {
        var rounded = number.setScale(0, RoundingMode.HALF_UP);
        return rounded.signum() < 0 || rounded.precision() > 9 || rounded.compareTo(number) != 0
                ? refused(Violation.of("sheets.count.unreadable", text.strip()))
                : done(rounded.intValueExact());
    }
}
