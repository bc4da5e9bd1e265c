package org.vinhdanh.kernel;

import java.util.List;

/**
 * Why something may not happen.
 *
 * @param field the name of the form field it belongs to; empty when it concerns the whole
 * @param key finds the sentence in the message bundles
 * @param args what the sentence names; years and document numbers as text, so that no thousands dot creeps in
 */
public record Violation(String field, String key, List<Object> args) {

    public Violation {
        args = List.copyOf(args);
    }

    public static Violation of(String key, Object... args) {
        return new Violation("", key, List.of(args));
    }

    /** The same reason, at the field it belongs to. */
    public Violation at(String field) {
        return new Violation(field, key, args);
    }
}
