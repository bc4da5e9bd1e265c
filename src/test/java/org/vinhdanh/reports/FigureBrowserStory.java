package org.vinhdanh.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vinhdanh.Chromium;
import org.vinhdanh.Desk;
import org.vinhdanh.InTheDemonstration;
import org.vinhdanh.Village;

/** Somebody asks for figures, opens the list behind one, compares with the years before, and takes the province's form along. */
@InTheDemonstration
class FigureBrowserStory {

    private static final Path PICTURES = Path.of("target/screenshots/figures");
    private static final String HERE = "/van-phong/so-lieu";
    private static final String FORM = HERE + "/bieu/hinh-thuc-khen-thuong";
    private static final String FIVE = "tinh-theo=thanh-tich&tu=01/01/2010&den=31/12/2014";

    @LocalServerPort
    int port;

    @Autowired
    Village village;

    @Test
    @Timeout(400)
    void figures_are_asked_for_opened_compared_and_taken_along() throws IOException {
        village.mayComeIn(Village.LAN);
        try (var chromium = Chromium.at(port)) {
            var lan = Desk.of(chromium, Village.LAN, false);
            asks(lan);
            form(lan);

            var office = Desk.of(chromium, Village.LAN, true);
            for (var path : List.of(
                    HERE + "?hang=hinh-thuc&cot=doi-tuong&so-sanh=1&" + FIVE,
                    HERE + "?hang=nam&" + FIVE,
                    HERE + "?tu=01/01/1950&den=31/12/1950",
                    HERE + "/danh-sach?" + FIVE,
                    FORM + "?" + FIVE,
                    HERE + "/bieu/theo-don-vi?" + FIVE)) office.looks(PICTURES, path);
        }
    }

    /** A period that ends before it begins is refused with what was typed; then a figure leads to its list. */
    private static void asks(Desk lan) {
        lan.goes(HERE);
        lan.fills("tu", "31/12/2014");
        lan.fills("den", "01/01/2010");
        lan.chooses("cot", "Đối tượng");
        filters(lan);
        lan.sees("Ngày cuối đứng trước ngày đầu.");
        assertThat(lan.page().locator("input[name=den]").inputValue()).isEqualTo("01/01/2010");
        assertThat(lan.page().locator("select[name=cot]").inputValue()).isEqualTo("doi-tuong");
        lan.fills("tu", "01/01/2010");
        lan.fills("den", "31/12/2014");
        lan.chooses("tinh-theo", "Thời gian lập thành tích");
        lan.chooses("so-sanh", "Có: kỳ liền trước dài bằng kỳ này");
        filters(lan);
        lan.sees("Số lượt khen thưởng theo danh hiệu, hình thức và đối tượng");
        lan.sees("Kỳ trước");

        lan.follows("69");
        lan.sees("Con số này là 69");
        lan.sees("Kỷ niệm chương");
    }

    private static void filters(Desk lan) {
        lan.page().locator("main form.filters button").first().press("Enter");
    }

    /** The form of the province says the same on the screen, in Word and in PDF. */
    private void form(Desk lan) throws IOException {
        lan.goes(HERE + "?" + FIVE);
        lan.follows("Tổng hợp các hình thức khen thưởng trên địa bàn");
        lan.sees("7=6:3");
        lan.sees("Tổng cộng");
        try (var pdf = Loader.loadPDF(file(lan, "pdf"))) {
            assertThat(bare(new PDFTextStripper().getText(pdf)))
                    .contains("TỔNG HỢP CÁC HÌNH THỨC KHEN THƯỞNG TRÊN ĐỊA BÀN", "Tổng cộng", "7=6:3");
        }
        try (var word = new XWPFWordExtractor(new XWPFDocument(stream(file(lan, "docx"))))) {
            assertThat(bare(word.getText())).contains("Tổng cộng", "7=6:3", "Thủ trưởng đơn vị");
        }
        assertThat(new String(file(lan, "csv"), StandardCharsets.UTF_8)).contains("Tổng cộng,");
        assertThat(file(lan, "xlsx")).startsWith('P', 'K');
    }

    private byte[] file(Desk lan, String kind) {
        var answer = lan.page()
                .request()
                .get(URI.create("http://localhost:" + port + FORM + "/bieu." + kind + "?" + FIVE)
                        .toString());
        assertThat(answer.status()).as(kind).isEqualTo(200);
        return answer.body();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
