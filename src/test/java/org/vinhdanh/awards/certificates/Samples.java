package org.vinhdanh.awards.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vinhdanh.awards.certificates.Certificate.Decision;
import org.vinhdanh.awards.certificates.Certificate.Heading;
import org.vinhdanh.awards.certificates.Certificate.Issue;
import org.vinhdanh.awards.certificates.Certificate.Proof;
import org.vinhdanh.awards.certificates.Certificate.Recipient;

/** The certificates of the village. */
final class Samples {

    static final String ALL_VIETNAMESE_LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

    private Samples() {}

    static CertificatePress press() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/certificates", "messages/ui");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new CertificatePress(messages);
    }

    static Certificate hai() {
        return of(
                new Recipient("Ông", "Trần Văn Hải", "Phó Chủ tịch", "Hội Nhà báo tỉnh Thanh Hóa"),
                "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước giai đoạn 2021 - 2025.");
    }

    static Certificate named(String name) {
        return of(new Recipient("Bà", name, "Hội viên", "Hội Đông y tỉnh Thanh Hóa"), hai().citation());
    }

    static Certificate long_winded() {
        return new Certificate(
                hai().heading(),
                new Recipient(
                        "Tập thể",
                        "Liên chi hội Tư vấn, Phản biện và Giám định xã hội thuộc Trung tâm Nghiên cứu Ứng dụng và Chuyển giao"
                                + " Tiến bộ Khoa học Kỹ thuật Nông, Lâm, Ngư nghiệp miền núi phía Tây",
                        "",
                        "Hội Khoa học Kỹ thuật Nông nghiệp và Phát triển nông thôn, Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa"),
                "Đã có nhiều thành tích xuất sắc trong công tác tư vấn, phản biện và giám định xã hội; nghiên cứu, ứng dụng tiến bộ"
                        + " khoa học và công nghệ vào sản xuất, góp phần xây dựng Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa"
                        + " vững mạnh, thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội của tỉnh giai đoạn 2021 - 2025.",
                hai().decision(),
                new Issue(
                        "Thanh Hóa",
                        LocalDate.of(2026, 2, 5),
                        List.of("TM. Ban Thường vụ", "KT. Chủ tịch", "Phó Chủ tịch kiêm Tổng thư ký"),
                        "Công Tằng Tôn Nữ Hoàng Nguyễn Thị Minh Nguyệt"),
                hai().proof());
    }

    static List<Certificate> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> named("Lê Thị Mai Lan " + n))
                .toList();
    }

    static Certificate of(Recipient recipient, String citation) {
        return new Certificate(
                new Heading(
                        "Giấy khen", List.of("Chủ tịch", "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa"), "Tặng"),
                recipient,
                citation,
                new Decision("12/QĐ-LHH", LocalDate.of(2026, 4, 18)),
                new Issue("Thanh Hóa", LocalDate.of(2026, 4, 20), List.of("Chủ tịch"), "Nguyễn Văn Phát"),
                new Proof(
                        "07/SKT",
                        new VerificationCode("TH7K2M94RR"),
                        "https://lienhiephoithanhhoa.example.vn/xac-minh"));
    }
}
