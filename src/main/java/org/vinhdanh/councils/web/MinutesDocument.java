package org.vinhdanh.councils.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.vinhdanh.ui.Page;

/** Minutes as a Word document, laid out as Decree 30/2020/NĐ-CP asks: A4, margins, Times New Roman. */
final class MinutesDocument {

    private static final String FACE = "Times New Roman";
    private static final int SIZE = 14;
    /** Twentieths of a point in a millimetre, times ten. */
    private static final int TENTHS = 567;

    private final Page page;

    MinutesDocument(Page page) {
        this.page = page;
    }

    void write(Minutes minutes, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            sheet(document);
            var head = two(document);
            centred(head, 0, minutes.holder(), false);
            centred(head, 0, minutes.council(), true);
            centred(head, 1, page.t("councils.minutes.state"), true);
            centred(head, 1, page.t("councils.minutes.motto"), true);
            middle(document, page.t("councils.minutes.title"));
            middle(document, minutes.about());
            for (var part : minutes.parts()) {
                run(document.createParagraph(), part.heading(), true);
                for (var line : part.lines()) {
                    var paragraph = document.createParagraph();
                    paragraph.setAlignment(ParagraphAlignment.BOTH);
                    paragraph.setIndentationFirstLine(567);
                    run(paragraph, line, false);
                }
            }
            var foot = two(document);
            centred(foot, 0, page.t("councils.minutes.secretary"), true);
            centred(foot, 1, page.t("councils.minutes.chair"), true);
            for (var i = 0; i < 4; i++) centred(foot, 0, "", false);
            for (var i = 0; i < 4; i++) centred(foot, 1, "", false);
            centred(foot, 0, minutes.secretary(), true);
            centred(foot, 1, minutes.chair(), true);
            document.write(out);
        }
    }

    /** A4 with the margins of the decree: 20 mm above and below, 30 mm left, 15 mm right. */
    private static void sheet(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2L * TENTHS));
        margins.setBottom(BigInteger.valueOf(2L * TENTHS));
        margins.setLeft(BigInteger.valueOf(3L * TENTHS));
        margins.setRight(BigInteger.valueOf(TENTHS * 3L / 2));
    }

    /** Two columns without lines, as heads and signatures stand. */
    private static XWPFTable two(XWPFDocument document) {
        var table = document.createTable(1, 2);
        table.setWidth("100%");
        var borders = table.getCTTbl().getTblPr().addNewTblBorders();
        borders.addNewTop().setVal(STBorder.NONE);
        borders.addNewBottom().setVal(STBorder.NONE);
        borders.addNewLeft().setVal(STBorder.NONE);
        borders.addNewRight().setVal(STBorder.NONE);
        borders.addNewInsideH().setVal(STBorder.NONE);
        borders.addNewInsideV().setVal(STBorder.NONE);
        return table;
    }

    private static void centred(XWPFTable table, int column, String words, boolean bold) {
        var cell = table.getRow(0).getCell(column);
        var fresh = cell.getParagraphs().size() == 1
                && cell.getParagraphs().getFirst().getRuns().isEmpty();
        var paragraph = fresh ? cell.getParagraphs().getFirst() : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words, bold);
    }

    private static void middle(XWPFDocument document, String words) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words, true);
    }

    private static void run(XWPFParagraph paragraph, String words, boolean bold) {
        var run = paragraph.createRun();
        run.setText(words);
        run.setBold(bold);
        run.setFontSize(SIZE);
        for (var range : XWPFRun.FontCharRange.values()) run.setFontFamily(FACE, range);
    }
}
