package org.vinhdanh.documents.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table paper as a Word file: laid across, heads joined and repeated, the number of the page above from the second on. */
public final class TablePaperDocx {

    private static final int INDENT = 200;

    /** What stands free in a cell at its sides, and above and below, in twentieths of a point. */
    private static final int SIDES = 60;

    private static final int ENDS = 20;

    /** What stands free at the sides of a cell where there is little room, in twentieths of a point. */
    private static final int TIGHT = 24;

    /** Writes the whole file; the stream stays open. */
    public void write(TablePaper paper, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            PaperDocx.sheet(document, across(paper), paper.large() ? PaperDocx.A4_LONG : PaperDocx.A4_SHORT);
            sides(document, width(paper), paper.left(), paper.right(), ParagraphAlignment.LEFT);
            line(document, paper.title(), 13, ParagraphAlignment.CENTER, true);
            line(document, paper.under(), 11, ParagraphAlignment.CENTER, false).setItalic(true);
            if (!paper.unit().isEmpty())
                line(document, paper.unit(), 11, ParagraphAlignment.RIGHT, false)
                        .setItalic(true);
            table(document, paper);
            line(document, "", 11, ParagraphAlignment.LEFT, false);
            sides(document, width(paper), paper.signsLeft(), paper.signsRight(), ParagraphAlignment.CENTER);
            document.write(out);
        }
    }

    /** How wide the sheet is between its margins, in twentieths of a point. */
    private static int width(TablePaper paper) {
        return across(paper) - PaperDocx.MARGIN_LEFT - PaperDocx.MARGIN_RIGHT;
    }

    /** The long side of A3 is twice the short one of A4. */
    private static int across(TablePaper paper) {
        return paper.large() ? 2 * PaperDocx.A4_SHORT : PaperDocx.A4_LONG;
    }

    private static XWPFRun line(XWPFDocument document, String words, int size, ParagraphAlignment where, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(where);
        paragraph.setSpacingAfter(40);
        var run = PaperDocx.run(paragraph, words, size);
        run.setBold(bold);
        return run;
    }

    private static void sides(
            XWPFDocument document, int width, List<String> left, List<String> right, ParagraphAlignment where) {
        var table = PaperDocx.bare(document, List.of(width / 2, width / 2));
        table.getRow(0).setCantSplitRow(true);
        side(table.getRow(0).getCell(0), left, where);
        side(table.getRow(0).getCell(1), right, where);
    }

    private static void side(XWPFTableCell cell, List<String> lines, ParagraphAlignment where) {
        for (var i = 0; i < lines.size(); i++) {
            var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setAlignment(where);
            paragraph.setSpacingAfter(0);
            PaperDocx.run(paragraph, lines.get(i), 11);
        }
    }

    private static void table(XWPFDocument document, TablePaper paper) {
        var table = document.createTable();
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (var i = 0; i < paper.columns(); i++) grid.addNewGridCol().setW(BigInteger.valueOf(width(paper, i, 1)));
        table.setCellMargins(ENDS, paper.tight() ? TIGHT : SIDES, ENDS, paper.tight() ? TIGHT : SIDES);
        table.setTableAlignment(TableRowAlign.CENTER);
        heads(table, paper);
        if (!paper.numbers().isEmpty()) {
            var numbers = row(table);
            numbers.setRepeatHeader(true);
            for (var i = 0; i < paper.columns(); i++)
                cell(numbers, paper, i, 1, paper.numbers().get(i), ParagraphAlignment.CENTER, false);
        }
        for (var words : paper.rows()) row(table, paper, words);
        table.removeRow(0);
    }

    private static int width(TablePaper paper, int from, int across) {
        var share = paper.widths().subList(from, from + across).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return width(paper) * share / paper.share();
    }

    /** A row without cells. */
    private static XWPFTableRow row(XWPFTable table) {
        var row = table.insertNewTableRow(table.getNumberOfRows());
        row.setCantSplitRow(true);
        return row;
    }

    /** A head over several rows is begun in the first and goes on in those below. */
    private static void heads(XWPFTable table, TablePaper paper) {
        var rows = paper.heads().size();
        var all = paper.heads().stream().flatMap(List::stream).toList();
        var laid = laid(paper);
        for (var i = 0; i < rows; i++) {
            var row = row(table);
            row.setRepeatHeader(true);
            for (var column = 0; column < paper.columns(); ) {
                var head = all.get(laid[i][column] - 1);
                var begins = i == 0 || laid[i - 1][column] != laid[i][column];
                var cell = cell(
                        row, paper, column, head.across(), begins ? head.words() : "", ParagraphAlignment.CENTER, true);
                if (head.down() > 1)
                    cell.getCTTc().getTcPr().addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
                column += head.across();
            }
        }
    }

    /** Which head lies where: the first has number 1. */
    private static int[][] laid(TablePaper paper) {
        var laid = new int[paper.heads().size()][paper.columns()];
        var number = 0;
        for (var i = 0; i < laid.length; i++) {
            var column = 0;
            for (var head : paper.heads().get(i)) {
                number++;
                while (laid[i][column] != 0) column++;
                for (var down = 0; down < head.down(); down++)
                    Arrays.fill(laid[i + down], column, column + head.across(), number);
                column += head.across();
            }
        }
        return laid;
    }

    private static void row(XWPFTable table, TablePaper paper, TablePaper.Row words) {
        var row = row(table);
        if (words.heading()) {
            cell(row, paper, 0, paper.columns(), words.cells().getFirst(), ParagraphAlignment.LEFT, true);
            return;
        }
        for (var i = 0; i < paper.columns(); i++) {
            var where = i < paper.words() ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT;
            var cell = cell(row, paper, i, 1, words.cells().get(i), where, words.sum());
            if (i == 0) cell.getParagraphs().getFirst().setIndentationLeft(INDENT * words.depth());
        }
    }

    private static XWPFTableCell cell(
            XWPFTableRow row,
            TablePaper paper,
            int column,
            int across,
            String words,
            ParagraphAlignment where,
            boolean bold) {
        var cell = row.createCell();
        cell.setWidth(Integer.toString(width(paper, column, across)));
        if (across > 1) cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(across));
        var paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
        paragraph.setAlignment(where);
        paragraph.setSpacingAfter(0);
        if (where == ParagraphAlignment.CENTER) cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        PaperDocx.run(paragraph, words, paper.points()).setBold(bold);
        return cell;
    }
}
