package org.vinhdanh.platform.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a cell's format shows a number: as it is, zero-padded, as a share in per cent, as a date. */
record NumberShown(How how, int digits) {

    private enum How {
        PLAIN,
        PADDED,
        SHARE,
        DAY,
        DAY_AND_TIME,
        MONTH,
        YEAR,
        TIME
    }

    static final NumberShown PLAIN = new NumberShown(How.PLAIN, 0);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern ZEROS = Pattern.compile("0{2,12}");
    private static final LocalDateTime IN_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime IN_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final double LAST = 2_958_466;

    /** The format of that number and, if it is the file's own, that code. */
    static NumberShown of(int id, String code) {
        if (code.isEmpty()) return builtIn(id);
        var bare =
                QUOTED.matcher(code.toLowerCase(Locale.ROOT).split(";", 2)[0]).replaceAll("");
        if (bare.equals("general") || bare.equals("@")) return PLAIN;
        var days = bare.indexOf('d') >= 0;
        var years = bare.indexOf('y') >= 0;
        var hours = bare.indexOf('h') >= 0;
        if ((bare.indexOf('0') < 0 && bare.indexOf('#') < 0) || (days && years)) {
            if (days) return new NumberShown(hours ? How.DAY_AND_TIME : How.DAY, 0);
            if (years) return new NumberShown(bare.indexOf('m') >= 0 ? How.MONTH : How.YEAR, 0);
            if (hours || bare.indexOf('s') >= 0) return new NumberShown(How.TIME, 0);
        }
        if (bare.endsWith("%")) return new NumberShown(How.SHARE, Math.min(9, decimals(bare)));
        return ZEROS.matcher(bare).matches() ? new NumberShown(How.PADDED, bare.length()) : PLAIN;
    }

    private static NumberShown builtIn(int id) {
        if (id == 9) return new NumberShown(How.SHARE, 0);
        if (id == 10) return new NumberShown(How.SHARE, 2);
        if (id == 17) return new NumberShown(How.MONTH, 0);
        if (id == 22) return new NumberShown(How.DAY_AND_TIME, 0);
        if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return new NumberShown(How.TIME, 0);
        if ((id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
            return new NumberShown(How.DAY, 0);
        return PLAIN;
    }

    private static int decimals(String bare) {
        var dot = bare.indexOf('.');
        return dot < 0 ? 0 : bare.length() - dot - 2;
    }

    /** The cell of a number as stored; text that is no number stays a text. */
    Cell cell(String stored, boolean since1904, boolean formula) {
        var text = stored.strip();
        if (text.length() > 64) return new Cell(text, new Value.Words(text), formula);
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException _) {
            return text.isEmpty() ? Cell.BLANK : new Cell(text, new Value.Words(text), formula);
        }
        if (Math.abs((long) number.scale()) > 60) return new Cell(text, new Value.Words(text), formula);
        var rounded = number.round(new MathContext(15, RoundingMode.HALF_EVEN));
        return switch (how) {
            case PLAIN -> amount(plain(rounded), rounded, formula);
            case PADDED -> amount(padded(rounded), rounded, formula);
            case SHARE -> amount(share(rounded), rounded, formula);
            default -> moment(rounded, since1904, formula);
        };
    }

    /** A day and time of a serial, counted as Excel counts, its invented 29 February 1900 included. */
    private Cell moment(BigDecimal serial, boolean since1904, boolean formula) {
        var days = serial.doubleValue();
        if (days < 0 || days >= LAST) return amount(plain(serial), serial, formula);
        var start = since1904 ? IN_1904 : days < 60 ? IN_1900.plusDays(1) : IN_1900;
        var at = start.plusSeconds(Math.round(days * 86_400));
        var shown = at.format(DateTimeFormatter.ofPattern(
                switch (how) {
                    case DAY_AND_TIME -> at.toLocalTime().toSecondOfDay() == 0 ? "dd/MM/uuuu" : "dd/MM/uuuu HH:mm";
                    case MONTH -> "MM/uuuu";
                    case YEAR -> "uuuu";
                    case TIME -> "HH:mm";
                    default -> "dd/MM/uuuu";
                },
                Locale.ROOT));
        return new Cell(shown, new Value.Moment(at), formula);
    }

    private static Cell amount(String text, BigDecimal number, boolean formula) {
        return new Cell(text, new Value.Amount(number), formula);
    }

    private String padded(BigDecimal number) {
        if (number.signum() < 0) return plain(number);
        var whole = number.setScale(0, RoundingMode.HALF_UP).toPlainString();
        return "0".repeat(Math.max(0, digits - whole.length())) + whole;
    }

    private String share(BigDecimal number) {
        return number.movePointRight(2)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',') + "%";
    }

    /** With a decimal comma, as a Vietnamese office sees it. */
    static String plain(BigDecimal number) {
        var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.toPlainString().replace('.', ',');
    }
}
