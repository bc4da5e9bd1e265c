package org.vinhdanh.ui;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Violation;

/** What somebody typed into a form, exactly; kept as it is when the form comes back with faults. */
public record FilledForm(Map<String, List<String>> fields) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final int LONGEST = 40_000;

    public FilledForm {
        fields = Map.copyOf(fields);
    }

    /** An empty form but for what is given: name, value, name, value … */
    public static FilledForm with(String... pairs) {
        var fields = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i], List.of(pairs[i + 1]));
        return new FilledForm(fields);
    }

    /** The text of a field, empty where nothing was sent. */
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
        return Fold.tidy(lines(name));
    }

    /** Several lines as they were typed, without blanks at the ends. */
    public String lines(String name) {
        var bare = Normalizer.normalize(text(name).replace("\r\n", "\n").replace("\0", ""), Normalizer.Form.NFC)
                .strip();
        return bare.substring(0, Math.min(LONGEST, bare.length()));
    }

    /** A day written d/m/yyyy; empty where nothing or none such was typed. */
    public Optional<LocalDate> day(String name) {
        var found = DAY.matcher(line(name));
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A whole number of at most nine figures; empty where nothing or none such was typed. */
    public Optional<Integer> number(String name) {
        return line(name).matches("-?[0-9]{1,9}") ? Optional.of(Integer.parseInt(line(name))) : Optional.empty();
    }

    public Optional<UUID> id(String name) {
        return Optional.of(line(name))
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
    }

    /** The fault of a field that must be a day, or may be empty where it is optional. */
    public List<Violation> notDay(String name, boolean optional) {
        if (line(name).isEmpty())
            return optional ? List.of() : List.of(Violation.of("ui.day.missing").at(name));
        return day(name).isPresent()
                ? List.of()
                : List.of(Violation.of("ui.day.wrong", line(name)).at(name));
    }

    /** The fault of a field that must be a whole number, or may be empty where it is optional. */
    public List<Violation> notNumber(String name, boolean optional) {
        if (line(name).isEmpty())
            return optional
                    ? List.of()
                    : List.of(Violation.of("ui.number.missing").at(name));
        return number(name).isPresent()
                ? List.of()
                : List.of(Violation.of("ui.number.wrong", line(name)).at(name));
    }
}
