package org.vinhdanh.reports.figures;

import java.util.List;

/**
 * Records that agree in what was asked to tell them apart.
 *
 * @param values in the order in which the dimensions were asked
 */
public record Cell(List<String> values, Sums sums) {

    public Cell {
        values = List.copyOf(values);
    }

    /**
     * What they come to.
     *
     * @param entries how many records
     * @param counted how many they stand for: awards, units told, delegates who came
     * @param amount đồng
     */
    public record Sums(long entries, long counted, long amount) {
        public static final Sums NONE = new Sums(0, 0, 0);

        public Sums plus(Sums other) {
            return new Sums(entries + other.entries, counted + other.counted, amount + other.amount);
        }
    }
}
