package org.vinhdanh.setup.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Filled;

/** What was typed on a page, kept as typed until it is right; a missing field is an empty one. */
public record Written(Map<String, String> values) {

    /** Nothing yet. */
    static final Written NOTHING = new Written(Map.of());

    public Written {
        values = Map.copyOf(values);
    }

    /** One line of a field, blanks tidied. */
    public String text(String field) {
        return Fold.tidy(values.getOrDefault(field, ""));
    }

    /** A field as it was typed, with its lines. */
    public String raw(String field) {
        return values.getOrDefault(field, "");
    }

    Written with(String field, String value) {
        var more = new HashMap<>(values);
        more.put(field, value);
        return new Written(more);
    }

    int number(String field) {
        return text(field).matches("\\d{1,9}") ? Integer.parseInt(text(field)) : 0;
    }

    /** The day typed as d/m/yyyy; empty for an empty field and, with a reason, for what is no day. */
    Optional<LocalDate> day(String field, List<Violation> why) {
        var typed = text(field);
        if (typed.isEmpty()) return Optional.empty();
        var day = Filled.dayOf(typed);
        if (day.isEmpty()) why.add(Violation.of("setup.day.shape", typed).at(field));
        return day;
    }
}
