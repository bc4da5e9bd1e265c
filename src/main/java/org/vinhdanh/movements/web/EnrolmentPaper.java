package org.vinhdanh.movements.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.vinhdanh.movements.enrolment.EnrolledLine;
import org.vinhdanh.movements.enrolment.Enrolling;
import org.vinhdanh.movements.enrolment.UnitEnrolment;
import org.vinhdanh.ui.Page;

/** What the units enrolled for, as a Word file to print, sign and send on. */
final class EnrolmentPaper {

    private static final String FACE = "Times New Roman";
    private static final int SIZE = 13;

    private EnrolmentPaper() {}

    static void write(OutputStream out, Page page, Enrolling enrolling, List<UnitEnrolment> units) throws IOException {
        try (var paper = new XWPFDocument()) {
            var title = paper.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            said(title, page.t("movements.enrol.paper", Integer.toString(enrolling.year())))
                    .setBold(true);
            for (var unit : units) if (!unit.lines().isEmpty()) table(paper, page, unit);
            paper.write(out);
        }
    }

    private static void table(XWPFDocument paper, Page page, UnitEnrolment unit) {
        said(paper.createParagraph(), unit.name()).setBold(true);
        var table = paper.createTable(unit.lines().size() + 1, 4);
        table.setWidth("100%");
        table.getCTTbl().getTblPr().getTblW().setType(STTblWidth.PCT);
        var heads = List.of(
                page.t("movements.enrol.counter"),
                page.t("movements.enrol.kind"),
                page.t("movements.enrol.name"),
                page.t("movements.enrol.wish"));
        for (var i = 0; i < heads.size(); i++)
            said(table.getRow(0).getCell(i).getParagraphs().getFirst(), heads.get(i))
                    .setBold(true);
        for (var i = 0; i < unit.lines().size(); i++) {
            var line = unit.lines().get(i);
            var row = table.getRow(i + 1);
            said(row.getCell(0).getParagraphs().getFirst(), Integer.toString(i + 1));
            said(row.getCell(1).getParagraphs().getFirst(), kind(page, line));
            said(row.getCell(2).getParagraphs().getFirst(), line.name());
            said(row.getCell(3).getParagraphs().getFirst(), line.wish());
        }
    }

    static String kind(Page page, EnrolledLine line) {
        return page.t("movements.enrol.kind." + line.kind());
    }

    /** In one face for every alphabet, or Vietnamese letters fall to another. */
    private static XWPFRun said(XWPFParagraph paragraph, String words) {
        var run = paragraph.createRun();
        for (var range : XWPFRun.FontCharRange.values()) run.setFontFamily(FACE, range);
        run.setFontSize(SIZE);
        run.setText(words);
        return run;
    }
}
