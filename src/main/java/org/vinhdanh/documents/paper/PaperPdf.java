package org.vinhdanh.documents.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Texts;

/** A paper as a PDF: the same page as the Word file, in a face of its measures, the letters embedded. */
public final class PaperPdf {

    private static final String FACE = "Tinos";

    private static final String LOOK = """
            @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt Tinos } }
            @page :first { @top-center { content: none } }
            body { font-family: Tinos; font-size: 14pt; line-height: 1.2; margin: 0; color: #000 }
            a { color: #000; text-decoration: none } .whole { white-space: nowrap }
            p { margin: 6pt 0 0; text-align: justify; text-indent: 10mm }
            h1 { font-size: 14pt; text-align: center; margin: 14pt 0 0 }
            h2 { font-size: 14pt; margin: 8pt 0 0; text-indent: 10mm; page-break-after: avoid }
            .about { text-align: center; font-weight: bold; text-indent: 0; margin: 0 }
            .rule { border-top: 0.6pt solid #000; width: 34%; margin: 4pt auto 6pt; height: 0 }
            .ground { font-style: italic }
            .centred { font-weight: bold; text-align: center; text-indent: 0; margin-top: 10pt; page-break-after: avoid }
            table { width: 100%; border-collapse: collapse }
            .columns td { vertical-align: top; text-align: center; padding: 0 2pt }
            .columns .left { width: 45% } .number { white-space: pre }
            .small { font-size: 12pt } .near { font-size: 13pt }
            .motto { font-weight: bold; font-size: 13pt; text-decoration: underline }
            .columns .recipients { text-align: left; font-size: 11pt } .last { page-break-after: avoid; page-break-inside: avoid }
            .grid { -fs-table-paginate: paginate; table-layout: fixed; font-size: 12pt; line-height: 1.15; margin-top: 4pt }
            .grid th, .grid td { border: 0.6pt solid #000; padding: 1.5pt 4pt; vertical-align: top; text-align: left; word-wrap: break-word }
            .grid tr { page-break-inside: avoid } .grid th { text-align: center } .grid .figure { text-align: right } .grid .counter { text-align: center }
            .caption { font-style: italic; font-size: 13pt; text-indent: 0; page-break-after: avoid }
            .bars td { padding: 1.5pt 4pt; font-size: 12pt; vertical-align: middle }
            .bar { background: #a5182b; height: 9pt; float: left; margin-right: 4pt }
            .annex { page-break-before: always; -fs-page-sequence: start; text-align: center; margin-bottom: 6pt }
            .annex i { font-weight: normal }
            """;

    /** What has a stroke inside: {@code 20/4/2015}, {@code 42-CT/TW}. */
    private static final Pattern STROKES = Pattern.compile("[^\\s/]{1,12}(/[^\\s/]{1,12}){1,3}");

    private final Texts texts;

    public PaperPdf(Texts texts) {
        this.texts = texts;
    }

    /** Writes the whole file; the stream stays open. */
    public void write(Paper paper, OutputStream out) throws IOException {
        var builder = builder();
        builder.withHtmlContent(html(paper), null);
        builder.toStream(out);
        builder.run();
    }

    /** With the face of all our papers. */
    static PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Regular"), FACE, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FACE, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), FACE, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font("BoldItalic"), FACE, 700, FontStyle.ITALIC, true);
        builder.withProducer("Vinh Danh");
        return builder;
    }

    private static InputStream font(String cut) {
        return Objects.requireNonNull(PaperPdf.class.getResourceAsStream("/fonts/Tinos-" + cut + ".ttf"));
    }

    private String html(Paper paper) {
        var html = new StringBuilder();
        html.append("<html lang=\"").append(texts.locale().toLanguageTag()).append("\"><head><title>");
        html.append(safe(paper.kind() + " " + paper.about()));
        html.append("</title><style>").append(LOOK).append("</style></head><body>");
        head(html, paper.head());
        html.append("<h1>").append(safe(paper.kind())).append("</h1><p class=\"about\">");
        html.append(safe(paper.about())).append("</p><div class=\"rule\"></div>");
        grounds(html, paper.grounds());
        for (var block : paper.blocks())
            block(html, block, block == paper.blocks().getLast());
        if (!paper.foot().bare()) foot(html, paper.foot());
        for (var at = 0; at < paper.annexes().size(); at++) annex(html, paper, at);
        return html.append("</body></html>").toString();
    }

    private void annex(StringBuilder html, Paper paper, int at) {
        var annex = paper.annexes().get(at);
        html.append("<div class=\"annex\"><b>")
                .append(safe(Paper.Annex.called(texts, at, paper.annexes().size())))
                .append("</b><br/><b>")
                .append(safe(annex.title()))
                .append("</b><br/><i>")
                .append(safe(annex.to()))
                .append("</i></div>");
        grid(html, annex.grid());
    }

    private void head(StringBuilder html, Paper.Head head) {
        html.append("<table class=\"columns\"><tr><td class=\"left small\">");
        if (!head.superior().isEmpty())
            html.append(safe(upper(head.superior()))).append("<br/>");
        html.append("<b>").append(safe(upper(head.issuer()))).append("</b><div class=\"rule\"></div></td>");
        html.append("<td><b class=\"small\">").append(safe(texts.of("documents.paper.state")));
        html.append("</b><br/><span class=\"motto\">").append(safe(texts.of("documents.paper.motto")));
        html.append("</span></td></tr><tr><td class=\"left near number\">").append(roomy(head.number()));
        html.append("</td><td><i class=\"near\">").append(roomy(head.placed())).append("</i></td></tr></table>");
    }

    private static void grounds(StringBuilder html, List<String> lines) {
        for (var i = 0; i < lines.size(); i++)
            html.append("<p class=\"ground\">")
                    .append(safe(lines.get(i)))
                    .append(i == lines.size() - 1 ? "." : ";")
                    .append("</p>");
    }

    /** Blanks that were left for a pen stay as wide as they are. */
    private static String roomy(String words) {
        return safe(words).replace(" ", "&#160;");
    }

    /** The last one stands on the sheet of the signature. */
    private void block(StringBuilder html, Paper.Block block, boolean last) {
        switch (block) {
            case Paper.Heading(var words) ->
                html.append("<h2>").append(safe(words)).append("</h2>");
            case Paper.Centred(var words) ->
                html.append("<p class=\"centred\">").append(safe(words)).append("</p>");
            case Paper.Grounds(var lines) -> grounds(html, lines);
            case Paper.Words(var runs) ->
                html.append(last ? "<p class=\"last\">" : "<p>")
                        .append(runs.stream().map(PaperPdf::run).collect(Collectors.joining()))
                        .append("</p>");
            case Paper.Grid grid -> grid(html, grid);
            case Paper.Bars bars -> bars(html, bars);
        }
    }

    /** Each run in a box of its own: they are drawn, and copied, in the order in which they are read. */
    private static String run(Paper.Run run) {
        return run.link().isEmpty()
                ? run.bold() ? "<b>" + safe(run.words()) + "</b>" : whole(run.words())
                : "<a href=\"" + safe(run.link()) + "\">" + safe(run.words()) + "</a>";
    }

    /** The same words; dates and numbers of papers are not broken at their strokes. */
    private static String whole(String words) {
        var html = new StringBuilder();
        var from = 0;
        for (var found = STROKES.matcher(words); found.find(); from = found.end())
            html.append("<span>")
                    .append(safe(words.substring(from, found.start())))
                    .append("</span><span class=\"whole\">")
                    .append(safe(found.group()))
                    .append("</span>");
        return html.append("<span>")
                .append(safe(words.substring(from)))
                .append("</span>")
                .toString();
    }

    private static void grid(StringBuilder html, Paper.Grid grid) {
        caption(html, grid.caption());
        html.append("<table class=\"grid\"><thead>");
        html.append("<tr>");
        for (var i = 0; i < grid.heads().size(); i++) {
            html.append("<th style=\"width: ")
                    .append(100.0 * grid.widths().get(i) / grid.share())
                    .append("%\">")
                    .append(whole(grid.heads().get(i)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var cells : grid.rows()) {
            html.append("<tr>");
            for (var i = 0; i < cells.size(); i++)
                html.append("<td class=\"")
                        .append(Paper.Grid.number(cells.get(i)) ? i == 0 ? "counter" : "figure" : "")
                        .append("\" style=\"height: ")
                        .append(grid.tall())
                        .append("pt\">")
                        .append(cells.get(i).lines().map(PaperPdf::whole).collect(Collectors.joining("<br/>")))
                        .append("</td>");
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void bars(StringBuilder html, Paper.Bars bars) {
        caption(html, bars.caption());
        html.append("<table class=\"bars\">");
        for (var bar : bars.bars()) {
            var length = bars.largest() == 0 ? 0 : Math.round(80.0 * bar.value() / bars.largest());
            html.append("<tr><td style=\"width: 40%\">")
                    .append(safe(bar.words()))
                    .append("</td><td>");
            html.append("<div class=\"bar\" style=\"width: ").append(length).append("mm\"></div>");
            html.append(safe(new Format(texts).number(bar.value()))).append("</td></tr>");
        }
        html.append("</table>");
    }

    private static void caption(StringBuilder html, String words) {
        if (!words.isEmpty())
            html.append("<p class=\"caption\">").append(safe(words)).append("</p>");
    }

    private void foot(StringBuilder html, Paper.Foot foot) {
        html.append(
                "<table class=\"columns\" style=\"margin-top: 14pt; page-break-inside: avoid\"><tr><td class=\"left");
        if (foot.recipients().isEmpty()) {
            html.append("\">");
            signed(html, foot.beside());
        } else {
            html.append(" recipients\"><b class=\"small\"><i>");
            html.append(safe(texts.of("documents.paper.to"))).append("</i></b>");
            for (var i = 0; i < foot.recipients().size(); i++)
                html.append("<br/>- ")
                        .append(safe(foot.recipients().get(i)))
                        .append(i == foot.recipients().size() - 1 ? "." : ";");
        }
        html.append("</td><td>");
        signed(html, foot.signer());
        html.append("</td></tr></table>");
    }

    private void signed(StringBuilder html, Paper.Signer signer) {
        for (var line : signer.post().lines().toList())
            html.append("<b>").append(safe(upper(line))).append("</b><br/>");
        html.append("<br/><br/><br/><br/><b>").append(safe(signer.name())).append("</b>");
    }

    private String upper(String words) {
        return words.toUpperCase(texts.locale());
    }

    private static String safe(String words) {
        return SafeText.of(words);
    }
}
