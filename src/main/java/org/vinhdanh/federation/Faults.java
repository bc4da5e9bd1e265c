package org.vinhdanh.federation;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** Gathers everything that is wrong with what was typed, so that it can be said at once. */
public final class Faults {

    private static final int LONGEST = 300;

    private final List<Violation> found = new ArrayList<>();

    /** This field must not be empty, and not absurdly long. */
    public Faults need(String field, String value) {
        return when(value.isBlank(), field, "federation.fault.missing").fits(field, value);
    }

    /** This field may be empty, but not absurdly long. */
    public Faults fits(String field, String value) {
        return when(value.length() > LONGEST, field, "federation.fault.long", Integer.toString(LONGEST));
    }

    public Faults when(boolean wrong, String field, String key, Object... args) {
        if (wrong) found.add(Violation.of(key, args).at(field));
        return this;
    }

    public Faults and(Outcome<?> other) {
        found.addAll(other.why());
        return this;
    }

    /** The value if nothing is wrong with it, otherwise all that is. */
    public <T> Outcome<T> or(T value) {
        return found.isEmpty() ? done(value) : refused(found);
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }
}
