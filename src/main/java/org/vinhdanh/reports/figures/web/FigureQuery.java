package org.vinhdanh.reports.figures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.vinhdanh.awards.register.Scope.Counting;
import org.vinhdanh.federation.Organisation;
import org.vinhdanh.kernel.Period;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.reports.RegisterList;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.Measure;
import org.vinhdanh.reports.figures.Question;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;

/**
 * What the address of a page of figures asks for. What nobody offered is as if it were not there; days stay as typed.
 *
 * @param compare with the period before
 */
public record FigureQuery(
        Organisation organisation,
        Measure measure,
        Dimension rows,
        Optional<Dimension> columns,
        Counting by,
        String from,
        String to,
        boolean compare,
        Map<Dimension, List<String>> only) {

    static final String PATH = "/van-phong/so-lieu";
    static final String LIST = PATH + "/danh-sach";

    /** What a table by any dimensions can hold: its parts add up. */
    static final Measure[] ADDED_UP = Arrays.stream(Measure.values())
            .filter(measure -> !measure.distinct())
            .toArray(Measure[]::new);

    public FigureQuery {
        only = Map.copyOf(only);
    }

    static FigureQuery of(Page page, Organisation organisation, MultiValueMap<String, String> sent) {
        return of(page, organisation, sent, ADDED_UP);
    }

    /** For the list behind a figure, which may be of any kind. */
    static FigureQuery behind(Page page, Organisation organisation, MultiValueMap<String, String> sent) {
        return of(page, organisation, sent, Measure.values());
    }

    private static FigureQuery of(
            Page page, Organisation organisation, MultiValueMap<String, String> sent, Measure[] offered) {
        var typed = new Filled(sent);
        var measure = one(offered, typed.line("dem"), Measure::name).orElse(Measure.AWARDS);
        var dimensions = measure.topic().dimensions();
        var rows = dimension(typed.line("hang")).filter(dimensions::contains).orElse(dimensions.getFirst());
        var year = page.today().getYear();
        return new FigureQuery(
                organisation,
                measure,
                rows,
                columns(typed, rows, dimensions),
                one(Counting.values(), typed.line("tinh-theo"), RegisterList::word)
                        .orElse(Counting.DECISION),
                typed.line("tu").isEmpty() ? page.date(LocalDate.of(year, 1, 1)) : typed.line("tu"),
                typed.line("den").isEmpty() ? page.date(LocalDate.of(year, 12, 31)) : typed.line("den"),
                typed.line("so-sanh").equals("1"),
                only(sent, dimensions));
    }

    private static Optional<Dimension> columns(Filled typed, Dimension rows, List<Dimension> dimensions) {
        return dimension(typed.line("cot")).filter(dimensions::contains).filter(columns -> columns != rows);
    }

    private static Map<Dimension, List<String>> only(MultiValueMap<String, String> sent, List<Dimension> dimensions) {
        var only = new EnumMap<Dimension, List<String>>(Dimension.class);
        for (var dimension : dimensions) {
            var values = sent.getOrDefault("chi-" + word(dimension), List.of()).stream()
                    .filter(value -> !value.isBlank() && value.indexOf('\0') < 0)
                    .map(value -> value.substring(0, Math.min(300, value.length())))
                    .distinct()
                    .limit(100)
                    .toList();
            if (!values.isEmpty()) only.put(dimension, values);
        }
        return only;
    }

    static <T> Optional<T> one(T[] offered, String word, Function<T, String> name) {
        return Arrays.stream(offered)
                .filter(each -> name.apply(each).equals(word))
                .findFirst();
    }

    private static Optional<Dimension> dimension(String word) {
        return one(Dimension.values(), word, FigureQuery::word);
    }

    /** The word of a dimension in addresses. */
    static String word(Dimension dimension) {
        return switch (dimension) {
            case AWARD -> "hinh-thuc";
            case AUTHORITY -> "noi";
            case LEVEL -> "cap";
            case RECIPIENT -> "doi-tuong";
            case OCCASION -> "loai-hinh";
            case MANAGEMENT -> "quan-ly";
            case FIRM -> "doanh-nghiep";
            case ORIGIN -> "nguon";
            case KIND -> "kieu";
            case STAGE -> "buoc";
            case FIELD -> "linh-vuc";
            case MOVEMENT -> "phong-trao";
            case UNIT -> "don-vi";
            case YEAR -> "nam";
        };
    }

    /** What is wrong with the days. */
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (day(from).isEmpty())
            faults.add(Violation.of("reports.fault.day", from).at("tu"));
        if (day(to).isEmpty()) faults.add(Violation.of("reports.fault.day", to).at("den"));
        if (faults.isEmpty() && day(to).orElseThrow().isBefore(day(from).orElseThrow()))
            faults.add(Violation.of("reports.fault.backwards").at("den"));
        return faults;
    }

    private static Optional<LocalDate> day(String typed) {
        return Filled.dayOf(typed).filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
    }

    Period period() {
        return new Period(day(from).orElseThrow(), day(to).orElseThrow());
    }

    /** Which records are counted. */
    Question question() {
        return new Question(measure.topic(), organisation.path(), by, period(), only);
    }

    /** The same over other days. */
    FigureQuery in(Page page, Period period) {
        return new FigureQuery(
                organisation,
                measure,
                rows,
                columns,
                by,
                page.date(period.from()),
                page.date(period.to()),
                compare,
                only);
    }

    /** The same by another of the three days. */
    FigureQuery by(Counting other) {
        return new FigureQuery(organisation, measure, rows, columns, other, from, to, compare, only);
    }

    /** What alone is counted, as a form carries it along. */
    Map<String, List<String>> kept() {
        return only.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> "chi-" + word(each.getKey()), Map.Entry::getValue));
    }

    /** Everything a list is asked by, as a form carries it along. */
    Map<String, List<String>> asks() {
        var asks = new LinkedHashMap<String, List<String>>();
        asks.put("dem", List.of(measure.name()));
        asks.put("to-chuc", List.of(organisation.id().value().toString()));
        asks.put("tinh-theo", List.of(RegisterList.word(by)));
        asks.put("tu", List.of(from));
        asks.put("den", List.of(to));
        asks.putAll(kept());
        return asks;
    }

    /** The address at this path that asks the same. */
    String address(String path) {
        var asks = Stream.<String>builder();
        asks.add(ask("dem", measure.name())).add(ask("hang", word(rows)));
        columns.ifPresent(columns -> asks.add(ask("cot", word(columns))));
        if (compare) asks.add(ask("so-sanh", "1"));
        rest(asks, by, from, to, only);
        return joined(path, asks);
    }

    /** The address at this path for the same organisation and days, whatever is counted there. */
    String days(String path) {
        var asks = Stream.<String>builder();
        rest(asks, by, from, to, Map.of());
        return joined(path, asks);
    }

    /** The address of the list behind a figure. */
    String list(Page page, Measure counted, Question question) {
        var asks = Stream.<String>builder();
        asks.add(ask("dem", counted.name()));
        rest(
                asks,
                question.by(),
                page.date(question.in().from()),
                page.date(question.in().to()),
                question.only());
        return joined(LIST, asks);
    }

    private void rest(
            Stream.Builder<String> asks, Counting by, String from, String to, Map<Dimension, List<String>> only) {
        asks.add(ask("to-chuc", organisation.id().value().toString()))
                .add(ask("tinh-theo", RegisterList.word(by)))
                .add(ask("tu", from))
                .add(ask("den", to));
        for (var dimension : Dimension.values())
            only.getOrDefault(dimension, List.of()).forEach(value -> asks.add(ask("chi-" + word(dimension), value)));
    }

    private static String joined(String path, Stream.Builder<String> asks) {
        return asks.build().collect(Collectors.joining("&", path + "?", ""));
    }

    static String ask(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
