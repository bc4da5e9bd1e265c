package org.vinhdanh.reports.figures;

import java.util.Map;

/**
 * How many different recipients there are.
 *
 * @param each by the value of the dimension asked for
 * @param all of them together: whoever stands under two values is one
 */
public record Distinct(Map<String, Long> each, long all) {

    static final Distinct NONE = new Distinct(Map.of(), 0);

    public Distinct {
        each = Map.copyOf(each);
    }
}
