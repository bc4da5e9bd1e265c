package org.vinhdanh.reports.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vinhdanh.reports.statistics.FormPlan.Check;
import org.vinhdanh.reports.statistics.FormPlan.Column;
import org.vinhdanh.reports.statistics.FormPlan.Counted;
import org.vinhdanh.reports.statistics.FormPlan.Mapping;
import org.vinhdanh.reports.statistics.FormPlan.Summed;
import org.vinhdanh.reports.statistics.FormPlan.Unknown;
import org.vinhdanh.reports.statistics.FormSheet.Cell;
import org.vinhdanh.reports.statistics.FormSheet.Entered;
import org.vinhdanh.reports.statistics.FormSheet.Head;
import org.vinhdanh.reports.statistics.FormSheet.Wrong;

/** Fills a form from counted facts and from what people entered. Pure: the same facts give the same form. */
final class Filling {

    /** The address of a cell. */
    record Place(String line, String column) {}

    /** A column that holds figures, after groups that stand for several awards were spread out. */
    private record Leaf(String code, Mapping mapping, Condition award) {}

    private final FormPlan plan;
    private final List<Fact> facts;
    private final Map<Place, Entered> entered;
    private final UnaryOperator<String> awardName;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();
    private final Map<Place, Cell> cells = new LinkedHashMap<>();

    /**
     * A filled form.
     *
     * @param facts of the statistics year and the organisation
     * @param awardName the name of a code of the catalogue
     */
    Filling(FormPlan plan, List<Fact> facts, Map<Place, Entered> entered, UnaryOperator<String> awardName) {
        this.plan = plan;
        this.facts = facts.stream().filter(plan.where()::meets).toList();
        this.entered = Map.copyOf(entered);
        this.awardName = awardName;
        for (var column : plan.columns()) heads.add(spread(column, column.code(), Condition.ANY));
        fill();
    }

    /** The form of a year. */
    FormSheet sheet(int year) {
        var period = plan.period(year);
        return new FormSheet(
                plan.form(),
                plan.title(),
                plan.unit(),
                plan.source(),
                year,
                period.from(),
                period.to(),
                plan.due(year),
                plan.notes(),
                heads,
                plan.lines().stream()
                        .map(line -> new FormSheet.Line(
                                line.code(),
                                line.words(),
                                line.unit(),
                                line.depth(),
                                line.code().isEmpty()
                                        ? List.of()
                                        : leaves.stream()
                                                .map(leaf -> cell(line.code(), leaf.code()))
                                                .toList()))
                        .toList(),
                wrongs(),
                count(outside()),
                facts.stream().mapToLong(Fact::dateless).sum());
    }

    /** The keys of the records behind the computed figure of a cell. */
    Set<String> behind(String line, String column) {
        return keys(behind(new Place(line, column)));
    }

    /** The keys of the records that no column takes. */
    Set<String> behindNone() {
        return keys(outside());
    }

    private static Set<String> keys(List<Fact> facts) {
        return facts.stream().map(Fact::key).collect(Collectors.toSet());
    }

    private static long count(List<Fact> facts) {
        return facts.stream().mapToLong(Fact::counted).sum();
    }

    // ---- heads

    /** Puts a column into its place; a group for several awards stands once for each that occurs. */
    private Head spread(Column column, String code, Condition award) {
        if (!column.each().isEmpty()) return each(column);
        if (column.below().isEmpty()) {
            leaves.add(new Leaf(code, column.mapping(), award));
            return new Head(code, number(column, code), column.words(), List.of());
        }
        return new Head(
                code,
                "",
                column.words(),
                column.below().stream()
                        .map(below -> spread(below, code(column, below, code), award))
                        .toList());
    }

    private Head each(Column group) {
        var occur = group.each().stream().filter(award -> occurs(group, award)).toList();
        if (occur.isEmpty()) {
            var all = new Counted(new Condition(Map.of("award", group.each())));
            leaves.add(new Leaf(group.code(), all, Condition.ANY));
            return new Head(group.code(), group.code(), group.words(), List.of());
        }
        return new Head(
                group.code(),
                "",
                group.words(),
                occur.stream()
                        .map(award -> new Head(
                                group.code() + "." + award,
                                "",
                                awardName.apply(award),
                                group.below().stream()
                                        .map(below -> spread(
                                                below,
                                                code(group, below, group.code() + "." + award),
                                                new Condition(Map.of("award", List.of(award)))))
                                        .toList()))
                        .toList());
    }

    private boolean occurs(Column group, String award) {
        return facts.stream().anyMatch(fact -> award.equals(fact.says().get("award")))
                || entered.keySet().stream()
                        .anyMatch(place -> place.column().startsWith(group.code() + "." + award + "."));
    }

    /** The code of a column below another one, which may stand elsewhere now than in the file. */
    private static String code(Column group, Column below, String here) {
        if (group.code().isEmpty() || !below.code().startsWith(group.code())) return below.code();
        return here + below.code().substring(group.code().length());
    }

    private static String number(Column column, String code) {
        if (column.mapping() instanceof Summed(var of)) return code + "=(" + String.join("+", of) + ")";
        return code.replaceFirst("\\..*", "");
    }

    // ---- cells

    private void fill() {
        var lines = plan.lines().stream().filter(line -> !line.code().isEmpty()).toList();
        // sums stand on what is no sum: those come first, then columns, then lines, which may take their parts from
        // both
        for (var line : lines)
            for (var leaf : leaves) cells.put(new Place(line.code(), leaf.code()), plain(line, leaf));
        for (var line : lines)
            for (var leaf : leaves)
                if (leaf.mapping() instanceof Summed(var of) && !(line.mapping() instanceof Summed))
                    put(
                            line.code(),
                            leaf.code(),
                            sum(of.stream()
                                    .flatMap(this::leavesOf)
                                    .map(part -> new Place(line.code(), part))
                                    .toList()));
        for (var line : lines)
            if (line.mapping() instanceof Summed(var of))
                for (var leaf : leaves)
                    put(
                            line.code(),
                            leaf.code(),
                            sum(of.stream()
                                    .map(part -> new Place(part, leaf.code()))
                                    .toList()));
    }

    private void put(String line, String column, Cell cell) {
        cells.put(
                new Place(line, column),
                new Cell(column, cell.computed(), cell.listed(), hand(line, column), cell.why()));
    }

    private Cell plain(FormPlan.Line line, Leaf leaf) {
        var hand = hand(line.code(), leaf.code());
        var why = why(line.mapping()).or(() -> why(leaf.mapping()));
        if (why.isPresent()) return new Cell(leaf.code(), Optional.empty(), false, hand, why.get());
        var found = count(matched(line, leaf));
        return new Cell(leaf.code(), Optional.of(found), true, hand, "");
    }

    private Optional<String> why(Mapping mapping) {
        return switch (mapping) {
            case Unknown(var why) -> Optional.of(why.isEmpty() ? plan.byHand() : why);
            case Counted _, Summed _ -> Optional.empty();
        };
    }

    private List<Fact> matched(FormPlan.Line line, Leaf leaf) {
        return facts.stream()
                .filter(leaf.award()::meets)
                .filter(fact -> meets(line.mapping(), fact) && meets(leaf.mapping(), fact))
                .toList();
    }

    private static boolean meets(Mapping mapping, Fact fact) {
        return mapping instanceof Counted(var where) && where.meets(fact);
    }

    private Optional<Entered> hand(String line, String column) {
        return Optional.ofNullable(entered.get(new Place(line, column)));
    }

    private Cell cell(String line, String column) {
        return Objects.requireNonNull(cells.get(new Place(line, column)));
    }

    /** A list stands behind a sum where one stands behind each of its parts and nobody changed one by hand. */
    private Cell sum(List<Place> of) {
        var parts = of.stream().map(part -> cell(part.line(), part.column())).toList();
        var known = parts.stream().flatMap(part -> part.figure().stream()).toList();
        var why =
                parts.stream().map(Cell::why).filter(words -> !words.isEmpty()).findFirst();
        if (known.isEmpty()) return new Cell("", Optional.empty(), false, Optional.empty(), why.orElse(plan.byHand()));
        return new Cell(
                "",
                Optional.of(known.stream().mapToLong(Long::longValue).sum()),
                parts.stream().allMatch(part -> part.listed() && part.entered().isEmpty()),
                Optional.empty(),
                "");
    }

    private Stream<String> leavesOf(String code) {
        return leaves.stream().map(Leaf::code).filter(leaf -> leaf.equals(code) || leaf.startsWith(code + "."));
    }

    private List<Fact> behind(Place at) {
        var line = plan.lines().stream()
                .filter(one -> one.code().equals(at.line()) && !at.line().isEmpty())
                .findFirst();
        var leaf = leaves.stream().filter(one -> one.code().equals(at.column())).findFirst();
        if (line.isEmpty() || leaf.isEmpty()) return List.of();
        var parts = new HashSet<Fact>();
        if (line.get().mapping() instanceof Summed(var of))
            for (var part : of) parts.addAll(behind(new Place(part, at.column())));
        else if (leaf.get().mapping() instanceof Summed(var of))
            of.stream().flatMap(this::leavesOf).forEach(part -> parts.addAll(behind(new Place(at.line(), part))));
        else parts.addAll(matched(line.get(), leaf.get()));
        return List.copyOf(parts);
    }

    /** Facts that meet the form and none of its counted columns. */
    private List<Fact> outside() {
        return facts.stream()
                .filter(fact ->
                        leaves.stream().noneMatch(leaf -> leaf.award().meets(fact) && meets(leaf.mapping(), fact)))
                .toList();
    }

    // ---- arithmetic

    private List<Wrong> wrongs() {
        var lines = plan.lines().stream()
                .map(FormPlan.Line::code)
                .filter(code -> !code.isEmpty())
                .toList();
        var found = new ArrayList<Wrong>();
        for (var check : checks()) {
            if (check.lines())
                for (var leaf : leaves)
                    wrong(check, line -> Stream.of(new Place(line, leaf.code())), "", leaf.code())
                            .ifPresent(found::add);
            else
                for (var line : lines)
                    wrong(check, code -> leavesOf(code).map(leaf -> new Place(line, leaf)), line, "")
                            .ifPresent(found::add);
        }
        return found;
    }

    /** What the file says must agree, and every sum of it, which a figure by hand may contradict. */
    private List<Check> checks() {
        var sums = new ArrayList<Check>();
        for (var line : plan.lines())
            if (line.mapping() instanceof Summed(var of)) sums.add(new Check(true, line.code(), false, of));
        for (var leaf : leaves)
            if (leaf.mapping() instanceof Summed(var of)) sums.add(new Check(false, leaf.code(), false, of));
        return Stream.concat(sums.stream(), plan.checks().stream()).distinct().toList();
    }

    private Optional<Wrong> wrong(Check check, Function<String, Stream<Place>> at, String line, String column) {
        var left = figures(at.apply(check.left()));
        var right = figures(check.right().stream().flatMap(at));
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        var one = left.stream().mapToLong(Long::longValue).sum();
        var other = right.stream().mapToLong(Long::longValue).sum();
        var holds = check.atMost() ? one <= other : one == other;
        return holds ? Optional.empty() : Optional.of(new Wrong(line, column, check.says(), one, other));
    }

    private List<Long> figures(Stream<Place> at) {
        return at.flatMap(place -> Optional.ofNullable(cells.get(place)).stream())
                .flatMap(cell -> cell.figure().stream())
                .toList();
    }
}
