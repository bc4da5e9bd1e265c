package org.vinhdanh.reports.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vinhdanh.documents.paper.Dateline;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.documents.paper.PaperPdf;
import org.vinhdanh.documents.paper.TablePaperDocx;
import org.vinhdanh.documents.paper.TablePaperPdf;
import org.vinhdanh.federation.Organisations.Letterhead;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.reports.figures.web.FigureTable.Line;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Page;

/** A table of figures as a sheet, as an official paper, or as one table over the sheet where it is prescribed or wide. */
record FigureFiles(Page page, String name, FigurePage.Shown shown) {

    /** How many columns of figures an upright sheet of paper holds beside each other. */
    private static final int BESIDE = 6;

    private static final int MOST_BARS = 20;

    void xlsx(HttpServletResponse response) throws IOException {
        if (wide()) new WideTable(page, shown).xlsx(Download.xlsx(response, name));
        else
            SheetWriting.xlsx(
                    Download.xlsx(response, name),
                    shown.title(),
                    columns(),
                    shown.table().all());
    }

    private boolean wide() {
        return !shown.table().numbers().isEmpty() || shown.table().flat().size() > BESIDE;
    }

    void csv(HttpServletResponse response) throws IOException {
        SheetWriting.csv(Download.csv(response, name), columns(), shown.table().all());
    }

    private List<Column<Line>> columns() {
        var columns = new ArrayList<Column<Line>>();
        columns.add(Column.text(shown.table().first(), 48, Line::words));
        for (var n = 0; n < shown.table().flat().size(); n++) {
            var place = n;
            columns.add(new Column<>(
                    shown.table().flat().get(n),
                    16,
                    line -> line.figures().get(place).value()));
        }
        return columns;
    }

    void docx(HttpServletResponse response, Letterhead of) throws IOException {
        if (wide()) new TablePaperDocx().write(new WideTable(page, shown).paper(of), Download.docx(response, name));
        else new PaperDocx(page.format().texts()).write(paper(of), Download.docx(response, name));
    }

    void pdf(HttpServletResponse response, Letterhead of) throws IOException {
        if (wide())
            new TablePaperPdf(page.format().locale())
                    .write(new WideTable(page, shown).paper(of), Download.pdf(response, name));
        else new PaperPdf(page.format().texts()).write(paper(of), Download.pdf(response, name));
    }

    private Paper paper(Letterhead of) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(Paper.Words.of(shown.said()));
        if (shown.chart().isPresent()) blocks.add(bars());
        blocks.add(grid());
        return new Paper(
                new Paper.Head(
                        of.superior(),
                        of.name(),
                        page.t("reports.summary.number", "        /BC"),
                        Dateline.on(page.format(), of.locality(), page.today())),
                page.t("reports.figures.paper"),
                shown.title(),
                List.of(),
                blocks,
                Paper.Foot.of(List.of(), Paper.Signer.NOBODY),
                List.of());
    }

    private Paper.Bars bars() {
        return new Paper.Bars(
                page.t("reports.figures.chart"),
                shown.table().lines().stream()
                        .limit(MOST_BARS)
                        .map(line -> new Paper.Bar(line.words(), FigureWords.drawn(shown.table(), line)))
                        .toList());
    }

    private Paper.Grid grid() {
        return new Paper.Grid(
                "",
                Stream.concat(Stream.of(shown.table().first()), shown.table().flat().stream())
                        .toList(),
                shown.table()
                        .all()
                        .map(line -> Stream.concat(
                                        Stream.of(line.words()),
                                        line.figures().stream().map(FigureTable.Figure::words))
                                .toList())
                        .toList());
    }
}
