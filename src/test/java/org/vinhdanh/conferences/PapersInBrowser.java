package org.vinhdanh.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Every paper of a conference says in Word and in PDF what was recorded, below the words each official paper begins with. */
final class PapersInBrowser {

    private static final Path KEPT = Path.of("target/screenshots/conferences");

    private PapersInBrowser() {}

    /** Of the conference prepared in the story. */
    static void read(Page lan, String at) {
        official(
                lan,
                at + "/quyet-dinh",
                "QUYẾT ĐỊNH",
                "Về việc tổ chức Đại hội điển hình tiên tiến",
                "Điều 1.",
                "104",
                "Số: ");
        official(lan, at + "/ke-hoach", "Số: ", "KẾ HOẠCH", "Khai mạc lúc 08:00", "08:20 – 09:05");
        official(lan, at + "/tu-cach", "BÁO CÁO", "được triệu tập: 104; đã được cử: 104; có mặt: 104", "./.");
        official(lan, at + "/danh-sach-ky", "DANH SÁCH ĐẠI BIỂU KÝ TÊN", "Lường Văn Thái", "Ký tên");
        official(lan, at + "/bien-ban/ban", "BIÊN BẢN", "Hội nghị bế mạc lúc 09:05 cùng ngày", "Lê Đức Vinh");
        official(lan, at + "/nghi-quyet/ban", "NGHỊ QUYẾT", "ĐOÀN CHỦ TỊCH");
        assertThat(pdf(lan, at + "/giay-moi"))
                .contains("GIẤY MỜI", "Lường Văn Thái", "Đại hội điển hình tiên tiến", "Số đại biểu: 1");
        assertThat(pdf(lan, at + "/nhan-thu")).contains("Kính gửi", "Lường Văn Thái");
    }

    /** Of the conference of 2015, where awards were handed over. */
    static void handedOver(Page lan, String at) {
        official(lan, at + "/kich-ban", "KỊCH BẢN TRAO THƯỞNG", "26", "Người trao");
        official(lan, at + "/ky-nhan", "KÝ NHẬN HIỆN VẬT, TIỀN THƯỞNG", "26", "Cộng, còn chi", "KẾ TOÁN");
    }

    private static void official(Page lan, String at, String... words) {
        for (var text : new String[] {pdf(lan, at), docx(lan, at)})
            assertThat(text.replaceAll("[\\s\\u00a0]+", " "))
                    .contains(words)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "tháng");
    }

    private static String pdf(Page lan, String at) {
        var file = kept(lan, at, ".pdf");
        try (var read = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String docx(Page lan, String at) {
        try (var read = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(kept(lan, at, ".docx"))))) {
            return read.getText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file, and on disk where pictures are taken: for whoever wants to look at it printed. */
    private static byte[] kept(Page lan, String at, String ending) {
        var file = lan.request().get(at + ending).body();
        if (Boolean.getBoolean("pictures.take"))
            try {
                Files.createDirectories(KEPT);
                Files.write(
                        KEPT.resolve(at.replaceAll(".*/([0-9a-f-]{36})/", "").replace('/', '-') + ending), file);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        return file;
    }
}
