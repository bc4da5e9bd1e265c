package org.vinhdanh.documents.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Texts;

/** A paper as a Word file: A4, Times New Roman, the number of the page above from the second on. */
public final class PaperDocx {

    private static final String FACE = "Times New Roman";
    private static final int BODY = 14;

    /** How far lines stand from each other, as in the PDF. */
    private static final double LEADING = 1.04;

    /** What stands free in a cell at its sides, and above and below, in twentieths of a point. */
    private static final int SIDES = 80;

    private static final int ENDS = 30;

    /** Twentieths of a point in ten millimetres. */
    private static final int CENTIMETRE = 567;

    /** Margins and sides of A4 in twentieths of a point. */
    static final int MARGIN_LEFT = CENTIMETRE * 3;

    static final int MARGIN_RIGHT = CENTIMETRE * 3 / 2;
    static final int A4_SHORT = 11906;
    static final int A4_LONG = 16838;

    private static final int WIDTH = CENTIMETRE * 33 / 2;
    private static final int LEFT = CENTIMETRE * 74 / 10;

    private final Texts texts;

    public PaperDocx(Texts texts) {
        this.texts = texts;
    }

    /** Writes the whole file; the stream stays open. */
    public void write(Paper paper, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            sheet(document, A4_SHORT, A4_LONG);
            head(document, paper.head());
            titled(document, paper);
            grounds(document, paper.grounds());
            for (var block : paper.blocks()) block(document, block);
            if (!paper.blocks().isEmpty() && paper.blocks().getLast() instanceof Paper.Words)
                document.getParagraphs().getLast().setKeepNext(true);
            if (!paper.foot().bare()) foot(document, paper.foot());
            for (var at = 0; at < paper.annexes().size(); at++) annex(document, paper, at);
            document.write(out);
        }
    }

    /** A sheet of this size in twentieths of a point, its margins, and the number of the page above from the second on. */
    static void sheet(XWPFDocument document, int width, int height) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        if (width > height) size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2L * CENTIMETRE));
        margins.setBottom(BigInteger.valueOf(2L * CENTIMETRE));
        margins.setLeft(BigInteger.valueOf(MARGIN_LEFT));
        margins.setRight(BigInteger.valueOf(MARGIN_RIGHT));
        margins.setHeader(BigInteger.valueOf(CENTIMETRE));
        section.addNewTitlePg();
        var number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        var look = run.addNewRPr();
        var face = look.addNewRFonts();
        face.setAscii(FACE);
        face.setHAnsi(FACE);
        look.addNewSz().setVal(BigInteger.valueOf(26));
        run.addNewT().setStringValue("2");
    }

    private void head(XWPFDocument document, Paper.Head head) {
        var table = columns(document);
        var left = table.getRow(0).getCell(0);
        var right = table.getRow(0).getCell(1);
        if (!head.superior().isEmpty()) centred(left, head.superior().toUpperCase(texts.locale()), 12);
        centred(left, head.issuer().toUpperCase(texts.locale()), 12).setBold(true);
        rule(left, LEFT / 3);
        centred(right, texts.of("documents.paper.state"), 12).setBold(true);
        var motto = centred(right, texts.of("documents.paper.motto"), 13);
        motto.setBold(true);
        motto.setUnderline(UnderlinePatterns.SINGLE);
        var below = table.createRow();
        centred(below.getCell(0), head.number(), 13);
        centred(below.getCell(1), head.placed(), 13).setItalic(true);
    }

    /** A short line below a name, a third of its column long. */
    private static void rule(XWPFTableCell cell, int indent) {
        var paragraph = cell.addParagraph();
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        rule(paragraph);
    }

    private static void rule(XWPFParagraph paragraph) {
        paragraph.setBorderTop(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
        paragraph.setSpacingBefore(60);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
        run(paragraph, "", 4);
    }

    private static void titled(XWPFDocument document, Paper paper) {
        var kind = document.createParagraph();
        kind.setAlignment(ParagraphAlignment.CENTER);
        kind.setSpacingBefore(240);
        run(kind, paper.kind(), BODY).setBold(true);
        var about = document.createParagraph();
        about.setAlignment(ParagraphAlignment.CENTER);
        run(about, paper.about(), BODY).setBold(true);
        var line = document.createParagraph();
        line.setIndentationLeft(WIDTH / 3);
        line.setIndentationRight(WIDTH / 3);
        rule(line);
    }

    private static void grounds(XWPFDocument document, List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var end = i == lines.size() - 1 ? "." : ";";
            run(body(document), lines.get(i) + end, BODY).setItalic(true);
        }
    }

    private void block(XWPFDocument document, Paper.Block block) {
        switch (block) {
            case Paper.Heading(var words) -> {
                var paragraph = body(document);
                paragraph.setKeepNext(true);
                run(paragraph, words, BODY).setBold(true);
            }
            case Paper.Centred(var words) -> {
                var paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingBefore(200);
                paragraph.setSpacingAfter(0);
                paragraph.setKeepNext(true);
                run(paragraph, words, BODY).setBold(true);
            }
            case Paper.Grounds(var lines) -> grounds(document, lines);
            case Paper.Words(var runs) -> {
                var paragraph = body(document);
                for (var run : runs) {
                    if (run.link().isEmpty()) run(paragraph, run.words(), BODY).setBold(run.bold());
                    else dressed(paragraph.createHyperlinkRun(run.link()), run.words(), BODY);
                }
            }
            case Paper.Grid grid -> grid(document, grid);
            case Paper.Bars bars -> bars(document, bars);
        }
    }

    private static void grid(XWPFDocument document, Paper.Grid grid) {
        caption(document, grid.caption());
        var table = document.createTable(grid.rows().size() + 1, grid.heads().size());
        full(table);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setCellMargins(ENDS, SIDES, ENDS, SIDES);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (var i = 0; i < grid.heads().size(); i++)
            centred(head.getCell(i), grid.heads().get(i), 12).setBold(true);
        for (var r = 0; r < grid.rows().size(); r++) {
            var row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            if (grid.tall() > 0) row.setHeight(20 * grid.tall());
            for (var i = 0; i < grid.heads().size(); i++)
                lines(
                        row.getCell(i),
                        grid.rows().get(r).get(i),
                        i == 0 ? ParagraphAlignment.CENTER : ParagraphAlignment.RIGHT);
        }
        widths(table, grid);
        narrow(document);
    }

    /** Word wants a paragraph between tables: one hardly to be seen. */
    private static void narrow(XWPFDocument document) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
        run(paragraph, "", 4);
    }

    private static void lines(XWPFTableCell cell, String words, ParagraphAlignment numbers) {
        for (var line : words.split("\n", -1)) {
            var paragraph = fresh(cell);
            paragraph.setSpacingAfter(0);
            if (Paper.Grid.number(line)) paragraph.setAlignment(numbers);
            run(paragraph, line, 12);
        }
    }

    private static void widths(XWPFTable table, Paper.Grid grid) {
        var columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) columns.removeGridCol(0);
        for (var width : grid.widths())
            columns.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * width / grid.share()));
        for (var row : table.getRows())
            for (var i = 0; i < grid.widths().size(); i++)
                row.getCell(i).setWidth(Integer.toString(WIDTH * grid.widths().get(i) / grid.share()));
    }

    /** Two columns: the words, and a bar as long as the number is large, with the number behind it. */
    private void bars(XWPFDocument document, Paper.Bars bars) {
        caption(document, bars.caption());
        var table = columns(document);
        for (var i = 1; i < bars.bars().size(); i++) table.createRow();
        for (var i = 0; i < bars.bars().size(); i++) {
            var bar = bars.bars().get(i);
            var row = table.getRow(i);
            row.setCantSplitRow(true);
            run(row.getCell(0).getParagraphs().getFirst(), bar.words(), 12);
            var drawn = row.getCell(1).getParagraphs().getFirst();
            drawn.setSpacingAfter(40);
            run(drawn, drawn(bar.value(), bars.largest()), 12).setColor("A5182B");
            run(drawn, (bar.value() == 0 ? "" : " ") + new Format(texts).number(bar.value()), 12);
        }
        narrow(document);
    }

    /** To an eighth of a block, and that at least. */
    private static String drawn(long value, long largest) {
        if (value <= 0) return "";
        var eighths = (int) Math.max(1, Math.round(8 * 24.0 * value / largest));
        return "█".repeat(eighths / 8) + "▏▎▍▌▋▊▉".substring(Math.max(0, eighths % 8 - 1), eighths % 8);
    }

    private static void caption(XWPFDocument document, String words) {
        if (words.isEmpty()) return;
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(120);
        paragraph.setKeepNext(true);
        run(paragraph, words, 13).setItalic(true);
    }

    private void foot(XWPFDocument document, Paper.Foot foot) {
        narrow(document);
        document.getParagraphs().getLast().setSpacingBefore(160);
        document.getParagraphs().getLast().setKeepNext(true);
        var table = columns(document);
        table.getRow(0).setCantSplitRow(true);
        var left = table.getRow(0).getCell(0);
        var right = table.getRow(0).getCell(1);
        if (foot.recipients().isEmpty()) signed(left, foot.beside());
        else {
            var to = run(fresh(left), texts.of("documents.paper.to"), 12);
            to.setBold(true);
            to.setItalic(true);
            for (var i = 0; i < foot.recipients().size(); i++) {
                var end = i == foot.recipients().size() - 1 ? "." : ";";
                run(fresh(left), "- " + foot.recipients().get(i) + end, 11);
            }
        }
        signed(right, foot.signer());
    }

    private void signed(XWPFTableCell cell, Paper.Signer signer) {
        for (var line : signer.post().lines().toList())
            centred(cell, line.toUpperCase(texts.locale()), BODY).setBold(true);
        for (var i = 0; i < 4; i++) centred(cell, "", BODY);
        centred(cell, signer.name(), BODY).setBold(true);
    }

    private void annex(XWPFDocument document, Paper paper, int at) {
        var annex = paper.annexes().get(at);
        apart(document);
        var called = Paper.Annex.called(texts, at, paper.annexes().size());
        centred(document, called).setBold(true);
        centred(document, annex.title()).setBold(true);
        centred(document, annex.to()).setItalic(true);
        grid(document, annex.grid());
    }

    private static XWPFRun centred(XWPFDocument document, String words) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(60);
        return run(paragraph, words, BODY);
    }

    /** What follows begins a sheet, and its pages are counted anew. */
    private static void apart(XWPFDocument document) {
        var last = document.getDocument().getBody().getSectPr();
        var end = document.createParagraph();
        end.setSpacingAfter(0);
        run(end, "", 1);
        end.getCTP().getPPr().setSectPr((CTSectPr) last.copy());
        if (last.isSetTitlePg()) last.unsetTitlePg();
        if (!last.isSetPgNumType()) last.addNewPgNumType().setStart(BigInteger.ONE);
    }

    /** A paragraph of the body: both edges straight, its first line a centimetre in. */
    private static XWPFParagraph body(XWPFDocument document) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(CENTIMETRE);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(LEADING);
        return paragraph;
    }

    /** Columns without lines, the first narrower than the second. */
    private static XWPFTable columns(XWPFDocument document) {
        return bare(document, List.of(LEFT, WIDTH - LEFT));
    }

    /** Columns without lines, of these widths in twentieths of a point. */
    static XWPFTable bare(XWPFDocument document, List<Integer> widths) {
        var table = document.createTable(1, widths.size());
        full(table);
        table.setCellMargins(0, SIDES / 2, 0, SIDES / 2);
        var borders = table.getCTTbl().getTblPr().getTblBorders();
        for (var border : List.of(
                borders.getTop(),
                borders.getBottom(),
                borders.getLeft(),
                borders.getRight(),
                borders.getInsideH(),
                borders.getInsideV())) border.setVal(STBorder.NONE);
        var grid = table.getCTTbl().addNewTblGrid();
        for (var i = 0; i < widths.size(); i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths.get(i)));
            table.getRow(0).getCell(i).setWidth(Integer.toString(widths.get(i)));
        }
        return table;
    }

    private static void full(XWPFTable table) {
        table.setWidth("100%");
        table.getCTTbl().getTblPr().getTblW().setType(STTblWidth.PCT);
    }

    private static XWPFRun centred(XWPFTableCell cell, String words, int size) {
        var paragraph = fresh(cell);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        return run(paragraph, words, size);
    }

    /** The cell's own first paragraph, or one more. */
    private static XWPFParagraph fresh(XWPFTableCell cell) {
        var first = cell.getParagraphs().getFirst();
        return cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() ? first : cell.addParagraph();
    }

    static XWPFRun run(XWPFParagraph paragraph, String words, int size) {
        return dressed(paragraph.createRun(), words, size);
    }

    /** In one face for every alphabet, or Vietnamese letters fall to another. */
    private static XWPFRun dressed(XWPFRun run, String words, int size) {
        for (var range : XWPFRun.FontCharRange.values()) run.setFontFamily(FACE, range);
        run.setFontSize(size);
        run.setText(words);
        return run;
    }
}
