package org.vinhdanh.reports.figures.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vinhdanh.documents.paper.Dateline;
import org.vinhdanh.documents.paper.TablePaper;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.platform.sheets.TableWriting;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.reports.figures.web.FigureTable.Figure;
import org.vinhdanh.reports.figures.web.FigureTable.Head;
import org.vinhdanh.reports.figures.web.FigureTable.Line;
import org.vinhdanh.ui.Page;

/** A table of many figures as one table, its heads joined as on the page: over a sheet laid across, or in a workbook. */
record WideTable(Page page, FigurePage.Shown shown) {

    private static final int COUNTER = 6;
    private static final int WORDS = 30;
    private static final int FIGURE = 9;

    TablePaper paper(Letterhead of) {
        var table = shown.table();
        return new TablePaper(
                Stream.of(of.superior(), of.name())
                        .filter(words -> !words.isEmpty())
                        .map(words -> words.toUpperCase(page.format().locale()))
                        .toList(),
                List.of(),
                shown.title().toUpperCase(page.format().locale()),
                shown.said(),
                "",
                heads().stream()
                        .map(row -> row.stream()
                                .map(head -> new TablePaper.Head(head.words(), head.columns(), head.rows()))
                                .toList())
                        .toList(),
                numbers(),
                widths(COUNTER, WORDS, FIGURE),
                counted() ? 2 : 1,
                Stream.concat(
                                IntStream.range(0, table.lines().size())
                                        .mapToObj(n -> row(
                                                false,
                                                Integer.toString(n + 1),
                                                table.lines().get(n))),
                                Stream.of(row(true, "", table.sum())))
                        .toList(),
                List.of(page.t("statistics.print.maker"), page.t("statistics.print.sign")),
                List.of(
                        Dateline.byHand(page.format(), of.locality()),
                        page.t("statistics.print.head"),
                        page.t("statistics.print.seal")));
    }

    private TablePaper.Row row(boolean sum, String counter, Line line) {
        return new TablePaper.Row(
                0, sum, cells(counter, line.words(), line.figures().stream().map(Figure::words)));
    }

    void xlsx(OutputStream out) throws IOException {
        var table = shown.table();
        TableWriting.xlsx(
                out,
                shown.title(),
                List.of(shown.title(), shown.said()),
                heads().stream()
                        .map(row -> row.stream()
                                .map(head -> new TableWriting.Head(head.words(), head.columns(), head.rows()))
                                .toList())
                        .toList(),
                numbers(),
                Stream.concat(
                                IntStream.range(0, table.lines().size())
                                        .mapToObj(n -> values(
                                                Value.of(n + 1), table.lines().get(n))),
                                Stream.of(values(Value.of(""), table.sum())))
                        .toList(),
                widths(6, 48, 14));
    }

    private List<Value> values(Value counter, Line line) {
        return cells(counter, Value.of(line.words()), line.figures().stream().map(Figure::value));
    }

    /** True where lines are numbered, as prescribed forms have them. */
    private boolean counted() {
        return !shown.table().numbers().isEmpty();
    }

    private <T> List<T> cells(T counter, T words, Stream<T> figures) {
        return Stream.of(counted() ? Stream.of(counter) : Stream.<T>of(), Stream.of(words), figures)
                .flatMap(cells -> cells)
                .toList();
    }

    /** The heads of the figures behind those of the lines. */
    private List<List<Head>> heads() {
        var table = shown.table();
        var rows = new ArrayList<List<Head>>(table.heads());
        rows.set(
                0,
                cells(
                        new Head(page.t("reports.figures.counter"), 1, table.deep()),
                        new Head(table.first(), 1, table.deep()),
                        table.heads().getFirst().stream()));
        return rows;
    }

    private List<String> numbers() {
        return counted() ? cells("1", "2", shown.table().numbers().stream()) : List.of();
    }

    private List<Integer> widths(int counter, int words, int figure) {
        return cells(counter, words, shown.table().flat().stream().map(_ -> figure));
    }
}
