package org.vinhdanh.reports.figures.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.reports.figures.Cell;
import org.vinhdanh.reports.figures.Dimension;
import org.vinhdanh.reports.figures.Distinct;
import org.vinhdanh.reports.figures.Measure;
import org.vinhdanh.reports.figures.PrescribedForm;
import org.vinhdanh.reports.figures.PrescribedForm.Column;
import org.vinhdanh.reports.figures.PrescribedForm.Count;
import org.vinhdanh.reports.figures.PrescribedForm.Group;
import org.vinhdanh.reports.figures.PrescribedForm.Share;
import org.vinhdanh.reports.figures.Question;
import org.vinhdanh.reports.figures.RegisterFigures.Counted;
import org.vinhdanh.reports.figures.Topic;
import org.vinhdanh.reports.figures.web.FigureTable.Figure;
import org.vinhdanh.reports.figures.web.FigureTable.Head;
import org.vinhdanh.reports.figures.web.FigureTable.Line;
import org.vinhdanh.ui.Page;

/** Lays out what was counted: by one or two dimensions, or as a prescribed form has it. */
record FigureTables(Page page, FigureQuery asked, ValueWords words) {

    private static final Figure NOBODY = new Figure("–", Value.of(0), "");

    /** One line for each value of the rows, one column for each of the columns, their sums, and the period before. */
    FigureTable crossed(Counted counted) {
        var question = asked.question();
        var rows = values(question.topic(), asked.rows(), counted, 0);
        var heads = new ArrayList<String>();
        var columns = asked.columns()
                .map(across -> values(question.topic(), across, counted, 1))
                .orElse(List.of());
        asked.columns()
                .ifPresent(across -> columns.forEach(value -> heads.add(words.of(question.topic(), across, value))));
        heads.add(page.t("reports.figures.sum"));
        if (asked.compare())
            Stream.of("before", "change", "percent").forEach(key -> heads.add(page.t("reports.figures." + key)));
        var lines = rows.stream()
                .map(row -> new Line(
                        words.of(question.topic(), asked.rows(), row),
                        crossed(
                                question.with(asked.rows(), List.of(row)),
                                columns,
                                counted.cells().stream()
                                        .filter(cell -> cell.values().getFirst().equals(row))
                                        .toList(),
                                counted.before().stream()
                                        .filter(cell -> cell.values().getFirst().equals(row))
                                        .toList())))
                .toList();
        return new FigureTable(
                page.t("reports.figures.dimension." + asked.rows()),
                List.of(heads.stream().map(head -> new Head(head, 1, 1)).toList()),
                heads,
                columns.size(),
                List.of(),
                lines,
                new Line(page.t("reports.figures.all"), crossed(question, columns, counted.cells(), counted.before())));
    }

    /** The values of a dimension there are, also those of the period before alone. */
    private List<String> values(Topic topic, Dimension dimension, Counted counted, int place) {
        var all = Stream.concat(counted.cells().stream(), place == 0 ? counted.before().stream() : Stream.of())
                .map(cell -> cell.values().get(place))
                .distinct()
                .toList();
        words.learn(dimension, all.stream());
        return words.inOrder(topic, dimension, all.stream());
    }

    private List<Figure> crossed(Question line, List<String> columns, List<Cell> cells, List<Cell> before) {
        var figures = new ArrayList<Figure>();
        for (var column : columns)
            figures.add(figure(
                    asked.measure(),
                    line.with(asked.columns().orElseThrow(), List.of(column)),
                    sum(cells.stream().filter(cell -> cell.values().get(1).equals(column)))));
        var now = sum(cells.stream());
        figures.add(figure(asked.measure(), line, now));
        if (asked.compare()) {
            var then = sum(before.stream());
            figures.add(figure(asked.measure(), line.before(), then));
            figures.addAll(change(asked.measure().of(now), asked.measure().of(then)));
        }
        return figures;
    }

    private static Cell.Sums sum(Stream<Cell> cells) {
        return cells.map(Cell::sums).reduce(Cell.Sums.NONE, Cell.Sums::plus);
    }

    private Figure figure(Measure measure, Question behind, Cell.Sums sums) {
        return sums.entries() == 0 ? NOBODY : linked(measure, behind, measure.of(sums));
    }

    private Figure figure(Measure measure, Question behind, long number) {
        return number == 0 ? NOBODY : linked(measure, behind, number);
    }

    private Figure linked(Measure measure, Question behind, long number) {
        return new Figure(page.number(number), Value.of(number), asked.list(page, measure, behind));
    }

    /** The difference, and it in percent of what was before: nothing where nothing was before. */
    private List<Figure> change(long now, long before) {
        var difference = now - before;
        LongFunction<String> signed =
                number -> (number > 0 ? "+" : number < 0 ? "−" : "") + page.number(Math.abs(number));
        return List.of(
                new Figure(signed.apply(difference), Value.of(difference), ""),
                before == 0 ? Figure.NONE : percent(difference, before));
    }

    private Figure percent(long part, long whole) {
        var exact = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return new Figure(page.t("reports.figures.percent.of", page.format().decimal(exact)), Value.of(exact), "");
    }

    /** A prescribed form from what was counted of each register it needs. */
    FigureTable prescribed(PrescribedForm form, Map<Topic, Counted> counted, Map<Count, Distinct> distinct) {
        var question = asked.question();
        var rows = rows(form, counted);
        var columns = form.across().isPresent() ? across(form, counted) : form.columns();
        var leaves = columns.stream().flatMap(FigureTables::leaves).toList();
        var filled = new Found(counted, distinct);
        var lines = rows.stream()
                .map(row -> new Line(
                        words.of(form.topic(), form.rows(), row),
                        figures(form, question.with(form.rows(), List.of(row)), leaves, filled, List.of(row))))
                .toList();
        return new FigureTable(
                form.line(),
                heads(columns),
                columns.stream().flatMap(column -> flat(column, "")).toList(),
                0,
                numbers(leaves),
                lines,
                new Line(page.t("reports.figures.all"), figures(form, question, leaves, filled, List.of())));
    }

    private List<String> rows(PrescribedForm form, Map<Topic, Counted> counted) {
        var all = counted.values().stream()
                .flatMap(topic -> topic.cells().stream())
                .map(cell -> cell.values().getFirst())
                .distinct()
                .toList();
        words.learn(form.rows(), all.stream());
        return words.inOrder(form.topic(), form.rows(), all.stream());
    }

    /** The sum of everything, then one column for each value there is. */
    private List<Column> across(PrescribedForm form, Map<Topic, Counted> counted) {
        var dimension = form.across().orElseThrow();
        var measure = Measure.valueOf(form.topic().name());
        var columns = new ArrayList<Column>(List.of(new Count(page.t("reports.figures.sum"), measure, Map.of())));
        var below = values(form.topic(), dimension, Objects.requireNonNull(counted.get(form.topic())), 1).stream()
                .<Column>map(value ->
                        new Count(words.of(form.topic(), dimension, value), measure, Map.of(dimension, List.of(value))))
                .toList();
        if (!below.isEmpty()) columns.add(new Group(page.t("reports.figures.dimension." + dimension), below));
        return columns;
    }

    private static Stream<Column> leaves(Column column) {
        return column instanceof Group(var _, var of) ? of.stream().flatMap(FigureTables::leaves) : Stream.of(column);
    }

    /** What was counted of each register, and what was counted each once. */
    private record Found(Map<Topic, Counted> counted, Map<Count, Distinct> distinct) {

        long distinct(Count count, List<String> row) {
            var found = Objects.requireNonNull(distinct.get(count));
            return row.isEmpty() ? found.all() : found.each().getOrDefault(row.getFirst(), 0L);
        }

        Cell.Sums sums(PrescribedForm form, Count count, List<String> row) {
            var topic = count.measure().topic();
            var dimensions = form.dimensions(topic);
            return sum(Objects.requireNonNull(counted.get(topic)).cells().stream()
                    .filter(cell -> row.isEmpty() || row.contains(cell.values().getFirst()))
                    .filter(cell -> meets(cell, dimensions, count.where())));
        }
    }

    /** The figures of a line; without a row those of all lines. */
    private List<Figure> figures(
            PrescribedForm form, Question line, List<Column> leaves, Found found, List<String> row) {
        var numbers = new LinkedHashMap<Integer, Long>();
        var figures = new ArrayList<Figure>();
        for (var n = 0; n < leaves.size(); n++)
            switch (leaves.get(n)) {
                case Count count -> {
                    var behind = line.of(count.measure().topic()).with(count.where());
                    if (count.measure().distinct())
                        figures.add(figure(count.measure(), behind, found.distinct(count, row)));
                    else {
                        var sums = found.sums(form, count, row);
                        numbers.put(n + PrescribedForm.FIRST, count.measure().of(sums));
                        figures.add(figure(count.measure(), behind, sums));
                    }
                }
                case Share(var _, var part, var whole) -> {
                    var of = numbers.getOrDefault(whole, 0L);
                    figures.add(of == 0 ? Figure.NONE : percent(numbers.getOrDefault(part, 0L), of));
                }
                case Group group -> throw new IllegalStateException("a group holds no figures: " + group);
            }
        return figures;
    }

    private static boolean meets(Cell cell, List<Dimension> dimensions, Map<Dimension, List<String>> where) {
        return where.entrySet().stream()
                .allMatch(each -> each.getValue().contains(cell.values().get(dimensions.indexOf(each.getKey()))));
    }

    private static List<String> numbers(List<Column> leaves) {
        return IntStream.range(0, leaves.size())
                .mapToObj(n -> (n + PrescribedForm.FIRST)
                        + (leaves.get(n) instanceof Share(var _, var part, var whole) ? "=" + part + ":" + whole : ""))
                .toList();
    }

    private static Stream<String> flat(Column column, String above) {
        var words = above.isEmpty() ? column.head() : above + " – " + column.head();
        return column instanceof Group(var _, var of)
                ? of.stream().flatMap(below -> flat(below, words))
                : Stream.of(words);
    }

    private static List<List<Head>> heads(List<Column> columns) {
        var deep = columns.stream().mapToInt(FigureTables::deep).max().orElse(1);
        var heads = Stream.generate(ArrayList<Head>::new).limit(deep).toList();
        columns.forEach(column -> place(heads, column, 0, deep));
        return heads.stream().map(List::copyOf).collect(Collectors.toList());
    }

    private static void place(List<ArrayList<Head>> heads, Column column, int at, int deep) {
        if (column instanceof Group(var head, var of)) {
            heads.get(at).add(new Head(head, (int) leaves(column).count(), 1));
            of.forEach(below -> place(heads, below, at + 1, deep));
        } else heads.get(at).add(new Head(column.head(), 1, deep - at));
    }

    private static int deep(Column column) {
        return column instanceof Group(var _, var of)
                ? 1 + of.stream().mapToInt(FigureTables::deep).max().orElse(0)
                : 1;
    }
}
