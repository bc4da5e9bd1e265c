package org.vinhdanh.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** The table that {@code ./vinhdanh bench} prints when everything has been measured: one row for one piece of work. */
public final class BenchTable {

    private static final Path FILE = Path.of("target/bench/table.md");

    private BenchTable() {}

    /**
     * Adds a row.
     *
     * @param number as on the list of aims, e.g. "S4"
     * @param measured what came out
     * @param reference what it is compared with, measured in the same run
     */
    public static void row(String number, String work, String measured, String reference, String aim) {
        var line = "| " + String.join(" | ", List.of(number, work, measured, reference, aim)) + " |\n";
        try {
            Files.createDirectories(Path.of("target/bench"));
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        System.out.print(line);
    }

    /** A figure with one decimal, as Vietnamese write it. */
    public static String figure(double value) {
        return String.format(Locale.of("vi", "VN"), value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** The value below which this share of the sorted values lies. */
    public static double share(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
