package org.vinhdanh.portal.oldsite;

import java.io.IOException;
import org.vinhdanh.kernel.Violation;

/** Why what somebody sent cannot be read, in a sentence for the sender. */
final class NotReadable extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Violation why;

    NotReadable(String key, Object... args) {
        super(key);
        this.why = Violation.of(key, args).at("file");
    }

    Violation why() {
        return why;
    }
}
