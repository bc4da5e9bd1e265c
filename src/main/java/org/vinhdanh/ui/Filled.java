package org.vinhdanh.ui;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Violation;

/** What somebody filled into a form, exactly; kept as it is when the form comes back with faults. */
public record Filled(Map<String, List<String>> fields) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2})");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(,\\d{1,4})?");
    private static final int LONGEST = 200_000;
    private static final String NOW = "now.";

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

    /**
     * What was typed, in the knowledge of what somebody else saved meanwhile: each field that stands otherwise now has a
     * twin {@code now.…}, and the field of the version says the present one.
     */
    public Filled beside(Filled now, String version) {
        var all = new HashMap<>(fields);
        now.fields().forEach((name, values) -> {
            if (!whole(name).equals(now.whole(name))) all.put(NOW + name, values);
        });
        all.put(version, now.all(version));
        return new Filled(all);
    }

    /** Those of these fields that have a twin: what stands now beside what was typed. */
    public List<Clash> clashes(List<Choice> named) {
        var twins = named.stream()
                .filter(field -> fields.containsKey(NOW + field.value()))
                .toList();
        return Clash.between(twins, name -> whole(NOW + name), this::whole);
    }

    private String whole(String name) {
        return String.join("\n", all(name)).replace("\r\n", "\n").strip();
    }

    /** The text of a field as typed, empty where nothing was sent. */
    public String text(String name) {
        var values = all(name);
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
        return Fold.tidy(words(name));
    }

    /** Several lines as they were typed, without blanks at the ends and what no table can keep; 200.000 letters at most. */
    public String words(String name) {
        var bare = text(name).replace("\r\n", "\n").replace("\0", "");
        var tidy = Normalizer.normalize(bare, Normalizer.Form.NFC).strip();
        return tidy.substring(0, Math.min(LONGEST, tidy.length()));
    }

    /** What was typed one on a line, tidied; empty lines count for nothing. */
    public List<String> lines(String name) {
        return Arrays.stream(words(name).split("\n", -1))
                .map(Fold::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A day written d/m/yyyy; empty where nothing or none such was typed. */
    public Optional<LocalDate> day(String name) {
        return dayOf(line(name));
    }

    /** The same of any text. */
    public static Optional<LocalDate> dayOf(String text) {
        var found = DAY.matcher(text.strip());
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

    /** A day at the beginning of a line, and what follows it; empty where it begins with none. */
    public static Optional<Map.Entry<LocalDate, String>> dated(String line) {
        var found = DAY.matcher(line);
        if (!found.lookingAt()) return Optional.empty();
        var rest = line.substring(found.end()).replaceFirst("^[\\s:–-]+", "");
        return dayOf(found.group()).map(day -> Map.entry(day, rest));
    }

    /** A whole number of at most nine figures; dots only between thousands, so that {@code 8.5} is none. */
    public Optional<Integer> number(String name) {
        return Optional.of(line(name))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> Integer.valueOf(text.replace(".", "")));
    }

    /** An amount of money: {@code 1.500.000} or {@code 1500000}. */
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
        return idOf(line(name));
    }

    /** The ids among all values of a field; what is none is left out. */
    public List<UUID> ids(String name) {
        return all(name).stream().flatMap(text -> idOf(text).stream()).toList();
    }

    /** The id a text is; empty where it is none. */
    public static Optional<UUID> idOf(String text) {
        var bare = text.strip();
        return ID.matcher(bare).matches() ? Optional.of(UUID.fromString(bare)) : Optional.empty();
    }

    /** The faults of the fields that must be a day: missing or not to be read as one. */
    public List<Violation> notDays(String... names) {
        return each(names, name -> missing(name, "ui.day.missing").or(() -> notDay(name)));
    }

    /** The faults of fields that may be empty but must be a day otherwise. */
    public List<Violation> notDaysIfTyped(String... names) {
        return each(names, this::notDay);
    }

    /** The faults of the fields that must be a whole number: missing or not to be read as one. */
    public List<Violation> notNumbers(String... names) {
        return each(names, name -> missing(name, "ui.number.missing").or(() -> notNumber(name, number(name))));
    }

    /** The faults of fields that may be empty but must be an amount otherwise. */
    public List<Violation> notAmounts(String... names) {
        return each(names, name -> notNumber(name, amount(name)));
    }

    private static List<Violation> each(String[] names, Function<String, Optional<Violation>> fault) {
        return Arrays.stream(names).flatMap(name -> fault.apply(name).stream()).toList();
    }

    private Optional<Violation> missing(String name, String key) {
        return line(name).isEmpty() ? Optional.of(Violation.of(key).at(name)) : Optional.empty();
    }

    private Optional<Violation> notDay(String name) {
        return line(name).isEmpty() || day(name).isPresent()
                ? Optional.empty()
                : Optional.of(Violation.of("ui.day.wrong", line(name)).at(name));
    }

    private Optional<Violation> notNumber(String name, Optional<?> read) {
        return line(name).isEmpty() || read.isPresent()
                ? Optional.empty()
                : Optional.of(Violation.of("ui.number.wrong", line(name)).at(name));
    }
}
