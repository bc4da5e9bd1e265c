package org.vinhdanh.nominations.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Clash;

/** What somebody typed into a form, exactly; kept as it is when the form comes back with faults. */
public record WrittenForm(Map<String, List<String>> fields) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");

    public WrittenForm {
        fields = Map.copyOf(fields);
    }

    static WrittenForm of(MultiValueMap<String, String> sent) {
        return new WrittenForm(sent);
    }

    /** An empty form but for what is given: name, value, name, value … */
    static WrittenForm with(String... pairs) {
        var fields = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i], List.of(pairs[i + 1]));
        return new WrittenForm(fields);
    }

    /** The same form with one field more, or another text in it. */
    WrittenForm and(String name, String text) {
        var all = new HashMap<>(fields);
        all.put(name, List.of(text));
        return new WrittenForm(all);
    }

    /**
     * What was typed, in the knowledge of what somebody else saved meanwhile: each field that stands otherwise now has a
     * twin {@code now.…}, and the version is the present one.
     */
    WrittenForm beside(WrittenForm now) {
        var all = new HashMap<>(fields);
        now.fields().forEach((name, values) -> {
            if (!whole(name).equals(now.whole(name))) all.put("now." + name, values);
        });
        all.put("phien-ban", now.all("phien-ban"));
        return new WrittenForm(all);
    }

    /** Those of these fields that stand otherwise now. */
    public List<Clash> clashes(List<Choice> fields) {
        var twins = fields.stream()
                .filter(field -> this.fields.containsKey("now." + field.value()))
                .toList();
        return Clash.between(twins, name -> whole("now." + name), this::whole);
    }

    /** True where a refusal says that somebody else was faster. */
    static boolean late(List<Violation> why) {
        return why.stream().anyMatch(fault -> fault.key().equals("nominations.somebody.was.faster"));
    }

    private String whole(String name) {
        return String.join("\n", all(name)).replace("\r\n", "\n").strip();
    }

    /** The text of a field, empty where nothing was sent. */
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
    String line(String name) {
        return Fold.tidy(text(name));
    }

    /** Several lines as they were typed, without blanks at the ends. */
    String lines(String name) {
        return text(name).replace("\r\n", "\n").strip();
    }

    Optional<LocalDate> day(String name) {
        var found = DAY.matcher(line(name));
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Integer> number(String name) {
        try {
            return Optional.of(Integer.parseInt(line(name)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** An amount of money: {@code 1.500.000} or {@code 1500000}. */
    Optional<Long> amount(String name) {
        try {
            return Optional.of(Long.parseLong(line(name).replaceAll("[. ]", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<UUID> id(String name) {
        return id(List.of(line(name))).stream().findFirst();
    }

    /** The ids among all values of a field; what is none is left out. */
    List<UUID> ids(String name) {
        return id(all(name));
    }

    private static List<UUID> id(List<String> texts) {
        return texts.stream()
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .toList();
    }

    /** The faults of the fields that must be a day: missing or not to be read as one. */
    List<Violation> notDays(String... names) {
        var faults = new ArrayList<Violation>();
        for (var name : names) {
            if (line(name).isEmpty())
                faults.add(Violation.of("nominations.day.missing").at(name));
            else if (day(name).isEmpty())
                faults.add(Violation.of("nominations.day.wrong").at(name));
        }
        return faults;
    }

    /** The fault of a field that may be empty but must be a day otherwise. */
    List<Violation> notDayIfTyped(String name) {
        return line(name).isEmpty() || day(name).isPresent()
                ? List.of()
                : List.of(Violation.of("nominations.day.wrong").at(name));
    }
}
