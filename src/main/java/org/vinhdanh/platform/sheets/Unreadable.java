package org.vinhdanh.platform.sheets;

import java.io.IOException;
import org.vinhdanh.kernel.Violation;

/** A file that cannot be read on, and why. Ends at the doors of this package, where it becomes a refusal. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Violation why;

    Unreadable(String key, Object... args) {
        super(key);
        why = Violation.of(key, args);
    }

    Violation why() {
        return why;
    }
}
