package org.vinhdanh.reports.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vinhdanh.documents.paper.Paper;
import org.vinhdanh.documents.paper.PaperDocx;
import org.vinhdanh.documents.paper.PaperPdf;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;
import org.vinhdanh.reports.figures.web.FigureTable.Line;
import org.vinhdanh.ui.Download;
import org.vinhdanh.ui.Page;

/** A table of figures as a sheet or an official paper. */
record FigureFiles(Page page, String name, FigurePage.Shown shown) {

    /** How many columns of figures a sheet of paper holds beside each other. */
    private static final int BESIDE = 6;

    private static final int MOST_BARS = 20;

    void xlsx(HttpServletResponse response) throws IOException {
        SheetWriting.xlsx(
                Download.xlsx(response, name),
                shown.title(),
                columns(),
                shown.table().all());
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

    void docx(HttpServletResponse response, String superior, String issuer) throws IOException {
        new PaperDocx(page.format().texts()).write(paper(superior, issuer), Download.docx(response, name));
    }

    void pdf(HttpServletResponse response, String superior, String issuer) throws IOException {
        new PaperPdf(page.format().texts()).write(paper(superior, issuer), Download.pdf(response, name));
    }

    private Paper paper(String superior, String issuer) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(Paper.Words.of(shown.said()));
        if (shown.chart().isPresent()) blocks.add(bars());
        var figures = shown.table().flat().size();
        for (var from = 0; from < figures; from += BESIDE)
            blocks.add(grid(from, Math.min(figures, from + BESIDE), figures > BESIDE));
        return new Paper(
                new Paper.Head(
                        superior,
                        issuer,
                        page.t("reports.summary.number", "        /BC"),
                        page.format().longDate(page.today())),
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

    /** Columns of figures beside each other; what does not fit follows beneath, under the same lines. */
    private Paper.Grid grid(int from, int to, boolean parted) {
        var heads = new ArrayList<String>(List.of(shown.table().first()));
        for (var n = from; n < to; n++) heads.add(head(n));
        return new Paper.Grid(
                parted ? page.t("reports.figures.part", Integer.toString(from + 1), Integer.toString(to)) : "",
                heads,
                shown.table()
                        .all()
                        .map(line -> Stream.concat(
                                        Stream.of(line.words()),
                                        line.figures().subList(from, to).stream()
                                                .map(FigureTable.Figure::words))
                                .toList())
                        .toList());
    }

    private String head(int n) {
        var numbers = shown.table().numbers();
        var words = shown.table().flat().get(n);
        return numbers.isEmpty() ? words : words + " (" + numbers.get(n) + ")";
    }
}
