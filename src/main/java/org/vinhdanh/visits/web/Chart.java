package org.vinhdanh.visits.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vinhdanh.ui.Page;
import org.vinhdanh.visits.Statistics;

/** A picture of visits, drawn here: one bar for each day, month or year, the three kinds of readers one above the other. */
public record Chart(int width, int height, int floor, List<Bar> bars, List<Tick> ticks) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 260;
    private static final int FLOOR = 226;
    private static final int LEFT = 64;
    private static final int MOST_WORDS = 16;

    /** One period: where it stands, its three parts from the floor up, and what it says. */
    public record Bar(int x, int middle, int width, List<Part> parts, String words, String below) {}

    /** A part of a bar in the colour of its kind. */
    public record Part(String kind, int y, int height) {}

    /** A line across with its number. */
    public record Tick(int y, String words) {}

    static Chart of(Page page, List<Statistics.Period> periods, Function<Statistics.Period, String> name) {
        var top = top(periods.stream()
                .mapToLong(it -> it.people() + it.engines() + it.suspects())
                .max()
                .orElse(0));
        var step = (WIDTH - LEFT) / (double) Math.max(1, periods.size());
        var every = (periods.size() + MOST_WORDS - 1) / MOST_WORDS;
        var bars = new ArrayList<Bar>();
        for (var n = 0; n < periods.size(); n++) {
            var period = periods.get(n);
            var x = (int) Math.round(LEFT + n * step + step * 0.15);
            var width = (int) Math.max(2, Math.min(60, Math.round(step * 0.7)));
            bars.add(new Bar(
                    x,
                    x + width / 2,
                    width,
                    parts(period, top),
                    words(page, name.apply(period), period),
                    n % Math.max(1, every) == 0 ? name.apply(period) : ""));
        }
        var ticks = new ArrayList<Tick>();
        for (var n = 0; n <= 4; n++) ticks.add(new Tick(FLOOR - (FLOOR - 16) * n / 4, page.number(top * n / 4)));
        return new Chart(WIDTH, HEIGHT, FLOOR, bars, ticks);
    }

    private static List<Part> parts(Statistics.Period period, long top) {
        var parts = new ArrayList<Part>();
        var y = FLOOR;
        for (var kind : List.of("people", "engines", "suspects")) {
            var visits = switch (kind) {
                case "people" -> period.people();
                case "engines" -> period.engines();
                default -> period.suspects();
            };
            var height = (int) Math.round(visits * (double) (FLOOR - 16) / top);
            if (height == 0) continue;
            y -= height;
            parts.add(new Part(kind, y, height));
        }
        return parts;
    }

    private static String words(Page page, String name, Statistics.Period period) {
        return page.t(
                "visits.chart.bar",
                name,
                page.number(period.people()),
                page.number(period.engines()),
                page.number(period.suspects()));
    }

    /** A round number no bar is higher than, divisible by four. */
    private static long top(long highest) {
        var round = 4L;
        while (round < highest)
            round = round * 2 >= highest ? round * 2 : round * 5 >= highest ? round * 5 : round * 10;
        return round;
    }
}
