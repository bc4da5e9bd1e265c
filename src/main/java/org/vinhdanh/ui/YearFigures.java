package org.vinhdanh.ui;

import java.util.List;
import java.util.Optional;

/**
 * What the records say of this year beside the last, for who watches over the whole, and one row of years as a picture.
 *
 * @param year this year
 * @param title the heading of the picture
 * @param bars the years of the picture, the first first
 */
public record YearFigures(int year, List<Line> lines, String title, List<Bar> bars) {

    public YearFigures {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
    }

    /**
     * What is counted.
     *
     * @param path the list of this year, {@code beforePath} that of the last; empty where there is none
     */
    public record Line(String words, long now, String path, long before, String beforePath) {}

    /** One year of the picture and the list behind it. */
    public record Bar(String words, long counted, String path) {}

    /** The longest bar. */
    public long most() {
        return Math.max(1, bars.stream().mapToLong(Bar::counted).max().orElse(1));
    }

    /** True where nothing at all was counted. */
    public boolean empty() {
        return lines.stream().allMatch(line -> line.now() == 0 && line.before() == 0)
                && bars.stream().allMatch(bar -> bar.counted() == 0);
    }

    /** Contributed as a bean by the module that counts over all records; empty for who does not watch over the whole. */
    @FunctionalInterface
    public interface Source {
        Optional<YearFigures> of(Page page);
    }
}
