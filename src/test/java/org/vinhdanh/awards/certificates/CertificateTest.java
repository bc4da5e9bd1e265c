package org.vinhdanh.awards.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.vinhdanh.awards.certificates.Certificate.Recipient;
import org.vinhdanh.awards.certificates.CertificateLayout.Box;
import org.vinhdanh.awards.certificates.CertificateLayout.Lettering;
import org.vinhdanh.awards.certificates.CertificateLayout.Placed;
import org.vinhdanh.awards.certificates.CertificateLayout.Shift;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

class CertificateTest {

    private static final CertificateLayout FULL = CertificateLayout.full();
    private static final CertificateLayout STOCK = CertificateLayout.onStock();
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final CertificatePress press = Samples.press();

    @Test
    void the_full_design_says_everything_that_makes_an_award_valid() throws Exception {
        assertThat(text(printed(FULL, List.of(Samples.hai())))).isEqualToIgnoringWhitespace("""
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                CHỦ TỊCH
                LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT THANH HÓA
                TẶNG
                GIẤY KHEN
                Ông Trần Văn Hải
                Phó Chủ tịch, Hội Nhà báo tỉnh Thanh Hóa
                Đã có thành tích xuất sắc trong phong trào thi đua yêu nước giai đoạn 2021 - 2025.
                Thanh Hóa, ngày 20 tháng 4 năm 2026
                CHỦ TỊCH
                Nguyễn Văn Phát
                Quyết định số 12/QĐ-LHH ngày 18 tháng 4 năm 2026
                Số: 07/SKT
                Mã xác minh: TH7K2-M94RR
                Tra tại lienhiephoithanhhoa.example.vn/xac-minh
                """);
    }

    @Test
    void on_stock_only_what_the_stock_lacks_is_printed() throws Exception {
        assertThat(text(printed(STOCK, List.of(Samples.hai()))))
                .contains("Ông Trần Văn Hải", "12/QĐ-LHH", "07/SKT", "Nguyễn Văn Phát", "TH7K2-M94RR")
                .doesNotContain("CỘNG HÒA", "GIẤY KHEN", "Quyết định số", "Số:");
    }

    @Test
    void every_vietnamese_letter_is_embedded_and_can_be_searched_in_every_face() throws Exception {
        var lower = Samples.ALL_VIETNAMESE_LETTERS;
        assertThat(lower.chars().filter(letter -> letter > 127).count()).isEqualTo(67);
        var all = lower + lower.toUpperCase(Locale.ROOT);
        for (var face : Face.values()) {
            var citation = STOCK.find(Field.CITATION).orElseThrow();
            var layout = STOCK.with(new Placed(
                    Field.CITATION,
                    true,
                    citation.box(),
                    new Lettering(face, 14, 5, "#000000", false),
                    citation.align(),
                    citation.stand()));
            var words = all.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
            var text = text(printed(layout, List.of(Samples.of(Samples.hai().recipient(), words))));
            assertThat(text.replaceAll("\\s", "")).as(face.name()).contains(all);
        }
    }

    @Test
    void decomposed_letters_and_stray_blanks_are_printed_as_one_letter_and_one_blank() throws Exception {
        var messy = Normalizer.normalize("  Nguyễn \u00a0 Thị\u200b Quỳnh  Hương ", Normalizer.Form.NFD);
        assertThat(text(printed(FULL, List.of(Samples.named(messy))))).contains("Bà Nguyễn Thị Quỳnh Hương");
    }

    @Test
    void foreign_letters_come_from_another_face_and_what_no_face_has_is_refused_with_a_sentence() throws Exception {
        var recipient = FULL.find(Field.RECIPIENT).orElseThrow();
        var lora = FULL.with(new Placed(
                Field.RECIPIENT,
                true,
                recipient.box(),
                new Lettering(Face.LORA_SEMIBOLD, 24, 12, "#000000", false),
                recipient.align(),
                recipient.stand()));
        assertThat(text(printed(lora, List.of(Samples.named("Ναταλία Жуковская-Łukasz Lan")))))
                .contains("Ναταλία Жуковская-Łukasz Lan");

        var out = new ByteArrayOutputStream();
        var outcome =
                press.print(lora, List.of(Samples.named("山田 Lan"), Samples.named("محمد 😀")), Pictures.none(), out);
        assertThat(outcome.why())
                .containsExactly(
                        Violation.of("certificates.letters.unknown", "山田 Lan", "山田")
                                .at("RECIPIENT"),
                        Violation.of("certificates.letters.unknown", "محمد 😀", "محد😀")
                                .at("RECIPIENT"));
        assertThat(out.size()).as("a refusal writes nothing").isZero();
    }

    @Test
    void long_texts_shrink_and_wrap_and_stay_inside_their_boxes() throws Exception {
        for (var layout : List.of(FULL, STOCK)) {
            var pdf = printed(layout, List.of(Samples.long_winded()));
            assertThat(text(pdf).replaceAll("\\s+", " "))
                    .contains(
                            Samples.long_winded().recipient().name(),
                            Samples.long_winded().citation());
            var boxes =
                    layout.fields().stream().filter(Placed::on).map(Placed::box).toList();
            for (var glyph : glyphs(pdf)) {
                assertThat(boxes).as(glyph.getUnicode()).anyMatch(box -> holds(box, glyph));
            }
        }
    }

    @Test
    void a_long_title_takes_two_lines() throws Exception {
        var title = "Danh hiệu Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương";
        var hai = Samples.hai();
        var long_titled = new Certificate(
                new Certificate.Heading(
                        title, hai.heading().authority(), hai.heading().act()),
                hai.recipient(),
                hai.citation(),
                hai.decision(),
                hai.issue(),
                hai.proof());

        assertThat(text(printed(FULL, List.of(long_titled))).replaceAll("\\s+", " "))
                .containsIgnoringCase(title);
    }

    @Test
    void what_cannot_fit_is_refused_and_named_never_cut() {
        var endless = "rất dài ".repeat(400).strip();
        var certificate = Samples.of(new Recipient("Ông", "Trần Văn Hải", "", ""), endless);
        var outcome = press.print(FULL, List.of(certificate), Pictures.none(), new ByteArrayOutputStream());
        assertThat(outcome.why())
                .extracting(Violation::key, Violation::field)
                .containsExactly(tuple("certificates.too.long", "CITATION"));
        assertThat(press.faults(FULL, List.of(certificate))).isEqualTo(outcome.why());
        assertThat(press.faults(FULL, List.of(Samples.hai()))).isEmpty();
    }

    @Test
    void whatever_is_typed_is_printed_whole_or_refused_with_a_reason() throws Exception {
        var random = new Random(20261122);
        for (var n = 0; n < 40; n++) {
            var name = new StringBuilder();
            for (var length = random.nextInt(1, 120); length > 0; length--) {
                name.appendCodePoint(
                        random.nextInt(5) == 0
                                ? random.nextInt(0x20, 0x3000)
                                : Samples.ALL_VIETNAMESE_LETTERS.charAt(random.nextInt(80)));
                name.append(random.nextInt(6) == 0 ? " " : "");
            }
            var out = new ByteArrayOutputStream();
            var outcome = press.print(FULL, List.of(Samples.named(name.toString())), Pictures.none(), out);
            assertThat(outcome.why().isEmpty()).as(name.toString()).isEqualTo(out.size() > 0);
        }
    }

    @Test
    void the_text_moves_with_the_shift_to_a_tenth_of_a_millimetre() throws Exception {
        var before = glyphs(printed(STOCK, List.of(Samples.hai()))).getFirst();
        var after = glyphs(printed(STOCK.shiftedBy(new Shift(2.5, -1.5)), List.of(Samples.hai())))
                .getFirst();
        assertThat((after.getXDirAdj() - before.getXDirAdj()) / POINTS_PER_MM).isCloseTo(2.5, within());
        assertThat((after.getYDirAdj() - before.getYDirAdj()) / POINTS_PER_MM).isCloseTo(-1.5, within());
    }

    @Test
    void a_thousand_sheets_share_their_fonts() throws Exception {
        var one = printed(FULL, Samples.many(1)).length;
        var many = printed(FULL, Samples.many(200));
        try (var document = Loader.loadPDF(many)) {
            assertThat(document.getNumberOfPages()).isEqualTo(200);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Giấy khen (200 bản)");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
        assertThat(many.length).isLessThan(one + 200 * 6_000);
    }

    @Test
    void a_layout_is_stored_as_json_and_comes_back_the_same() {
        assertThat(CertificateLayout.of(STOCK.json())).isEqualTo(STOCK);
        assertThat(CertificateLayout.of(FULL.json())).isEqualTo(FULL);
        assertThat(FULL.checked()).isEqualTo(Outcome.done(FULL));
        assertThat(STOCK.checked()).isEqualTo(Outcome.done(STOCK));
    }

    @Test
    void a_layout_that_cannot_be_printed_is_refused_with_every_reason_at_once() {
        var name = STOCK.find(Field.NAME).orElseThrow();
        var outside = new Placed(
                Field.NAME,
                true,
                new Box(290, 10, 30, 10),
                new Lettering(Face.TINOS, 400, 500, "đỏ", false),
                name.align(),
                name.stand());
        var fields = new ArrayList<>(STOCK.with(outside).fields());
        fields.add(name);
        var layout = new CertificateLayout(STOCK.sheet(), false, new Shift(99, Double.NaN), fields);
        assertThat(layout.checked().why())
                .extracting(Violation::key)
                .containsExactly(
                        "certificates.shift.far",
                        "certificates.box.outside",
                        "certificates.type.size",
                        "certificates.type.colour",
                        "certificates.field.twice");
    }

    @Test
    void the_picture_of_the_stock_is_in_the_preview_and_never_on_the_print() throws Exception {
        var pictures = Pictures.none().withBackground(picture());
        var preview = new ByteArrayOutputStream();
        assertThat(press.preview(STOCK, Samples.hai(), pictures, preview)).isEqualTo(Outcome.done(1));
        assertThat(pictureCount(preview.toByteArray())).isEqualTo(1);

        var print = new ByteArrayOutputStream();
        press.print(STOCK, List.of(Samples.hai()), pictures.withEmblem(picture()), print);
        assertThat(pictureCount(print.toByteArray()))
                .as("the emblem is off on stock, too")
                .isZero();

        var broken = Pictures.none().withBackground("kein Bild".getBytes(UTF_8));
        assertThat(press.preview(STOCK, Samples.hai(), broken, print).why())
                .containsExactly(Violation.of("certificates.picture.unreadable").at("picture"));
    }

    @Test
    void the_preview_is_a_picture_for_a_page_too() throws Exception {
        var picture = press.picture(FULL, Samples.hai(), Pictures.none(), 800);
        var image = ImageIO.read(new ByteArrayInputStream(picture.result().orElseThrow()));
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isBetween(564, 567);
        assertThat(new Color(image.getRGB(5, 5))).as("paper outside the frame").isEqualTo(Color.WHITE);
    }

    @Test
    void the_test_sheet_names_each_field_and_says_how_to_measure() throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(press.testSheet(STOCK.shiftedBy(new Shift(1, -2)), Samples.long_winded(), out))
                .isEqualTo(Outcome.done(1));
        assertThat(text(out.toByteArray()))
                .contains("Nội dung khen", "100 mm", "Đang dịch sang phải 1,0 mm, xuống dưới -2,0 mm");
    }

    @Test
    void nothing_to_print_and_an_endless_address_are_refused() {
        assertThat(press.print(FULL, List.of(), Pictures.none(), new ByteArrayOutputStream())
                        .why())
                .containsExactly(Violation.of("certificates.none"));
        var hai = Samples.hai();
        var far = new Certificate(
                hai.heading(),
                hai.recipient(),
                hai.citation(),
                hai.decision(),
                hai.issue(),
                new Certificate.Proof("", hai.proof().code(), "https://" + "a".repeat(3_000)));
        assertThat(press.print(FULL, List.of(far), Pictures.none(), new ByteArrayOutputStream())
                        .why())
                .contains(Violation.of("certificates.address.long").at("ADDRESS"));
    }

    private byte[] printed(CertificateLayout layout, List<Certificate> certificates) {
        var out = new ByteArrayOutputStream();
        assertThat(press.print(layout, certificates, Pictures.none(), out))
                .isEqualTo(Outcome.done(certificates.size()));
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document);
        }
    }

    private static List<TextPosition> glyphs(byte[] pdf) throws IOException {
        var glyphs = new ArrayList<TextPosition>();
        var collector = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                glyphs.add(glyph);
            }
        };
        try (var document = Loader.loadPDF(pdf)) {
            collector.getText(document);
        }
        return glyphs;
    }

    private static boolean holds(Box box, TextPosition glyph) {
        var left = glyph.getXDirAdj() / POINTS_PER_MM;
        var right = (glyph.getXDirAdj() + glyph.getWidthDirAdj()) / POINTS_PER_MM;
        var baseline = glyph.getYDirAdj() / POINTS_PER_MM;
        var size = glyph.getFontSizeInPt() / POINTS_PER_MM;
        return left >= box.left() - 0.1
                && right <= box.left() + box.width() + 0.1
                && baseline - 0.9 * size >= box.top() - 0.1
                && baseline + 0.2 * size <= box.top() + box.height() + 0.1;
    }

    private static int pictureCount(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var count = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                count += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return count;
        }
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Offset<Double> within() {
        return Offset.offset(0.1);
    }
}
