package org.vinhdanh.reports.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vinhdanh.reports.YearCounts;
import org.vinhdanh.reports.YearCounts.Counted;
import org.vinhdanh.reports.YearCounts.What;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.YearFigures;

/** The first page of who watches over the whole: this year beside the last, and the awards of five years as a picture. */
@Component
class YearsOfDesk implements YearFigures.Source {

    private static final int PICTURE = 5;

    private final YearCounts years;

    YearsOfDesk(YearCounts years) {
        this.years = years;
    }

    @Override
    public Optional<YearFigures> of(Page page) {
        if (!page.actor().canSomewhere(YearCounts.WATCH)) return Optional.empty();
        var year = page.today().getYear();
        var counted = years.counted(page.actor(), year - PICTURE + 1, year);
        return Optional.of(new YearFigures(
                year,
                Stream.of(What.values())
                        .map(what -> new YearFigures.Line(
                                page.t("reports.years." + what),
                                in(counted, what, year),
                                path(what, year),
                                in(counted, what, year - 1),
                                path(what, year - 1)))
                        .toList(),
                page.t("reports.years.picture"),
                IntStream.rangeClosed(year - PICTURE + 1, year)
                        .mapToObj(each -> new YearFigures.Bar(
                                Integer.toString(each), in(counted, What.AWARDS, each), path(What.AWARDS, each)))
                        .toList()));
    }

    private static long in(List<Counted> counted, What what, int year) {
        return counted.stream()
                .filter(each -> each.what() == what && each.year() == year)
                .mapToLong(Counted::counted)
                .sum();
    }

    /** The list behind a figure; empty where the list has no years. */
    private static String path(What what, int year) {
        return switch (what) {
            case AWARDS -> "/van-phong/so-khen-thuong?nam=" + year;
            case INITIATIVES -> "/van-phong/sang-kien?buoc=RECOGNISED&tu=" + year + "-01-01&den=" + year + "-12-31";
            case ADVICE -> "/van-phong/tu-van-phan-bien?nam=" + year;
            case DECISIONS, MOVEMENTS, CONFERENCES -> "";
        };
    }
}
