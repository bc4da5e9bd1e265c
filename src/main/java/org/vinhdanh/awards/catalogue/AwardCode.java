package org.vinhdanh.awards.catalogue;

import java.util.regex.Pattern;

/** Names one award of the catalogue for good, e.g. {@code UNION_GK}. Its class (hạng) stands beside it. */
public record AwardCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9_]{2,16}");

    /** @throws IllegalArgumentException where the text has not the shape of a code */
    public AwardCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a code of an award: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
