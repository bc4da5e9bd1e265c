package org.vinhdanh.visits;

import java.util.Arrays;

/** Who visits: people, search engines and other machines that say so, and what only looks like a reader. */
enum Kind {
    PEOPLE(1),
    ENGINES(2),
    SUSPECTS(3);

    private final byte code;

    Kind(int code) {
        this.code = (byte) code;
    }

    /** As the journal writes it. */
    byte code() {
        return code;
    }

    static Kind of(byte code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElse(SUSPECTS);
    }
}
