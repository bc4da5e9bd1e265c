package org.vinhdanh.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.vinhdanh.documents.paper.TablePaper.Head;
import org.vinhdanh.documents.paper.TablePaper.Row;

/** A form is laid across, its heads are joined as it says, and both files hold the same words. */
class TablePaperTest {

    private static final TablePaper PAPER = paper(3);

    private static TablePaper paper(int rows) {
        return new TablePaper(
                List.of("Biểu số: 1.N", "Ban hành theo Thông tư thử"),
                List.of("Đơn vị báo cáo: Liên hiệp hội"),
                "SỐ LƯỢNG KHEN THƯỞNG",
                "Năm 2025",
                "Đơn vị tính: Người",
                List.of(
                        List.of(
                                new Head("Chỉ tiêu", 1, 3),
                                new Head("Mã số", 1, 3),
                                new Head("Tổng số", 1, 3),
                                new Head("Huân chương", 2, 1)),
                        List.of(new Head("Huân chương Lao động", 2, 1)),
                        List.of(new Head("Tập thể", 1, 1), new Head("Cá nhân", 1, 1))),
                List.of("A", "B", "1=(2+3)", "2", "3"),
                List.of(30, 6, 9, 9, 9),
                2,
                Stream.concat(
                                Stream.of(new Row(0, List.of("1. Chia theo đối tượng <khen>"))),
                                IntStream.range(0, rows)
                                        .mapToObj(i -> new Row(1, List.of("Dòng " + i, "0" + i, "7", "3", "4"))))
                        .toList(),
                List.of("Người lập biểu", "(Ký, họ tên)"),
                List.of("Thủ trưởng đơn vị", "(Ký, họ tên, đóng dấu)"));
    }

    @Test
    void the_word_file_joins_the_heads() throws IOException {
        var out = new ByteArrayOutputStream();
        new TablePaperDocx().write(PAPER, out);
        keep("bieu.docx", out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            var table = word.getTables().get(1);
            assertThat(table.getRows()).hasSize(3 + 1 + 4);
            assertThat(table.getRow(0).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly("Chỉ tiêu", "Mã số", "Tổng số", "Huân chương");
            assertThat(table.getRow(0)
                            .getCell(3)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal()
                            .intValue())
                    .isEqualTo(2);
            assertThat(table.getRow(1)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getVMerge()
                            .getVal())
                    .isEqualTo(STMerge.CONTINUE);
            assertThat(table.getRow(4).getTableCells()).hasSize(1);
            assertThat(table.getRow(5).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly("Dòng 0", "00", "7", "3", "4");
        }
    }

    @Test
    void the_pdf_says_the_same_and_repeats_the_heads() throws IOException {
        var out = new ByteArrayOutputStream();
        new TablePaperPdf(Locale.of("vi")).write(paper(80), out);
        keep("bieu.pdf", out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Biểu số: 1.N", "SỐ LƯỢNG KHEN THƯỞNG", "1. Chia theo đối tượng <khen>", "Dòng 79");
            assertThat(text.split("Mã số", -1)).hasSize(pdf.getNumberOfPages() + 1);
        }
    }

    /** 20, 15, 20 and 30 mm of margin; the number above the second sheet and none above the first (Decree 30/2020, Annex I). */
    @Test
    void sheets_have_the_margins_of_the_decree_and_their_number_from_the_second_on() throws IOException {
        var out = new ByteArrayOutputStream();
        new TablePaperDocx().write(PAPER, out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var section = word.getDocument().getBody().getSectPr();
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(List.of(
                            section.getPgMar().getTop(),
                            section.getPgMar().getRight(),
                            section.getPgMar().getBottom(),
                            section.getPgMar().getLeft()))
                    .asString()
                    .isEqualTo("[1134, 850, 1134, 1701]");
            assertThat(word.getHeaderList().getFirst()._getHdrFtr().xmlText()).contains("PAGE");
        }
        out.reset();
        new TablePaperPdf(Locale.of("vi")).write(paper(80), out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(above(pdf, 0)).isBlank();
            assertThat(above(pdf, 1)).isEqualTo("2");
        }
    }

    /** What stands in the margin above. */
    private static String above(PDDocument pdf, int page) throws IOException {
        var area = new PDFTextStripperByArea();
        area.addRegion("above", new Rectangle(0, 0, 900, 56));
        area.extractRegions(pdf.getPage(page));
        return area.getTextForRegion("above").strip();
    }

    @Test
    void a_table_too_wide_for_a4_lies_on_a3_and_one_without_numbers_has_no_line_of_them() throws IOException {
        var wide = wide(40);
        var out = new ByteArrayOutputStream();
        new TablePaperPdf(Locale.of("vi")).write(wide, out);
        keep("rong.pdf", out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(1189f, 1192f);
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("1.039");
        }
        out.reset();
        new TablePaperDocx().write(wide, out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW())
                    .asString()
                    .isEqualTo("23812");
            var table = word.getTables().get(1);
            assertThat(table.getRows()).hasSize(1 + 2);
            var sum = table.getRow(2).getCell(0).getParagraphs().getFirst();
            assertThat(sum.getText()).isEqualTo("Tổng cộng");
            assertThat(sum.getRuns().getFirst().isBold()).isTrue();
        }
    }

    private static TablePaper wide(int figures) {
        return new TablePaper(
                List.of("LIÊN HIỆP HỘI"),
                List.of(),
                "THEO ĐƠN VỊ",
                "Năm 2025",
                "",
                List.of(Stream.concat(
                                Stream.of(new Head("Tên đơn vị", 1, 1)),
                                IntStream.range(0, figures).mapToObj(i -> new Head("Kỷ niệm chương thưởng", 1, 1)))
                        .toList()),
                List.of(),
                Stream.concat(Stream.of(30), Stream.generate(() -> 9).limit(figures))
                        .toList(),
                1,
                List.of(new Row(0, cells("Hội Làm vườn", figures)), new Row(0, true, cells("Tổng cộng", figures))),
                List.of("Người lập biểu"),
                List.of("Thủ trưởng đơn vị"));
    }

    private static List<String> cells(String words, int figures) {
        return Stream.concat(
                        Stream.of(words), IntStream.range(0, figures).mapToObj(i -> "1.0" + (i < 10 ? "0" : "") + i))
                .toList();
    }

    /** For whoever wants to look at it. */
    private static void keep(String name, ByteArrayOutputStream out) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), out.toByteArray());
    }
}
