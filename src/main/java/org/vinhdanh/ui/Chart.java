package org.vinhdanh.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture of numbers, drawn here: one bar for each name, its parts one above the other. Beneath it stands the table of the
 * same numbers.
 *
 * @param keys what each part of a bar is, from the floor up; one part alone needs none
 */
public record Chart(int width, int height, int floor, List<Bar> bars, List<Tick> ticks, List<String> keys) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 260;
    private static final int FLOOR = 226;
    private static final int LEFT = 64;
    private static final int MOST_WORDS = 16;

    public Chart {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
        keys = List.copyOf(keys);
    }

    /**
     * What one bar stands for.
     *
     * @param name written below it
     * @param said what it says to who points at it or hears it
     */
    public record Stack(String name, String said, List<Long> parts) {
        public Stack {
            parts = List.copyOf(parts);
        }

        long sum() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** One bar: where it stands, its parts from the floor up, and what it says. */
    public record Bar(int x, int middle, int width, List<Part> parts, String words, String below) {}

    /** A part of a bar; parts of one number have one colour. */
    public record Part(int number, int y, int height) {}

    /** A line across with its number. */
    public record Tick(int y, String words) {}

    public static Chart of(Format format, List<Stack> stacks, List<String> keys) {
        var top = top(stacks.stream().mapToLong(Stack::sum).max().orElse(0));
        var step = (WIDTH - LEFT) / (double) Math.max(1, stacks.size());
        var every = Math.max(1, (stacks.size() + MOST_WORDS - 1) / MOST_WORDS);
        var bars = new ArrayList<Bar>();
        for (var n = 0; n < stacks.size(); n++) {
            var stack = stacks.get(n);
            var x = (int) Math.round(LEFT + n * step + step * 0.15);
            var width = (int) Math.max(2, Math.min(60, Math.round(step * 0.7)));
            bars.add(new Bar(
                    x, x + width / 2, width, parts(stack, top), stack.said(), n % every == 0 ? stack.name() : ""));
        }
        var ticks = new ArrayList<Tick>();
        for (var n = 0; n <= 4; n++) ticks.add(new Tick(FLOOR - (FLOOR - 16) * n / 4, format.number(top * n / 4)));
        return new Chart(WIDTH, HEIGHT, FLOOR, bars, ticks, keys);
    }

    private static List<Part> parts(Stack stack, long top) {
        var parts = new ArrayList<Part>();
        var y = FLOOR;
        for (var n = 0; n < stack.parts().size(); n++) {
            var height = (int) Math.round(stack.parts().get(n) * (double) (FLOOR - 16) / top);
            if (height == 0) continue;
            y -= height;
            parts.add(new Part(n + 1, y, height));
        }
        return parts;
    }

    /** A round number no bar is higher than, divisible by four. */
    private static long top(long highest) {
        var round = 4L;
        while (round < highest)
            round = round * 2 >= highest ? round * 2 : round * 5 >= highest ? round * 5 : round * 10;
        return round;
    }
}
