package org.vinhdanh.federation.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vinhdanh.federation.Contacts;
import org.vinhdanh.federation.Decided;
import org.vinhdanh.federation.Faults;
import org.vinhdanh.kernel.PartialDate;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Choice;
import org.vinhdanh.ui.Clash;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;

/** What somebody typed into a form, kept as typed. */
public record Typed(Map<String, String> values) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        values = Map.copyOf(values);
    }

    /** As typed; empty where nothing was. */
    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    public boolean ticked(String name) {
        return !text(name).isEmpty();
    }

    Typed with(String name, String value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Typed(more);
    }

    /**
     * What was typed, in the knowledge of what somebody else saved meanwhile: each field that stands otherwise now has a
     * twin {@code now.…}, and the version is the present one.
     */
    Typed beside(Typed now) {
        var more = new HashMap<>(values);
        now.values().forEach((name, value) -> {
            if (!text(name).equals(value.strip())) more.put("now." + name, value);
        });
        more.put("version", now.text("version"));
        return new Typed(more);
    }

    /** Those of these fields that stand otherwise now. */
    public List<Clash> clashes(List<Choice> fields) {
        var twins = fields.stream()
                .filter(field -> values.containsKey("now." + field.value()))
                .toList();
        return Clash.between(twins, name -> text("now." + name), this::text);
    }

    /** True where a refusal says that somebody else was faster. */
    static boolean late(List<Violation> why) {
        return why.stream()
                .anyMatch(fault -> List.of("federation.fault.faster", "federation.fault.ended")
                        .contains(fault.key()));
    }

    Typed with(String prefix, Page page, Decided by) {
        return with(prefix + "Number", by.number())
                .with(prefix + "On", by.on().map(page::date).orElse(""))
                .with(prefix + "By", by.authority());
    }

    /** A day, {@code 20/11/2026}. */
    Optional<LocalDate> day(String name, Faults faults) {
        var typed = text(name);
        if (typed.isEmpty()) return Optional.empty();
        var day = Filled.dayOf(typed);
        faults.when(day.isEmpty(), name, "federation.fault.day", typed);
        return day;
    }

    /** A day that must be there; today stands in for what was refused. */
    LocalDate dayNeeded(String name, Page page, Faults faults) {
        if (text(name).isEmpty()) faults.need(name, "");
        return day(name, faults).orElseGet(page::today);
    }

    /** A day, or a year alone. */
    Optional<PartialDate> dayOrYear(String name, Faults faults) {
        var typed = text(name);
        if (YEAR.matcher(typed).matches()) return Optional.of(PartialDate.of(Integer.parseInt(typed)));
        return day(name, faults).map(PartialDate::of);
    }

    /** A whole number; dots between thousands are allowed. */
    OptionalInt number(String name, Faults faults) {
        var typed = text(name).replace(".", "").replace(" ", "");
        if (typed.isEmpty()) return OptionalInt.empty();
        if (NUMBER.matcher(typed).matches()) return OptionalInt.of(Integer.parseInt(typed));
        faults.when(true, name, "federation.fault.number", text(name));
        return OptionalInt.empty();
    }

    /** What was chosen from a list of ids. */
    Optional<UUID> id(String name) {
        return Filled.idOf(text(name));
    }

    int version() {
        return version("version");
    }

    /** The version of one of several things, in a field of its own. */
    int version(String name) {
        return NUMBER.matcher(text(name)).matches() ? Integer.parseInt(text(name)) : 0;
    }

    Decided decided(String prefix, Faults faults) {
        return new Decided(text(prefix + "Number"), dayOrYear(prefix + "On", faults), text(prefix + "By"));
    }

    Contacts contacts() {
        return new Contacts(contact("address"), contact("phone"), contact("mail"), text("website"), text("locality"));
    }

    private Contacts.Contact contact(String name) {
        return new Contacts.Contact(text(name), ticked(name + "Open"));
    }
}
