package org.vinhdanh.documents.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A table paper as a PDF, its heads on every sheet. */
public final class TablePaperPdf {

    private static final String LOOK = """
            @page { margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt Tinos } }
            @page :first { @top-center { content: none } }
            body { font-family: Tinos; font-size: 11pt; line-height: 1.15; margin: 0; color: #000 }
            h1 { font-size: 13pt; text-align: center; margin: 10pt 0 2pt }
            .under { text-align: center; font-style: italic; margin: 0 0 4pt }
            .unit { text-align: right; font-style: italic; margin: 0 0 2pt }
            .sides { width: 100% } .sides td { vertical-align: top; width: 50%; text-align: left }
            .signs { width: 100%; margin-top: 12pt; page-break-inside: avoid } .signs td { width: 50%; text-align: center; vertical-align: top }
            .grid { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate }
            .grid th, .grid td { border: 0.6pt solid #000; vertical-align: top; word-wrap: break-word }
            .grid th { text-align: center; vertical-align: middle }
            .grid tr { page-break-inside: avoid }
            .grid .numbers td { text-align: center }
            .figure { text-align: right } .whole, .sum td { font-weight: bold }
            .grid .depth-1 { padding-left: 10pt } .grid .depth-2 { padding-left: 20pt }
            """;

    private final Locale language;

    public TablePaperPdf(Locale language) {
        this.language = language;
    }

    /** Writes the whole file; the stream stays open. Who signs never stands on a sheet without a row of the table. */
    public void write(TablePaper paper, OutputStream out) throws IOException {
        var file = file(paper, 1);
        for (var room = 2; room < 4 && alone(paper, file); room++) file = file(paper, room);
        out.write(file);
    }

    /** @param room what stands free above and below the words of a row, in points: with more of it rows go over to the next sheet */
    private byte[] file(TablePaper paper, int room) throws IOException {
        var file = new ByteArrayOutputStream();
        var builder = PaperPdf.builder();
        builder.withHtmlContent(html(paper, room), null);
        builder.toStream(file);
        builder.run();
        return file.toByteArray();
    }

    /** True where the last sheet has no heads. */
    private static boolean alone(TablePaper paper, byte[] file) throws IOException {
        try (var read = Loader.loadPDF(file)) {
            var text = new PDFTextStripper();
            text.setStartPage(read.getNumberOfPages());
            return !bare(text.getText(read))
                    .contains(bare(paper.heads().getFirst().getFirst().words()));
        }
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\u00a0]+", "");
    }

    private String html(TablePaper paper, int room) {
        var html = new StringBuilder();
        html.append("<html lang=\"").append(language.toLanguageTag()).append("\"><head><title>");
        html.append(SafeText.of(paper.title()))
                .append("</title><style>")
                .append(LOOK)
                .append(sheet(paper, room));
        html.append("</style></head><body><table class=\"sides\"><tr><td>").append(lines(paper.left()));
        html.append("</td><td>").append(lines(paper.right())).append("</td></tr></table><h1>");
        html.append(SafeText.of(paper.title())).append("</h1><p class=\"under\">");
        html.append(SafeText.of(paper.under())).append("</p>");
        if (!paper.unit().isEmpty())
            html.append("<p class=\"unit\">").append(SafeText.of(paper.unit())).append("</p>");
        html.append("<table class=\"grid\">");
        widths(html, paper);
        html.append("<thead>");
        heads(html, paper);
        html.append("</thead><tbody>");
        for (var row : paper.rows()) row(html, paper, row);
        html.append("</tbody></table><table class=\"signs\"><tr><td>").append(lines(paper.signsLeft()));
        html.append("</td><td>").append(lines(paper.signsRight()));
        return html.append("</td></tr></table></body></html>").toString();
    }

    private static String sheet(TablePaper paper, int room) {
        return "@page { size: " + (paper.large() ? "A3" : "A4") + " landscape } .grid { font-size: " + paper.points()
                + "pt } .grid th, .grid td { padding: " + room + "pt 3pt }"
                + (paper.tight() ? " .grid th, .grid td { padding-left: 1.2pt; padding-right: 1.2pt }" : "");
    }

    private static String lines(List<String> words) {
        return words.stream().map(SafeText::of).collect(Collectors.joining("<br/>"));
    }

    private static void heads(StringBuilder html, TablePaper paper) {
        for (var heads : paper.heads()) {
            html.append("<tr>");
            for (var head : heads)
                html.append("<th colspan=\"")
                        .append(head.across())
                        .append("\" rowspan=\"")
                        .append(head.down())
                        .append("\">")
                        .append(SafeText.of(head.words()))
                        .append("</th>");
            html.append("</tr>");
        }
        if (paper.numbers().isEmpty()) return;
        html.append("<tr class=\"numbers\">");
        for (var number : paper.numbers())
            html.append("<td>").append(SafeText.of(number)).append("</td>");
        html.append("</tr>");
    }

    /** How wide each column is. */
    private static void widths(StringBuilder html, TablePaper paper) {
        for (var width : paper.widths())
            html.append("<col style=\"width: ")
                    .append(100.0 * width / paper.share())
                    .append("%\"/>");
    }

    private static void row(StringBuilder html, TablePaper paper, TablePaper.Row row) {
        html.append(row.sum() ? "<tr class=\"sum\">" : "<tr>");
        if (row.heading())
            html.append("<td class=\"whole\" colspan=\"")
                    .append(paper.columns())
                    .append("\">")
                    .append(SafeText.of(row.cells().getFirst()))
                    .append("</td>");
        else
            for (var i = 0; i < row.cells().size(); i++)
                html.append("<td class=\"")
                        .append(i == 0 ? "depth-" + row.depth() : i < paper.words() ? "" : "figure")
                        .append("\">")
                        .append(SafeText.of(row.cells().get(i)))
                        .append("</td>");
        html.append("</tr>");
    }
}
