package org.vinhdanh.reports.statistics.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vinhdanh.platform.sheets.TableWriting;
import org.vinhdanh.platform.sheets.TableWriting.Head;
import org.vinhdanh.platform.sheets.Value;
import org.vinhdanh.reports.statistics.FormSheet;
import org.vinhdanh.ui.Page;

/** A statistics form as a workbook, its heads joined as in the form. */
record FormWorkbook(Page page, String of) {

    void write(FormSheet sheet, OutputStream out) throws IOException {
        TableWriting.xlsx(
                out,
                sheet.form(),
                above(sheet),
                FormPaper.heads(page, sheet).stream()
                        .map(row -> row.stream()
                                .map(head -> new Head(head.words(), head.across(), head.down()))
                                .toList())
                        .toList(),
                StatutoryPage.numbers(sheet),
                rows(sheet),
                widths(sheet));
    }

    private List<String> above(FormSheet sheet) {
        return Stream.of(
                        page.t("statistics.print.number", sheet.form()),
                        page.t("statistics.print.source", sheet.source()),
                        page.t("statistics.print.due", page.date(sheet.due())),
                        page.t("statistics.print.from", of),
                        sheet.title().toUpperCase(page.format().locale()),
                        FormPaper.period(page, sheet))
                .toList();
    }

    private static List<List<Value>> rows(FormSheet sheet) {
        return sheet.lines().stream().map(line -> row(sheet, line)).toList();
    }

    private static List<Value> row(FormSheet sheet, FormSheet.Line line) {
        var cells = new ArrayList<Value>();
        cells.add(Value.of("   ".repeat(line.depth()) + line.words()));
        cells.add(Value.of(line.code()));
        if (sheet.units()) cells.add(Value.of(line.unit()));
        line.cells()
                .forEach(cell ->
                        cells.add(cell.figure().map(figure -> Value.of(figure)).orElse(Value.of(""))));
        return cells;
    }

    private static List<Integer> widths(FormSheet sheet) {
        return Stream.concat(
                        sheet.units() ? Stream.of(52, 8, 14) : Stream.of(52, 8),
                        sheet.columns().stream().map(_ -> 14))
                .toList();
    }
}
