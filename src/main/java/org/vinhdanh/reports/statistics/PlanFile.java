package org.vinhdanh.reports.statistics;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vinhdanh.awards.catalogue.AwardCode;
import org.vinhdanh.awards.catalogue.Confidence;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.reports.statistics.FormPlan.Check;
import org.vinhdanh.reports.statistics.FormPlan.Column;
import org.vinhdanh.reports.statistics.FormPlan.Counted;
import org.vinhdanh.reports.statistics.FormPlan.Doubt;
import org.vinhdanh.reports.statistics.FormPlan.Line;
import org.vinhdanh.reports.statistics.FormPlan.Mapping;
import org.vinhdanh.reports.statistics.FormPlan.Summed;
import org.vinhdanh.reports.statistics.FormPlan.Unknown;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the file of a statistics form, and says everything that is wrong with it at once. */
final class PlanFile {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern CHECK = Pattern.compile("\\s*([^=<]+?)\\s*(=|<=)\\s*(.+?)\\s*");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,8}");

    private final String id;
    private final Predicate<AwardCode> known;
    private final List<Violation> faults = new ArrayList<>();
    private Counting counts = Counting.NOTHING;

    private PlanFile(String id, Predicate<AwardCode> known) {
        this.id = id;
        this.known = known;
    }

    /**
     * The form a text says.
     *
     * @param id the name of the file without its ending
     * @param known the awards of the catalogue
     */
    static Outcome<FormPlan> read(String id, String text, Predicate<AwardCode> known) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (!(root instanceof Map<?, ?> map)) return refused(Violation.of("statistics.file.empty", id));
            var file = new PlanFile(id, known);
            var plan = file.plan(map);
            return file.faults.isEmpty() ? done(plan) : refused(file.faults);
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            return refused(Violation.of(
                    "statistics.file.line", id, mark == null ? "?" : Integer.toString(mark.getLine() + 1)));
        } catch (YAMLException wrong) {
            return refused(Violation.of("statistics.file.empty", id));
        }
    }

    private FormPlan plan(Map<?, ?> root) {
        counts = oneOf(root, "counts", Counting.values());
        var years = root.get("years") instanceof Map<?, ?> map ? map : Map.of();
        var doubt = root.get("doubt") instanceof Map<?, ?> map ? map : Map.of();
        var plan = new FormPlan(
                id,
                needed(root, "form"),
                needed(root, "title"),
                text(root, "unit"),
                needed(root, "source"),
                oneOf(root, "confidence", Confidence.values()),
                number(years, "from").orElseGet(() -> fault(0, "statistics.file.missing", "years: from")),
                number(years, "until"),
                doubt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Doubt(number(doubt, "from").orElse(0), needed(doubt, "words"))),
                day(root, "begins"),
                day(root, "ends"),
                day(root, "due"),
                counts,
                condition(root),
                text(root, "by_hand"),
                texts(root.get("notes")),
                each(root, "columns", column -> column(column, "")),
                each(root, "rows", this::line),
                Stream.concat(checks(root, "rows", true), checks(root, "columns", false))
                        .toList());
        agree(plan);
        return plan;
    }

    private Column column(Map<?, ?> from, String above) {
        var code = text(from, "code");
        var here = code.isEmpty() ? above : above.isEmpty() ? code : above + "." + code;
        var below = each(from, "columns", column -> column(column, here));
        var each = texts(from.get("each"));
        each.forEach(this::award);
        if (below.isEmpty() && code.isEmpty()) fault("", "statistics.file.missing", "columns: code");
        if (!each.isEmpty() && (counts != Counting.AWARDS || code.isEmpty()))
            fault("", "statistics.file.wrong", "each", String.join(", ", each));
        return new Column(here, needed(from, "words"), mapping(from), each, below);
    }

    private Line line(Map<?, ?> from) {
        var code = text(from, "code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) fault("", "statistics.file.wrong", "code", code);
        return new Line(
                code,
                needed(from, "words"),
                text(from, "unit"),
                number(from, "depth").orElse(0),
                mapping(from));
    }

    private Mapping mapping(Map<?, ?> from) {
        if (from.containsKey("sum")) return new Summed(texts(from.get("sum")));
        if (from.containsKey("where")) return new Counted(condition(from));
        return new Unknown(text(from, "by_hand"));
    }

    private Condition condition(Map<?, ?> from) {
        if (!from.containsKey("where")) return Condition.ANY;
        if (!(from.get("where") instanceof Map<?, ?> said))
            return fault(Condition.ANY, "statistics.file.wrong", "where", Objects.toString(from.get("where")));
        var wants = new HashMap<String, List<String>>();
        said.forEach((name, words) -> {
            var allowed = counts.words().get(Objects.toString(name));
            if (allowed == null) fault("", "statistics.file.wrong", "where", Objects.toString(name));
            else
                for (var word : texts(words)) {
                    if (allowed.isEmpty()) award(word);
                    else if (!allowed.contains(word)) fault("", "statistics.file.wrong", Objects.toString(name), word);
                }
            wants.put(Objects.toString(name), texts(words));
        });
        return new Condition(wants);
    }

    private void award(String code) {
        try {
            if (known.test(new AwardCode(code))) return;
        } catch (IllegalArgumentException _) {
            // said below, like any other code nobody knows
        }
        fault("", "statistics.file.award", code);
    }

    private Stream<Check> checks(Map<?, ?> root, String name, boolean lines) {
        var said = root.get("checks") instanceof Map<?, ?> map ? texts(map.get(name)) : List.<String>of();
        return said.stream().flatMap(words -> {
            var found = CHECK.matcher(words);
            if (!found.matches()) return fault(Stream.<Check>empty(), "statistics.file.wrong", "checks", words);
            var right = Stream.of(found.group(3).split("\\+", -1))
                    .map(String::strip)
                    .toList();
            return Stream.of(new Check(lines, found.group(1), found.group(2).equals("<="), right));
        });
    }

    /** No code twice, and none named that is not there; sums do not go in circles. */
    private void agree(FormPlan plan) {
        var lines = plan.lines().stream()
                .map(Line::code)
                .filter(code -> !code.isEmpty())
                .toList();
        var leaves = plan.columns().stream()
                .flatMap(Column::leaves)
                .map(Column::code)
                .toList();
        var columns = plan.columns().stream()
                .flatMap(column -> Stream.concat(Stream.of(column), column.leaves()))
                .map(Column::code)
                .toList();
        twice(lines);
        twice(leaves);
        if (lines.isEmpty()) fault("", "statistics.file.missing", "rows");
        if (leaves.isEmpty()) fault("", "statistics.file.missing", "columns");
        for (var line : plan.lines())
            if (line.mapping() instanceof Summed(var of)) named(line.code(), of, lines, summedLines(plan));
        plan.columns().stream().flatMap(Column::leaves).forEach(column -> {
            if (column.mapping() instanceof Summed(var of)) named(column.code(), of, columns, summedColumns(plan));
        });
        for (var check : plan.checks())
            Stream.concat(Stream.of(check.left()), check.right().stream())
                    .filter(code -> !(check.lines() ? lines : columns).contains(code))
                    .forEach(code -> fault("", "statistics.file.unknown", check.says(), code));
    }

    private void twice(List<String> codes) {
        codes.stream()
                .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
                .distinct()
                .forEach(code -> fault("", "statistics.file.twice", code));
    }

    /** A sum is made of what is there and is no sum itself: that ends every circle before it begins. */
    private void named(String code, List<String> of, List<String> known, List<String> sums) {
        if (of.isEmpty()) fault("", "statistics.file.wrong", "sum", code);
        for (var part : of) {
            if (!known.contains(part)) fault("", "statistics.file.unknown", code, part);
            if (sums.contains(part)) fault("", "statistics.file.circle", code, part);
        }
    }

    private static List<String> summedLines(FormPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.mapping() instanceof Summed)
                .map(Line::code)
                .toList();
    }

    private static List<String> summedColumns(FormPlan plan) {
        return plan.columns().stream()
                .flatMap(Column::leaves)
                .filter(column -> column.mapping() instanceof Summed)
                .map(Column::code)
                .toList();
    }

    private MonthDay day(Map<?, ?> from, String name) {
        var found = DAY.matcher(text(from, name));
        if (!found.matches()) return fault(MonthDay.of(1, 1), "statistics.file.wrong", name, text(from, name));
        try {
            return MonthDay.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1)));
        } catch (DateTimeException impossible) {
            return fault(MonthDay.of(1, 1), "statistics.file.wrong", name, text(from, name));
        }
    }

    private <T extends Enum<T>> T oneOf(Map<?, ?> from, String name, T[] values) {
        var said = text(from, name).toUpperCase(Locale.ROOT);
        for (var value : values) if (value.name().equals(said)) return value;
        return fault(values[values.length - 1], "statistics.file.wrong", name, text(from, name));
    }

    private String needed(Map<?, ?> from, String name) {
        var said = text(from, name);
        return said.isEmpty() ? fault("", "statistics.file.missing", name) : said;
    }

    private static String text(Map<?, ?> from, String name) {
        return Objects.toString(from.get(name), "").strip();
    }

    private static Optional<Integer> number(Map<?, ?> from, String name) {
        return from.get(name) instanceof Integer value ? Optional.of(value) : Optional.empty();
    }

    private static List<String> texts(@Nullable Object said) {
        return said instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private <T> List<T> each(Map<?, ?> from, String name, Function<Map<?, ?>, T> one) {
        if (!(from.get(name) instanceof List<?> list)) return List.of();
        var found = new ArrayList<T>();
        for (var entry : list) {
            if (entry instanceof Map<?, ?> map) found.add(one.apply(map));
            else fault("", "statistics.file.wrong", name, String.valueOf(entry));
        }
        return found;
    }

    private <T> T fault(T instead, String key, Object... args) {
        faults.add(
                Violation.of(key, Stream.concat(Stream.of(id), Stream.of(args)).toArray()));
        return instead;
    }
}
