package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.documents.Citation;
import org.vinhdanh.documents.DocumentFacts;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.articles.ArticleFilter;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Grounds;

/**
 * Fills the register of documents: law as it was promulgated (number, date and title are facts), and what the union of the
 * demonstration issued, which is invented.
 */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Filing {

    private static final String UNION = "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa";
    private static final String ASSEMBLY = "Quốc hội";
    private static final String GOVERNMENT = "Chính phủ";
    private static final String PREMIER = "Thủ tướng Chính phủ";
    private static final String EMULATION = "thi đua, khen thưởng";

    private final Documents documents;
    private final Articles articles;
    private final Grounds grounds;

    Filing(Documents documents, Articles articles, Grounds grounds) {
        this.documents = documents;
        this.articles = articles;
        this.grounds = grounds;
    }

    /** Enters all documents, those of the union with a file; their ids by number. */
    Map<String, DocumentId> file(Actor office) {
        var filed = new LinkedHashMap<String, DocumentId>();
        for (var facts : law()) filed.put(facts.number(), done(documents.enter(office, facts)));
        for (var facts : ours()) {
            var id = done(documents.enter(office, facts));
            filed.put(facts.number(), id);
            var name = facts.number().replace('/', '-') + ".pdf";
            done(documents.add(office, id, name, new ByteArrayInputStream(printed(facts))));
        }
        return filed;
    }

    /** Every article rests on the documents it names; that on the conference of 2015 on the law of its day. */
    void ground(Actor publisher, Map<String, DocumentId> filed) {
        for (var line : articles.all(publisher, ArticleFilter.ALL).toList()) {
            var article = articles.find(publisher, line.id()).orElseThrow();
            for (var named : grounds.named(publisher, article))
                done(grounds.add(publisher, article.id(), named.id().value()));
            if (line.title().startsWith("Hội nghị điển hình tiên tiến"))
                done(grounds.add(
                        publisher,
                        article.id(),
                        Objects.requireNonNull(filed.get("15/2003/QH11")).value()));
        }
    }

    private static List<DocumentFacts> law() {
        return Stream.concat(onEmulation().stream(), onOtherMatters().stream()).toList();
    }

    /** The law of emulation and commendation, from the first to that in force. */
    private static List<DocumentFacts> onEmulation() {
        return List.of(
                DocumentFacts.of("LUAT", "15/2003/QH11", day(26, 11, 2003), ASSEMBLY, "Thi đua, khen thưởng")
                        .inForce(Optional.of(day(1, 7, 2004)), Optional.empty())
                        .about(List.of(EMULATION)),
                DocumentFacts.of(
                                "LUAT",
                                "47/2005/QH11",
                                day(14, 6, 2005),
                                ASSEMBLY,
                                "Sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng")
                        .inForce(Optional.of(day(27, 6, 2005)), Optional.empty())
                        .doing(List.of(), cited("15/2003/QH11"))
                        .about(List.of(EMULATION)),
                DocumentFacts.of(
                                "LUAT",
                                "39/2013/QH13",
                                day(16, 11, 2013),
                                ASSEMBLY,
                                "Sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng")
                        .inForce(Optional.of(day(1, 6, 2014)), Optional.empty())
                        .doing(List.of(), cited("15/2003/QH11"))
                        .about(List.of(EMULATION)),
                DocumentFacts.of(
                                "NGHI_DINH",
                                "91/2017/NĐ-CP",
                                day(31, 7, 2017),
                                GOVERNMENT,
                                "Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng")
                        .inForce(Optional.of(day(1, 10, 2017)), Optional.empty())
                        .about(List.of(EMULATION)),
                DocumentFacts.of("LUAT", "06/2022/QH15", day(15, 6, 2022), ASSEMBLY, "Thi đua, khen thưởng")
                        .inForce(Optional.of(day(1, 1, 2024)), Optional.empty())
                        .doing(cited("15/2003/QH11", "47/2005/QH11", "39/2013/QH13"), List.of())
                        .about(List.of(EMULATION)),
                DocumentFacts.of(
                                "NGHI_DINH",
                                "98/2023/NĐ-CP",
                                day(31, 12, 2023),
                                GOVERNMENT,
                                "Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng")
                        .inForce(Optional.of(day(1, 1, 2024)), Optional.empty())
                        .doing(cited("91/2017/NĐ-CP"), List.of())
                        .about(List.of(EMULATION)),
                DocumentFacts.of(
                                "QUYET_DINH",
                                "923/QĐ-TTg",
                                day(14, 5, 2025),
                                PREMIER,
                                "Phát động phong trào thi đua “Cả nước thi đua đổi mới sáng tạo và chuyển đổi số”")
                        .about(List.of(EMULATION)),
                DocumentFacts.of(
                                "NGHI_DINH",
                                "152/2025/NĐ-CP",
                                day(14, 6, 2025),
                                GOVERNMENT,
                                "Phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng")
                        .inForce(Optional.of(day(1, 7, 2025)), Optional.of(day(1, 3, 2027)))
                        .doing(cited("98/2023/NĐ-CP"), List.of())
                        .about(List.of(EMULATION)));
    }

    /** Other law the union works by. */
    private static List<DocumentFacts> onOtherMatters() {
        return List.of(
                DocumentFacts.of(
                                "QUYET_DINH",
                                "165/2006/QĐ-TTg",
                                day(14, 7, 2006),
                                PREMIER,
                                "Tổ chức Hội thi Sáng tạo kỹ thuật")
                        .about(List.of("sáng kiến, sáng tạo")),
                DocumentFacts.of(
                                "NGHI_DINH", "13/2012/NĐ-CP", day(2, 3, 2012), GOVERNMENT, "Ban hành Điều lệ Sáng kiến")
                        .about(List.of("sáng kiến, sáng tạo")),
                DocumentFacts.of(
                                "THONG_TU",
                                "18/2013/TT-BKHCN",
                                day(1, 8, 2013),
                                "Bộ Khoa học và Công nghệ",
                                "Hướng dẫn thi hành một số quy định của Điều lệ Sáng kiến được ban hành theo Nghị định số 13/2012/NĐ-CP")
                        .about(List.of("sáng kiến, sáng tạo")),
                DocumentFacts.of(
                                "QUYET_DINH",
                                "14/2014/QĐ-TTg",
                                day(14, 2, 2014),
                                PREMIER,
                                "Hoạt động tư vấn, phản biện và giám định xã hội của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam")
                        .inForce(Optional.of(day(5, 4, 2014)), Optional.empty())
                        .doing(cited("22/2002/QĐ-TTg"), List.of())
                        .about(List.of("tư vấn, phản biện")),
                DocumentFacts.of("NGHI_DINH", "30/2020/NĐ-CP", day(5, 3, 2020), GOVERNMENT, "Công tác văn thư")
                        .doing(cited("110/2004/NĐ-CP", "09/2010/NĐ-CP"), List.of())
                        .about(List.of("văn thư")),
                DocumentFacts.of(
                                "NGHI_DINH",
                                "147/2024/NĐ-CP",
                                day(9, 11, 2024),
                                GOVERNMENT,
                                "Quản lý, cung cấp, sử dụng dịch vụ Internet và thông tin trên mạng")
                        .inForce(Optional.of(day(25, 12, 2024)), Optional.empty())
                        .doing(cited("72/2013/NĐ-CP", "27/2018/NĐ-CP"), List.of())
                        .about(List.of("trang thông tin điện tử")),
                DocumentFacts.of("LUAT", "91/2025/QH15", day(26, 6, 2025), ASSEMBLY, "Bảo vệ dữ liệu cá nhân")
                        .inForce(Optional.of(day(1, 1, 2026)), Optional.empty())
                        .about(List.of("dữ liệu cá nhân")),
                DocumentFacts.of(
                                "NGHI_DINH",
                                "356/2025/NĐ-CP",
                                day(31, 12, 2025),
                                GOVERNMENT,
                                "Quy định chi tiết một số điều và biện pháp để thi hành Luật Bảo vệ dữ liệu cá nhân")
                        .inForce(Optional.of(day(1, 1, 2026)), Optional.empty())
                        .doing(cited("13/2023/NĐ-CP"), List.of())
                        .about(List.of("dữ liệu cá nhân")));
    }

    /** What the union issued: invented, as its people are. */
    private static List<DocumentFacts> ours() {
        return List.of(
                ours("KE_HOACH", "10/KH-LHH", day(14, 1, 2025), "Công tác thi đua, khen thưởng năm 2025")
                        .inForce(Optional.empty(), Optional.of(day(1, 1, 2026))),
                ours(
                        "QUYET_DINH",
                        "08/QĐ-LHH",
                        day(10, 2, 2025),
                        "Ban hành Quy chế thi đua, khen thưởng của Liên hiệp hội"),
                ours("KE_HOACH", "12/KH-LHH", day(15, 1, 2026), "Công tác thi đua, khen thưởng năm 2026")
                        .inForce(Optional.empty(), Optional.of(day(1, 1, 2027))),
                ours("HUONG_DAN", "25/HD-LHH", day(2, 3, 2026), "Bình xét, đề nghị khen thưởng cuối năm 2026"),
                ours("CONG_VAN", "41/LHH-VP", day(20, 10, 2026), "V/v rà soát người phụ trách thi đua ở các đơn vị")
                        .openTo(false),
                ours(
                                "QUYET_DINH",
                                "31/QĐ-LHH",
                                day(5, 11, 2026),
                                "Sửa đổi, bổ sung một số điều của Quy chế thi đua, khen thưởng của Liên hiệp hội")
                        .inForce(Optional.of(day(1, 1, 2027)), Optional.empty())
                        .doing(List.of(), cited("08/QĐ-LHH")));
    }

    private static DocumentFacts ours(String kind, String number, LocalDate on, String title) {
        return DocumentFacts.of(kind, number, on, UNION, title)
                .signed("Lê Đức Vinh", "Chủ tịch")
                .about(List.of(EMULATION));
    }

    private static LocalDate day(int day, int month, int year) {
        return LocalDate.of(year, month, day);
    }

    private static List<Citation> cited(String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> new Citation(number, Optional.empty()))
                .toList();
    }

    /** One page that says which document it stands for. */
    private static byte[] printed(DocumentFacts facts) {
        try (var pdf = new PDDocument();
                var face = Filing.class.getResourceAsStream("/fonts/Tinos-Regular.ttf")) {
            var font = PDType0Font.load(pdf, Objects.requireNonNull(face));
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.beginText();
                pen.setLeading(22);
                pen.newLineAtOffset(85, 760);
                pen.setFont(font, 13);
                for (var line :
                        List.of(facts.issuer(), "Số: " + facts.number(), "", facts.title(), "", "Bản trình diễn.")) {
                    pen.showText(line);
                    pen.newLine();
                }
                pen.endText();
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
