package org.vinhdanh.nominations.web;

import java.util.List;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;

/** What a form of this module is refused for before its door is asked, in the words of this module. */
final class FormFaults {

    private FormFaults() {}

    /** The faults of the fields that must be a day: missing or not to be read as one. */
    static List<Violation> notDays(Filled typed, String... names) {
        return typed.notDays(names).stream()
                .map(fault -> typed.line(fault.field()).isEmpty()
                        ? Violation.of("nominations.day.missing").at(fault.field())
                        : unreadable(fault))
                .toList();
    }

    /** The faults of fields that may be empty but must be a day otherwise. */
    static List<Violation> notDaysIfTyped(Filled typed, String... names) {
        return typed.notDaysIfTyped(names).stream().map(FormFaults::unreadable).toList();
    }

    private static Violation unreadable(Violation fault) {
        return Violation.of("nominations.day.wrong").at(fault.field());
    }

    /** True where a refusal says that somebody else was faster. */
    static boolean late(List<Violation> why) {
        return why.stream().anyMatch(fault -> fault.key().equals("nominations.somebody.was.faster"));
    }
}
