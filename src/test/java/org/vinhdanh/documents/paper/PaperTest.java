package org.vinhdanh.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vinhdanh.ui.Format;
import org.vinhdanh.ui.Texts;

/** An official paper reads the same from the Word file and from the PDF, and stands on its page as the decree asks. */
class PaperTest {

    /** Every letter of Vietnamese that bears a sign, small and capital. */
    private static final String LETTERS = letters();

    private static final Texts TEXTS = new Texts(bundle(), Locale.of("vi"));

    @Test
    void every_accented_letter_is_read_back_from_both_files() throws IOException {
        assertThat(LETTERS).hasSize(134);
        var paper = paper(List.of(Paper.Words.of(LETTERS)));
        assertThat(bare(word(paper))).contains(LETTERS);
        assertThat(bare(pdf(paper))).contains(LETTERS);
    }

    /** Word puts such blanks and breaks between words; a PDF was once refused for them. */
    @Test
    void blanks_and_breaks_pasted_from_Word_do_no_harm() throws IOException {
        var paper = paper(List.of(
                Paper.Words.of("Số:\u00a0\u00a0\u00a0/DS\u000b"),
                new Paper.Grid("", List.of("Ký\u00a0nhận", "Số tiền"), List.of(List.of("\u00a0", "1.520.000")))));
        assertThat(bare(pdf(paper)).replace("\u00a0", ""))
                .contains("Số:/DS")
                .contains("Kýnhận")
                .contains("1.520.000");
        assertThat(bare(word(paper)).replace("\u00a0", "")).contains("Số:").contains("1.520.000");
    }

    @Test
    void both_files_say_the_same_in_the_same_order() throws IOException {
        var paper = paper(List.of(
                new Paper.Heading("I. Kết quả"),
                new Paper.Words(List.of(
                        Paper.Run.of("Trong năm năm có "),
                        new Paper.Run("02 cá nhân", "https://vi-du.vn/a?b=1&c=2"),
                        Paper.Run.of(" được tặng Bằng khen <của> tỉnh."))),
                new Paper.Grid("Bảng 1", List.of("TT", "Họ và tên"), List.of(List.of("1", "Bà Lan"))),
                new Paper.Bars("Theo năm", List.of(new Paper.Bar("2010", 3), new Paper.Bar("2011", 1234)))));
        for (var text : List.of(bare(word(paper)), bare(pdf(paper))))
            assertThat(text)
                    .containsSubsequence(
                            "LIÊNHIỆPHỘIVÍDỤ",
                            "BÁOCÁO",
                            "Tổngkếtphongtrào",
                            "CăncứLuậtThiđua;",
                            "Căncứkếhoạch.",
                            "I.Kếtquả",
                            "Trongnămnămcó02cánhânđượctặngBằngkhen<của>tỉnh.",
                            "Bảng1",
                            "Họvàtên",
                            "BàLan",
                            "2010",
                            "3",
                            "2011",
                            "1.234",
                            "ÔngHải",
                            "PhụlụcDANHSÁCH",
                            "Ông Sơn".replace(" ", ""));
    }

    @Test
    void pages_are_numbered_from_the_second_on_in_the_upper_margin() throws IOException {
        var paper = paper(IntStream.range(0, 80)
                .<Paper.Block>mapToObj(i -> Paper.Words.of("Đoạn văn dài của báo cáo. ".repeat(6)))
                .toList());
        try (var file = Loader.loadPDF(pdf(paper))) {
            assertThat(file.getNumberOfPages()).isGreaterThan(3);
            for (var page = 1; page <= 3; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var first = stripper.getText(file).lines().findFirst().orElse("");
                if (page == 1) assertThat(first).contains("LIÊN HIỆP");
                else assertThat(first.strip()).isEqualTo(Integer.toString(page));
            }
            var sheet = file.getPage(0).getMediaBox();
            assertThat(Math.round(sheet.getWidth())).isEqualTo(595);
            assertThat(Math.round(sheet.getHeight())).isEqualTo(842);
        }
        try (var file = new XWPFDocument(new ByteArrayInputStream(word(paper)))) {
            var section = file.getParagraphs().stream()
                    .map(paragraph -> paragraph.getCTP().getPPr())
                    .filter(look -> look != null && look.isSetSectPr())
                    .map(look -> look.getSectPr())
                    .findFirst()
                    .orElseThrow();
            assertThat(section.isSetTitlePg()).isTrue();
            var annex = file.getDocument().getBody().getSectPr();
            assertThat(annex.getPgNumType().getStart()).isOne();
            assertThat(annex.getPgMar().getLeft()).isEqualTo(section.getPgMar().getLeft());
            assertThat(file.getHeaderList().getFirst()._getHdrFtr().xmlText()).contains("PAGE");
            assertThat(section.getPgMar().getLeft()).isEqualTo(java.math.BigInteger.valueOf(1701));
            assertThat(section.getPgSz().getW()).isEqualTo(java.math.BigInteger.valueOf(11906));
        }
    }

    @Test
    void letters_are_embedded_and_figures_lead_on() throws IOException {
        var paper = paper(List.of(new Paper.Words(List.of(new Paper.Run("02 cá nhân", "https://vi-du.vn/so")))));
        try (var file = Loader.loadPDF(pdf(paper))) {
            for (var page : file.getPages())
                for (var name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            assertThat(file.getPage(0).getAnnotations())
                    .singleElement()
                    .isInstanceOf(PDAnnotationLink.class)
                    .satisfies(link -> assertThat(link.getCOSObject().toString()
                                    + ((PDAnnotationLink) link).getAction().getCOSObject())
                            .contains("https://vi-du.vn/so"));
        }
        try (var file = new XWPFDocument(new ByteArrayInputStream(word(paper)))) {
            assertThat(file.getHyperlinks())
                    .singleElement()
                    .satisfies(link -> assertThat(link.getURL()).isEqualTo("https://vi-du.vn/so"));
        }
    }

    @Test
    void who_decides_stands_above_the_grounds_and_nothing_follows_the_last_word() throws IOException {
        var paper = paper(List.of(
                new Paper.Centred("BAN THƯỜNG VỤ"),
                new Paper.Grounds(List.of("Căn cứ Điều lệ", "Xét đề nghị")),
                new Paper.Centred("QUYẾT ĐỊNH:"),
                Paper.Words.of("Điều 1. ", "Tổ chức hội nghị."),
                Paper.Words.of("Điều 2. ", "Thi hành")));
        for (var text : List.of(bare(word(paper)), bare(pdf(paper))))
            assertThat(text)
                    .containsSubsequence(
                            "BANTHƯỜNGVỤ",
                            "CăncứĐiềulệ;",
                            "Xétđềnghị.",
                            "QUYẾTĐỊNH:",
                            "Điều1.Tổchứchộinghị.Điều2.Thihành./.");
    }

    @Test
    void number_and_day_stand_on_one_line_and_a_row_leaves_room_to_sign() throws IOException {
        var paper = paper(List.of(new Paper.Grid(
                "", List.of("TT", "Ký tên"), List.of(List.of("1", "Bà Lan\nHội viên")), List.of(1, 3), 30)));
        try (var file = new XWPFDocument(new ByteArrayInputStream(word(paper)))) {
            var head = file.getTables().getFirst().getRow(1);
            assertThat(head.getCell(0).getText()).isEqualTo("Số:      /BC-LHH");
            assertThat(head.getCell(1).getText()).isEqualTo("Thanh Hóa, ngày 05 tháng 01 năm 2015");
            var row = file.getTables().get(1).getRow(1);
            assertThat(row.getHeight()).isEqualTo(600);
            assertThat(row.getCell(1).getParagraphs()).hasSize(2);
            assertThat(row.getCell(1).getWidth()).isGreaterThan(row.getCell(0).getWidth() * 2);
        }
        assertThat(bare(pdf(paper))).contains("BàLanHộiviên");
        assertThat(readPdf(pdf(paper)).replace('\u00a0', ' ')).contains("Số:      /BC-LHH");
    }

    @Test
    void several_annexes_are_numbered_and_count_their_own_pages() throws IOException {
        var one = paper(List.of(Paper.Words.of("Xem phụ lục.")));
        var annex = one.annexes().getFirst();
        var paper = new Paper(
                one.head(), one.kind(), one.about(), one.grounds(), one.blocks(), one.foot(), List.of(annex, annex));
        for (var text : List.of(bare(word(paper)), bare(pdf(paper))))
            assertThat(text).containsSubsequence("PhụlụcIDANHSÁCH", "PhụlụcIIDANHSÁCH");
        try (var file = Loader.loadPDF(pdf(paper))) {
            assertThat(file.getNumberOfPages()).isEqualTo(3);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(3);
            assertThat(stripper.getText(file).lines().findFirst()).contains("1");
        }
    }

    @Test
    void a_paper_is_dated_at_a_place_or_has_room_for_one() {
        var format = new Format(TEXTS);
        assertThat(Dateline.in(format, "Thanh Hóa", 2015)).isEqualTo("Thanh Hóa, ngày     tháng     năm 2015");
        assertThat(Dateline.byHand(format, "")).isEqualTo("……, ngày …… tháng …… năm ……");
    }

    @Test
    void columns_are_as_wide_as_their_words_and_nobody_s_foot_is_left_out() throws IOException {
        var grid = new Paper.Grid(
                "", List.of("TT", "Họ và tên"), List.of(List.of("1", "Bà Lan, Hội Làm vườn và Trang trại")));
        assertThat(grid.widths().get(1)).isGreaterThan(grid.widths().getFirst() * 2);
        var one = paper(List.of(grid));
        var paper = new Paper(
                one.head(),
                one.kind(),
                one.about(),
                List.of(),
                one.blocks(),
                Paper.Foot.of(List.of(), Paper.Signer.NOBODY),
                List.of());
        try (var file = new XWPFDocument(new ByteArrayInputStream(word(paper)))) {
            assertThat(file.getTables()).hasSize(2);
        }
    }

    private static Paper paper(List<Paper.Block> blocks) {
        return new Paper(
                new Paper.Head("", "Liên hiệp hội Ví dụ", "Số:      /BC-LHH", "Thanh Hóa, ngày 05 tháng 01 năm 2015"),
                "BÁO CÁO",
                "Tổng kết phong trào",
                List.of("Căn cứ Luật Thi đua", "Căn cứ kế hoạch"),
                new ArrayList<>(blocks),
                Paper.Foot.of(List.of("Như trên", "Lưu: VT"), new Paper.Signer("Chủ tịch", "Ông Hải")),
                List.of(new Paper.Annex(
                        "DANH SÁCH",
                        "(Kèm theo báo cáo)",
                        new Paper.Grid("", List.of("TT", "Tên"), List.of(List.of("1", "Ông Sơn"))))));
    }

    private static byte[] word(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        new PaperDocx(TEXTS).write(paper, out);
        return out.toByteArray();
    }

    private static byte[] pdf(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        new PaperPdf(TEXTS).write(paper, out);
        return out.toByteArray();
    }

    /** What can be read in a file, without spaces and line ends. */
    private static String bare(byte[] file) throws IOException {
        return (file[0] == '%' ? readPdf(file) : readWord(file)).replaceAll("[\\s\\u00a0]+", "");
    }

    private static String readPdf(byte[] file) throws IOException {
        try (var read = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static String readWord(byte[] file) throws IOException {
        try (var read = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return read.getText();
        }
    }

    private static String letters() {
        var small = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        return small + small.toUpperCase(Locale.ROOT);
    }

    private static ResourceBundleMessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/documents");
        bundle.setDefaultEncoding("UTF-8");
        return bundle;
    }
}
