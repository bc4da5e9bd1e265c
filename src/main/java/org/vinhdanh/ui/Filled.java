package org.vinhdanh.ui;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Violation;

/** What somebody filled into a form, exactly; kept as it is when the form comes back with faults. */
public record Filled(Map<String, List<String>> fields) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(,\\d{1,4})?");

    public Filled {
        fields = Map.copyOf(fields);
    }

    /** A form filled with what is given: name, value, name, value … */
    public static Filled with(String... pairs) {
        return new Filled(Map.of()).and(pairs);
    }

    /** The same form with these fields more, or another text in them. */
    public Filled and(String... pairs) {
        var all = new HashMap<>(fields);
        for (int i = 0; i < pairs.length; i += 2) all.put(pairs[i], List.of(pairs[i + 1]));
        return new Filled(all);
    }

    /** The same form with these boxes ticked. */
    public Filled ticking(String name, List<String> values) {
        var all = new HashMap<>(fields);
        all.put(name, values);
        return new Filled(all);
    }

    /** The text of a field as typed, empty where nothing was sent. */
    public String text(String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** All values of a field of several choices. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** True where a box was ticked. */
    public boolean ticked(String name) {
        return !text(name).isEmpty();
    }

    /** One line, tidied. */
    public String line(String name) {
        return Fold.tidy(text(name));
    }

    /** Several lines as they were typed, without blanks at the ends. */
    public String words(String name) {
        return text(name).replace("\r\n", "\n").strip();
    }

    /** What was typed one on a line, tidied; empty lines count for nothing. */
    public List<String> lines(String name) {
        return Arrays.stream(words(name).split("\n", -1))
                .map(Fold::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public Optional<LocalDate> day(String name) {
        return day(line(name), DAY);
    }

    /** A day at the beginning of a line, and what follows it; empty where it begins with none. */
    public static Optional<Map.Entry<LocalDate, String>> dated(String line) {
        var found = DAY.matcher(line);
        if (!found.lookingAt()) return Optional.empty();
        var rest = line.substring(found.end()).replaceFirst("^[\\s:–-]+", "");
        return day(found.group(), DAY).map(day -> Map.entry(day, rest));
    }

    private static Optional<LocalDate> day(String text, Pattern pattern) {
        var found = pattern.matcher(text);
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    public Optional<Integer> number(String name) {
        return amount(name).filter(many -> many <= Integer.MAX_VALUE).map(Long::intValue);
    }

    /** A whole number: {@code 1.500.000} or {@code 1500000}. */
    public Optional<Long> amount(String name) {
        var bare = line(name).replaceAll("[. ]", "");
        return AMOUNT.matcher(bare).matches() ? Optional.of(Long.parseLong(bare)) : Optional.empty();
    }

    /** A number with a decimal comma: {@code 1.250,5}. */
    public Optional<BigDecimal> decimal(String name) {
        return decimalOf(line(name));
    }

    /** The same of any text. */
    public static Optional<BigDecimal> decimalOf(String text) {
        var bare = text.replaceAll("[. %]", "");
        return DECIMAL.matcher(bare).matches() ? Optional.of(new BigDecimal(bare.replace(',', '.'))) : Optional.empty();
    }

    public Optional<UUID> id(String name) {
        return ids(List.of(line(name))).stream().findFirst();
    }

    /** The ids among all values of a field; what is none is left out. */
    public List<UUID> ids(String name) {
        return ids(all(name));
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream()
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .toList();
    }

    /** The faults of the fields that must be a day: missing or not to be read as one. */
    public List<Violation> notDays(String... names) {
        var faults = new ArrayList<Violation>();
        for (var name : names) {
            if (line(name).isEmpty()) faults.add(Violation.of("ui.day.missing").at(name));
            else if (day(name).isEmpty())
                faults.add(Violation.of("ui.day.wrong", line(name)).at(name));
        }
        return faults;
    }

    /** The faults of fields that may be empty but must be a whole number otherwise. */
    public List<Violation> notAmounts(String... names) {
        return Arrays.stream(names)
                .filter(name -> !line(name).isEmpty() && amount(name).isEmpty())
                .map(name -> Violation.of("ui.number.wrong", line(name)).at(name))
                .toList();
    }
}
