package org.vinhdanh.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.kernel.Violation;

/** The place of one question on a form: its name and what was found wrong there. */
public record Field(String name, List<Violation> faults, boolean hinted) {

    public static Field of(String name, List<Violation> why, String hint) {
        return new Field(name, why.stream().filter(v -> v.field().equals(name)).toList(), !hint.isEmpty());
    }

    /** The ids of hint and faults, for {@code aria-describedby}; nothing where there are none. */
    public @Nullable String describedBy() {
        var ids = new ArrayList<String>();
        if (hinted) ids.add(name + "-hint");
        if (!faults.isEmpty()) ids.add(name + "-fault");
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** For {@code aria-invalid}; nothing where all is well. */
    public @Nullable String invalid() {
        return faults.isEmpty() ? null : "true";
    }
}
