package org.vinhdanh.reports.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vinhdanh.documents.paper.Dateline;
import org.vinhdanh.documents.paper.TablePaper;
import org.vinhdanh.documents.paper.TablePaper.Head;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.reports.statistics.FormSheet;
import org.vinhdanh.ui.Page;

/** A statistics form as a paper to be signed. */
record FormPaper(Page page, Letterhead of) {

    TablePaper paper(FormSheet sheet) {
        return new TablePaper(
                List.of(
                        page.t("statistics.print.number", sheet.form()),
                        page.t("statistics.print.source", sheet.source()),
                        page.t("statistics.print.due", page.date(sheet.due()))),
                List.of(page.t("statistics.print.from", of.name()), page.t("statistics.print.to")),
                sheet.title().toUpperCase(page.format().locale()),
                period(page, sheet),
                sheet.unit().isEmpty() ? "" : page.t("statistics.unit", sheet.unit()),
                heads(page, sheet),
                StatutoryPage.numbers(sheet),
                widths(sheet),
                sheet.units() ? 3 : 2,
                sheet.lines().stream().map(line -> row(sheet, line)).toList(),
                List.of(page.t("statistics.print.maker"), page.t("statistics.print.sign")),
                List.of(
                        Dateline.byHand(page.format(), of.locality()),
                        page.t("statistics.print.head"),
                        page.t("statistics.print.seal")));
    }

    static String period(Page page, FormSheet sheet) {
        return page.t(
                "statistics.print.period",
                Integer.toString(sheet.year()),
                page.date(sheet.from()),
                page.date(sheet.to()));
    }

    /** The heads of the form behind those of its words. */
    static List<List<Head>> heads(Page page, FormSheet sheet) {
        var rows = new ArrayList<List<Head>>();
        for (var row : sheet.headRows()) {
            var heads = new ArrayList<Head>();
            if (rows.isEmpty())
                Stream.of("words", "code", "unit")
                        .limit(sheet.units() ? 3 : 2)
                        .forEach(name -> heads.add(new Head(page.t("statistics.column." + name), 1, sheet.depth())));
            row.forEach(head -> heads.add(new Head(head.words(), head.across(), head.down())));
            rows.add(heads);
        }
        return rows;
    }

    private static List<Integer> widths(FormSheet sheet) {
        return Stream.concat(
                        sheet.units() ? Stream.of(30, 6, 10) : Stream.of(30, 6),
                        sheet.columns().stream().map(_ -> 9))
                .toList();
    }

    private TablePaper.Row row(FormSheet sheet, FormSheet.Line line) {
        if (line.code().isEmpty()) return new TablePaper.Row(0, List.of(line.words()));
        var cells = new ArrayList<>(List.of(line.words(), line.code()));
        if (sheet.units()) cells.add(line.unit());
        for (var cell : line.cells()) cells.add(cell.figure().map(page::number).orElse(""));
        return new TablePaper.Row(line.depth(), cells);
    }
}
