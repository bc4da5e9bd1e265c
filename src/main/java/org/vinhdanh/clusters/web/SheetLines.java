package org.vinhdanh.clusters.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vinhdanh.clusters.ClusterMember;
import org.vinhdanh.clusters.scoring.Criterion;
import org.vinhdanh.clusters.scoring.Criterion.Kind;
import org.vinhdanh.clusters.scoring.Criterion.Method;
import org.vinhdanh.clusters.scoring.Criterion.Source;
import org.vinhdanh.clusters.scoring.Criterion.Tier;
import org.vinhdanh.clusters.scoring.ScoreSheet.Group;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Row;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.ui.Filled;
import org.vinhdanh.ui.Page;

/** A score sheet as offices write it: one line for a group, one for each criterion below it. */
final class SheetLines {

    private final Page page;
    private final List<ClusterMember> members;

    SheetLines(Page page, List<ClusterMember> members) {
        this.page = page;
        this.members = members;
    }

    /** A line in words. */
    record Line(
            String code,
            String name,
            String max,
            String kind,
            String method,
            String how,
            String evidence,
            String only,
            String source) {

        static Line of(Row row, int first) {
            return new Line(
                    Fold.tidy(row.text(first)),
                    Fold.tidy(row.text(first + 1)),
                    row.text(first + 2).strip().replace('.', ','),
                    row.text(first + 3),
                    row.text(first + 4),
                    row.text(first + 5).strip(),
                    row.text(first + 6),
                    Fold.tidy(row.text(first + 7)),
                    row.text(first + 8));
        }
    }

    List<Column<Line>> columns() {
        return List.of(
                Column.text(page.t("clusters.line.code"), 10, Line::code),
                Column.text(page.t("clusters.line.name"), 70, Line::name),
                Column.text(page.t("clusters.line.max"), 12, Line::max),
                Column.text(page.t("clusters.line.kind"), 18, Line::kind),
                Column.text(page.t("clusters.line.method"), 22, Line::method),
                Column.text(page.t("clusters.line.how"), 24, Line::how),
                Column.text(page.t("clusters.line.evidence"), 14, Line::evidence),
                Column.text(page.t("clusters.line.only"), 40, Line::only),
                Column.text(page.t("clusters.line.source"), 30, Line::source));
    }

    List<Line> lines(List<Group> groups) {
        var lines = new ArrayList<Line>();
        for (var group : groups) {
            lines.add(new Line(
                    group.code(),
                    group.name(),
                    Criterion.written(group.max()),
                    page.t("clusters.line.group"),
                    "",
                    "",
                    "",
                    "",
                    ""));
            for (var criterion : group.criteria()) lines.add(line(criterion));
        }
        return lines;
    }

    private Line line(Criterion criterion) {
        return new Line(
                criterion.code(),
                criterion.name(),
                Criterion.written(criterion.max()),
                page.t("clusters.kind.of." + criterion.kind()),
                page.t("clusters.method." + criterion.method()),
                how(criterion),
                criterion.evidence() ? page.t("clusters.yes") : "",
                criterion.only().map(this::name).orElse(""),
                criterion
                        .source()
                        .map(source -> page.t("clusters.source." + source))
                        .orElse(""));
    }

    private String name(UUID member) {
        return members.stream()
                .filter(known -> known.id().equals(member))
                .map(ClusterMember::name)
                .findFirst()
                .orElse("");
    }

    /** What its method needs besides: {@code 0,5} for each, {@code 1: 2; 3: 5} for steps. */
    static String how(Criterion criterion) {
        return switch (criterion.method()) {
            case PER_ITEM -> Criterion.written(criterion.each());
            case TIERS ->
                criterion.tiers().stream()
                        .map(tier -> Criterion.written(tier.from()) + ": " + Criterion.written(tier.points()))
                        .collect(Collectors.joining("; "));
            case FULL, PROPORTIONAL, MANUAL, YES_NO -> "";
        };
    }

    /** Reads a whole sheet; all faults at once, each with the row it is in. */
    Outcome<List<Group>> read(List<Row> rows) {
        var faults = new ArrayList<Violation>();
        var groups = new ArrayList<Group>();
        for (var row : rows) {
            var line = Line.of(row, 0);
            if (row.isBlank() || line.code().isEmpty() || heading(line)) continue;
            var known = Filled.decimalOf(line.max());
            if (group(line)) {
                if (known.isEmpty()) faults.add(unread(row, "clusters.row.max"));
                groups.add(new Group(line.code(), line.name(), known.orElse(BigDecimal.ZERO), List.of()));
            } else if (groups.isEmpty()) faults.add(unread(row, "clusters.row.groupless"));
            else
                switch (criterion(line)) {
                    case Outcome.Done<Criterion>(var criterion) ->
                        groups.set(groups.size() - 1, with(groups.getLast(), criterion));
                    case Outcome.Refused<Criterion>(var why) ->
                        why.forEach(fault -> faults.add(unread(row, fault.key())));
                }
        }
        if (groups.isEmpty()) faults.add(Violation.of("clusters.file.empty").at("file"));
        return faults.isEmpty() ? Outcome.done(groups) : Outcome.refused(faults);
    }

    private static Group with(Group group, Criterion criterion) {
        var all = new ArrayList<>(group.criteria());
        all.add(criterion);
        return new Group(group.code(), group.name(), group.max(), all);
    }

    /** The row of column names. */
    private boolean heading(Line line) {
        return same(line.kind(), page.t("clusters.line.kind"));
    }

    private boolean group(Line line) {
        return same(line.kind(), page.t("clusters.line.group"))
                || line.kind().isBlank()
                        && line.method().isBlank()
                        && !line.code().contains(".");
    }

    private Violation unread(Row row, String key) {
        return Violation.of("clusters.row", Integer.toString(row.number()), page.t(key))
                .at("file");
    }

    /** One criterion; the faults are keys of what is wrong in its line. */
    Outcome<Criterion> criterion(Line line) {
        var faults = new ArrayList<Violation>();
        var kind = line.kind().isBlank()
                ? Optional.of(Kind.BASE)
                : Arrays.stream(Kind.values())
                        .filter(one -> same(line.kind(), page.t("clusters.kind.of." + one))
                                || line.kind().strip().toUpperCase(Locale.ROOT).equals(one.name()))
                        .findFirst();
        if (kind.isEmpty()) faults.add(Violation.of("clusters.row.kind").at("loai"));
        var method = line.method().isBlank()
                ? Optional.of(kind.equals(Optional.of(Kind.KNOCK_OUT)) ? Method.YES_NO : Method.MANUAL)
                : Arrays.stream(Method.values())
                        .filter(one -> same(line.method(), page.t("clusters.method." + one))
                                || line.method()
                                        .strip()
                                        .toUpperCase(Locale.ROOT)
                                        .equals(one.name()))
                        .findFirst();
        if (method.isEmpty()) faults.add(Violation.of("clusters.row.method").at("cach"));
        var max = Filled.decimalOf(line.max());
        if (max.isEmpty() && !kind.equals(Optional.of(Kind.KNOCK_OUT)))
            faults.add(Violation.of("clusters.row.max").at("toi-da"));
        var each = Filled.decimalOf(line.how());
        if (method.equals(Optional.of(Method.PER_ITEM)) && each.isEmpty())
            faults.add(Violation.of("clusters.row.each").at("them"));
        var tiers = tiers(line.how());
        if (method.equals(Optional.of(Method.TIERS)) && tiers.isEmpty())
            faults.add(Violation.of("clusters.row.tiers").at("them"));
        var only = line.only().isBlank()
                ? Optional.<ClusterMember>empty()
                : members.stream()
                        .filter(member -> same(member.name(), line.only())
                                || member.id().toString().equals(line.only()))
                        .findFirst();
        if (!line.only().isBlank() && only.isEmpty())
            faults.add(Violation.of("clusters.row.only").at("rieng"));
        var source = Arrays.stream(Source.values())
                .filter(one -> same(line.source(), page.t("clusters.source." + one))
                        || line.source().equals(one.name()))
                .findFirst();
        if (!line.source().isBlank() && source.isEmpty())
            faults.add(Violation.of("clusters.row.source").at("lay-so"));
        if (!faults.isEmpty()) return Outcome.refused(faults);
        return Outcome.done(new Criterion(
                line.code(),
                line.name(),
                kind.orElseThrow(),
                method.orElseThrow(),
                max.orElse(BigDecimal.ZERO),
                method.equals(Optional.of(Method.PER_ITEM)) ? each.orElseThrow() : BigDecimal.ZERO,
                method.equals(Optional.of(Method.TIERS)) ? tiers.orElseThrow() : List.of(),
                !line.evidence().isBlank(),
                only.map(ClusterMember::id),
                source));
    }

    private static Optional<List<Tier>> tiers(String text) {
        var tiers = new ArrayList<Tier>();
        for (var part : text.split(";", -1)) {
            if (part.isBlank()) continue;
            var cut = part.split(":", -1);
            if (cut.length != 2) return Optional.empty();
            var from = Filled.decimalOf(cut[0].strip());
            var points = Filled.decimalOf(cut[1].strip());
            if (from.isEmpty() || points.isEmpty()) return Optional.empty();
            tiers.add(new Tier(from.get(), points.get()));
        }
        return tiers.isEmpty() ? Optional.empty() : Optional.of(tiers);
    }

    private static boolean same(String one, String other) {
        return Fold.of(one).equals(Fold.of(other));
    }
}
