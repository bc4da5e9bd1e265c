package org.vinhdanh.kernel;

import java.util.regex.Pattern;

/**
 * Where an organisation stands in the tree: short labels from the root down, each closed by a dot ({@code "vn.th.hnb."}).
 * "Here and below" is "starts with": the closing dot keeps {@code vn.th.} apart from {@code vn.tha.}.
 */
public record OrgPath(String value) {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-z]{1,16}\\.)+");

    public OrgPath {
        if (!SHAPE.matcher(value).matches())
            throw new IllegalArgumentException("Not a path of organisations: " + value);
    }

    /** True if the other organisation is this one or stands below it. */
    public boolean covers(OrgPath other) {
        return other.value.startsWith(value);
    }

    /** The path of a child with the given label (1 to 16 characters, a-z and 0-9). */
    public OrgPath child(String label) {
        return new OrgPath(value + label + ".");
    }

    /** How many organisations stand above this one; 0 for a root. */
    public int depth() {
        return (int) value.chars().filter(c -> c == '.').count() - 1;
    }

    @Override
    public String toString() {
        return value;
    }
}
