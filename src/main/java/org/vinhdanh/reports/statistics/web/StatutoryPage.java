package org.vinhdanh.reports.statistics.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vinhdanh.awards.catalogue.Confidence;
import org.vinhdanh.documents.paper.Dateline;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.reports.statistics.FormPlan;
import org.vinhdanh.reports.statistics.FormSheet;
import org.vinhdanh.reports.statistics.FormSheet.Cell;
import org.vinhdanh.reports.statistics.FormSheet.Placed;
import org.vinhdanh.reports.statistics.StateForms;
import org.vinhdanh.reports.statistics.StatisticsPowers;
import org.vinhdanh.reports.statistics.StatutoryForm;
import org.vinhdanh.reports.statistics.StatutoryForm.Stage;
import org.vinhdanh.ui.Page;

/**
 * A statistics form as it is shown.
 *
 * @param here its address
 * @param of the organisation that reports
 * @param dated where, and dots for the day it is signed
 * @param stage in words
 * @param warnings what must be looked at before it is sent
 * @param reasons why cells have no figure, in the order of their marks
 * @param may what the reader may do now
 */
public record StatutoryPage(
        StatutoryForm form,
        FormSheet sheet,
        String here,
        String of,
        String dated,
        String stage,
        List<String> warnings,
        List<List<Placed>> heads,
        List<String> numbers,
        List<Line> lines,
        List<String> reasons,
        List<String> wrongs,
        List<Change> changes,
        List<Done> steps,
        May may) {

    public StatutoryPage {
        warnings = List.copyOf(warnings);
        heads = List.copyOf(heads);
        numbers = List.copyOf(numbers);
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
        wrongs = List.copyOf(wrongs);
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
    }

    /** A line of the table; a heading has no code. */
    public record Line(String code, String words, String unit, int depth, List<Seen> cells) {}

    /**
     * A cell of the table.
     *
     * @param list where the records behind the figure, or behind the computed one, are; empty where nowhere
     * @param byHand who wrote the figure, when and why; empty where nobody did
     * @param computed what the registers say beside a figure by hand; empty where nothing or the figure is computed
     * @param mark of the reason why there is no figure
     * @param before the figure of the year before; empty where nobody knows or both are zero
     */
    public record Seen(
            String column, String figure, String list, String byHand, String computed, String mark, String before) {}

    /** A cell that reads otherwise today. */
    public record Change(String where, String then, String now) {}

    /** What was done with the form. */
    public record Done(String deed, String by, String at, String note) {}

    /** What may be done now. */
    public record May(boolean write, boolean check, boolean send, boolean freeze, boolean reopen) {}

    static StatutoryPage of(Page page, StateForms.Shown shown, Letterhead of) {
        var form = shown.form();
        var sheet = shown.sheet();
        var here = FormListPages.PATH + "/" + form.id();
        var marks = new LinkedHashMap<String, String>();
        var lines = sheet.lines().stream()
                .map(line -> line(page, shown, here, line, marks))
                .toList();
        return new StatutoryPage(
                form,
                sheet,
                here,
                of.name(),
                Dateline.byHand(page.format(), of.locality()),
                page.t("statistics.stage." + form.stage()),
                warnings(page, shown),
                sheet.headRows(),
                numbers(sheet),
                lines,
                marks.keySet().stream().toList(),
                sheet.wrongs().stream().map(wrong -> wrong(page, sheet, wrong)).toList(),
                shown.changed().stream()
                        .map(change -> new Change(
                                where(page, sheet, change.line(), change.column()),
                                figure(page, change.then()),
                                figure(page, change.now())))
                        .toList(),
                shown.steps().stream()
                        .map(step -> new Done(
                                page.t("statistics.deed." + step.deed()),
                                step.by(),
                                page.format().moment(step.at()),
                                step.note()))
                        .toList(),
                may(page.actor(), form));
    }

    private static May may(Actor actor, StatutoryForm form) {
        var write = actor.can(StatisticsPowers.WRITE, form.path());
        var stage = form.stage();
        return new May(
                write && stage == Stage.DRAFTED,
                stage == Stage.DRAFTED && actor.can(StatisticsPowers.CHECK, form.path()),
                write && stage == Stage.CHECKED,
                write && stage == Stage.SENT,
                write && (stage == Stage.CHECKED || stage == Stage.SENT));
    }

    /** What a form's file says must be looked at. */
    static List<String> doubts(Page page, FormPlan plan, int year) {
        return Stream.of(
                        plan.isFor(year)
                                ? Optional.<String>empty()
                                : Optional.of(page.t(
                                        "statistics.warn.year",
                                        plan.source(),
                                        Integer.toString(plan.from()),
                                        Integer.toString(year))),
                        plan.confidence() == Confidence.LOW
                                ? Optional.of(page.t("statistics.warn.low"))
                                : Optional.<String>empty(),
                        plan.doubt(year))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> warnings(Page page, StateForms.Shown shown) {
        var found = new ArrayList<>(shown.plan()
                .map(plan -> doubts(page, plan, shown.form().year()))
                .orElse(List.of(page.t("statistics.plan.gone", shown.form().plan()))));
        if (shown.sheet().nothing()) found.add(page.t("statistics.warn.nothing"));
        if (shown.sheet().dateless() > 0)
            found.add(
                    page.t("statistics.warn.dateless", page.number(shown.sheet().dateless())));
        return found;
    }

    private static Line line(
            Page page, StateForms.Shown shown, String here, FormSheet.Line line, Map<String, String> marks) {
        return new Line(
                line.code(),
                line.words(),
                line.unit(),
                line.depth(),
                line.cells().stream()
                        .map(cell -> seen(page, shown, here, line.code(), cell, marks))
                        .toList());
    }

    private static Seen seen(
            Page page, StateForms.Shown shown, String here, String line, Cell cell, Map<String, String> marks) {
        var figure = cell.figure();
        var mark = figure.isPresent()
                ? ""
                : marks.computeIfAbsent(
                        cell.why().isEmpty() ? page.t("statistics.why.none") : cell.why(),
                        _ -> String.valueOf((char) ('a' + marks.size())));
        var before = shown.before()
                .flatMap(last -> last.cell(line, cell.column()))
                .flatMap(Cell::figure)
                .filter(last -> last != 0 || figure.orElse(0L) != 0)
                .map(last -> page.t(
                        "statistics.before", Integer.toString(shown.form().year() - 1), page.number(last)));
        return new Seen(
                cell.column(),
                figure(page, figure),
                cell.listed() && cell.computed().orElse(0L) > 0 ? list(here, line, cell.column()) : "",
                cell.entered()
                        .map(entered -> page.t(
                                entered.note().isEmpty() ? "statistics.byHand" : "statistics.byHand.note",
                                entered.by(),
                                page.format().moment(entered.at()),
                                entered.note()))
                        .orElse(""),
                cell.entered().isPresent() ? figure(page, cell.computed()) : "",
                mark,
                before.orElse(""));
    }

    private static String figure(Page page, Optional<Long> figure) {
        return figure.map(page::number).orElse("");
    }

    /** The list behind a cell. */
    static String list(String here, String line, String column) {
        return list(here, "", line, column);
    }

    /** The same, or a file of it. */
    static String list(String here, String ending, String line, String column) {
        return here + "/danh-sach" + ending + "?dong=" + encoded(line) + "&cot=" + encoded(column);
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String wrong(Page page, FormSheet sheet, FormSheet.Wrong wrong) {
        return wrong.line().isEmpty()
                ? page.t(
                        "statistics.wrong.lines",
                        sheet.named(wrong.column()),
                        wrong.says(),
                        page.number(wrong.left()),
                        page.number(wrong.right()))
                : page.t(
                        "statistics.wrong.columns",
                        wrong.line(),
                        wrong.says(),
                        page.number(wrong.left()),
                        page.number(wrong.right()));
    }

    /** "Dòng 02 (Tập thể), cột Bằng khen". */
    static String where(Page page, FormSheet sheet, String line, String column) {
        var words = sheet.lines().stream()
                .filter(one -> one.code().equals(line))
                .map(FormSheet.Line::words)
                .findFirst()
                .orElse("");
        return page.t("statistics.where", line, words, sheet.named(column));
    }

    /** The row of numbers below the heads: A, B, C, then those of the columns. */
    static List<String> numbers(FormSheet sheet) {
        return Stream.concat(
                        (sheet.units() ? Stream.of("A", "B", "C") : Stream.of("A", "B")),
                        sheet.columns().stream().map(FormSheet.Head::number))
                .toList();
    }
}
