package org.vinhdanh.awards.catalogue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vinhdanh.kernel.Fold;

/** Awards as offices write them. */
class AwardNamesTest {

    private static final CatalogueFile FILE = CatalogueFile.read();
    private static final AwardNames NAMES = new AwardNames(FILE.awards(), FILE.authorities(), List.of());

    /** The 89 forms and titles that a system in use offers its offices, and what each is in our catalogue. */
    private static final String IN_USE = """
            Anh hùng Lực lượng vũ trang Nhân dân = AHLLVTND
            Anh hùng Lao động = AHLD
            Bà mẹ Việt Nam anh hùng = BMVNAH
            Bảng vàng danh dự = BVDD
            Bằng có công với nước = BCCVN
            Bằng Tổ quốc ghi công = BTQGC
            Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương = BKT
            Bằng khen của Thủ tướng Chính phủ = BKTTG
            Cờ thi đua của Chính phủ = CTDCP
            Cờ thi đua cấp Bộ, ngành, tỉnh, đoàn thể trung ương = CTDT
            Cờ thi đua của UBND tỉnh = CTDT
            Chiến sĩ thi đua cơ sở = CSTDCS
            Chiến sĩ thi đua toàn quốc = CSTDTQ
            Chiến sĩ thi đua cấp Bộ, ngành, tỉnh, đoàn thể trung ương = CSTDT
            Chiến sĩ tiên tiến = CSTT
            Đơn vị quyết thắng = DVQT
            Đơn vị tiên tiến = DVTT
            Giải thưởng Hồ Chí Minh = GTHCM
            Giải thưởng Nhà nước = GTNN
            Gia đình văn hóa = GDVH
            Giấy khen của Thủ trưởng cơ quan, đơn vị thuộc bộ, ngành, cơ quan ngang bộ, cơ quan thuộc Chính phủ = GK
            Giấy khen của Thủ trưởng cơ quan chuyên môn và tương đương thuộc Ủy ban nhân dân cấp tỉnh = GK
            Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã = GK
            Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện = GK
            Huy chương Chiến sĩ vẻ vang hạng ba = HUYCSVV3
            Huy chương Chiến sĩ vẻ vang hạng nhì = HUYCSVV2
            Huy chương Chiến sĩ vẻ vang hạng nhất = HUYCSVV1
            Huy chương chiến thắng hạng nhất = HUYCT1
            Huy chương chiến thắng hạng nhì = HUYCT2
            Huy chương Hữu nghị = HUYHN
            Huy chương Kháng chiến chống mỹ hạng nhất = HUYKCCM1
            Huy chương Kháng chiến chống mỹ hạng nhì = HUYKCCM2
            Huy chương Kháng chiến chống Pháp hạng nhất = HUYKCCP1
            Huy chương Kháng chiến chống Pháp hạng nhì = HUYKCCP2
            Huy chương Quân kỳ Quyết thắng = HUYQKQT
            Huy chương Vì an ninh Tổ quốc = HUYANTQ
            Huân chương Sao vàng = HCSV
            Huân chương Hồ Chí Minh = HCHCM
            Huân chương Đại đoàn kết dân tộc = HCDDK
            Huân chương Dũng cảm = HCDC
            Huân chương Hữu nghị = HCHN
            Huân chương Bảo vệ Tổ quốc = HCBVTQ
            Huân chương Quân kỳ quyết thắng = HCQKQT
            Huân chương Chiến sĩ vẻ vang = HCCSVV
            Huân chương Vì an ninh Tổ quốc = HCANTQ
            Huân chương Độc lập hạng Nhất = HCDL1
            Huân chương Độc lập hạng Nhì = HCDL2
            Huân chương Độc lập hạng Ba = HCDL3
            Huân chương Quân công hạng nhất = HCQC1
            Huân chương Quân công hạng nhì = HCQC2
            Huân chương Quân công hạng ba = HCQC3
            Huân chương Lao động hạng nhất = HCLD1
            Huân chương Lao động hạng nhì = HCLD2
            Huân chương Lao động hạng ba = HCLD3
            Huân chương Bảo vệ Tổ quốc hạng nhất = HCBVTQ1
            Huân chương Bảo vệ Tổ quốc hạng nhì = HCBVTQ2
            Huân chương Bảo vệ Tổ quốc hạng ba = HCBVTQ3
            Huân chương Chiến công hạng nhất = HCCC1
            Huân chương Chiến công hạng nhì = HCCC2
            Huân chương Chiến công hạng ba = HCCC3
            Huân chương Chiến sĩ vẻ vang hạng nhất = HCCSVV1
            Huân chương Chiến sĩ vẻ vang hạng nhì = HCCSVV2
            Huân chương Chiến sĩ vẻ vang hạng ba = HCCSVV3
            Huân chương Chiến thắng hạng nhất = HCCT1
            Huân chương Chiến thắng hạng nhì = HCCT2
            Huân chương Chiến thắng hạng ba = HCCT3
            Huân chương Kháng chiến chống Mỹ hạng nhất = HCKCCM1
            Huân chương Kháng chiến chống Mỹ hạng nhì = HCKCCM2
            Huân chương Kháng chiến chống Mỹ hạng ba = HCKCCM3
            Huân chương Kháng chiến chống Pháp hạng nhất = HCKCCP1
            Huân chương Kháng chiến chống Pháp hạng nhì = HCKCCP2
            Huân chương Kháng chiến chống Pháp hạng ba = HCKCCP3
            Kỷ niệm chương chiến sĩ cách mạng bị địch bắt tù đày = KNCTD
            Kỷ niệm chương, Huy hiệu = KNC
            Nghệ sĩ Nhân dân = NSND
            Nghệ sĩ Ưu tú = NSUT
            Nghệ nhân Nhân dân = NNND
            Nghệ nhân Ưu tú = NNUT
            Nhà giáo Nhân dân = NGND
            Nhà giáo ưu tú = NGUT
            Nhà giáo nhân dân = NGND
            Lao động tiên tiến = LDTT
            Tập thể lao động xuất sắc = TTLDXS
            Tập thể lao động tiên tiến = TTLDTT
            Tỉnh Anh hùng = TINHAH
            Thành phố Anh hùng = TPAH
            Thầy thuốc Nhân dân = TTND
            Thầy thuốc Ưu tú = TTUT
            Thôn văn hóa = TVH
            """;

    /** Written in haste: what it is, or which it may be (with a bar between), or nothing we know (a hyphen). */
    private static final String IN_HASTE = """
            CSTĐCS = CSTDCS
            CSTĐ cơ sở = CSTDCS
            Chiến sỹ thi đua cơ sở = CSTDCS
            chien sy thi dua co so = CSTDCS
            CHIẾN SĨ THI ĐUA CẤP CƠ SỞ = CSTDCS
            Danh hiệu "Chiến sĩ thi đua cơ sở" năm 2023 = CSTDCS
            Chiến sỹ thi đua cấp tỉnh = CSTDT
            CSTĐ cấp tỉnh = CSTDT
            CSTĐ tỉnh = CSTDT
            CSTĐ toàn quốc = CSTDTQ
            CSTĐTQ = CSTDTQ
            Chiến sĩ thi đua = CSTDTQ|CSTDT|CSTDCS
            LĐTT = LDTT
            lao dong tien tien = LDTT
            Danh hiệu Lao động tiên tiến = LDTT
            Danh hiệu LĐTT năm 2024 = LDTT
            TTLĐXS = TTLDXS
            Tập thể LĐXS = TTLDXS
            Tập thể Lao động xuất sắc năm 2022 = TTLDXS
            TT LĐTT = TTLDTT
            tap the ldtt = TTLDTT
            HCLĐ hạng III = HCLD3
            HCLĐ hạng Ba = HCLD3
            HCLĐ III = HCLD3
            Huân chương LĐ hạng 3 = HCLD3
            Huân chương Lao động (hạng Nhì) = HCLD2
            huan chuong lao dong hang nhat = HCLD1
            HC Lao động hạng I = HCLD1
            HC Độc lập hạng II = HCDL2
            Huân chương Lao động = HCLD
            Huy chương Kháng chiến hạng Nhất = HUYKCCP1|HUYKCCM1
            HC Kháng chiến hạng Nhì = HCKCCP2|HCKCCM2|HUYKCCP2|HUYKCCM2
            HC Kháng chiến chống Mỹ hạng Ba = HCKCCM3
            BK = BKTTG|BKT|VUSTA_BK
            Bằng khen = BKTTG|BKT|VUSTA_BK
            bằng khen UBND tỉnh = BKT
            Bằng khen của UBND tỉnh Thanh Hóa = BKT
            Bằng khen Chủ tịch UBND tỉnh = BKT
            BK của Chủ tịch Ủy ban nhân dân tỉnh = BKT
            BK tỉnh = BKT
            bang khen ubnd tinh = BKT
            Bằng khen cấp Bộ = BKT
            Bằng khen Thủ tướng = BKTTG
            BK Thủ tướng CP = BKTTG
            BKTTg = BKTTG
            Bằng khen của TTCP = BKTTG
            Bằng khen của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam = VUSTA_BK
            BK LHHVN = VUSTA_BK
            Bằng khen Liên hiệp hội Việt Nam = VUSTA_BK
            Bằng khen VUSTA = VUSTA_BK
            GK = UNION_GK|GK
            Giấy khen = UNION_GK|GK
            Giấy khen Liên hiệp hội = UNION_GK
            GK của Chủ tịch LHH = UNION_GK
            Giấy khen của Chủ tịch UBND huyện Nga Sơn = GK
            Kỷ niệm chương vì sự nghiệp các Hội khoa học và kỹ thuật = VUSTA_KNC
            KNC vì sự nghiệp các Hội KH&KT = VUSTA_KNC
            Kỷ niệm chương = KNC|VUSTA_KNC
            Cờ thi đua xuất sắc của Chính phủ = CTDCP
            Cờ Chính phủ = CTDCP
            Cờ thi đua xuất sắc = CTDCP|CTDT|VUSTA_CTD
            Cờ đơn vị dẫn đầu thi đua xuất sắc = CTDT
            Cờ thi đua xuất sắc của Liên hiệp hội Việt Nam = VUSTA_CTD
            Cờ thi đua của UBND tỉnh Thanh Hóa năm 2013 = CTDT
            Trí thức KH&CN tiêu biểu = VUSTA_TTTB
            AHLĐ = AHLD
            NGƯT = NGUT
            Chiến sĩ thi đua cở sở năm 2020 = CSTDCS
            Chiến sĩ thi đua cơ sơ sở = CSTDCS
            Chiến sĩ tiên tiến hạng Nhất = CSTT
            Đã nộp báo cáo = -
            x = -
            123 = -
            """;

    static Stream<String> in_use() {
        return IN_USE.lines();
    }

    static Stream<String> in_haste() {
        return IN_HASTE.lines();
    }

    @Test
    void all_names_in_use_are_here() {
        assertThat(IN_USE.lines()).hasSize(89);
    }

    @ParameterizedTest
    @MethodSource("in_use")
    void a_name_in_use_is_one_award(String line) {
        var words = line.split(" = ", -1);
        assertThat(found(words[0])).isEqualTo(words[1]);
    }

    @ParameterizedTest
    @MethodSource("in_use")
    void it_is_the_same_without_diacritics_decomposed_in_capitals_and_with_blanks_around(String line) {
        var words = line.split(" = ", -1);
        assertThat(found(Fold.of(words[0]))).isEqualTo(words[1]);
        assertThat(found("  " + Normalizer.normalize(words[0], Normalizer.Form.NFD) + "\u00a0"))
                .isEqualTo(words[1]);
        assertThat(found(words[0].toUpperCase(Locale.ROOT))).isEqualTo(words[1]);
    }

    @ParameterizedTest
    @MethodSource("in_haste")
    void a_name_in_haste_is_found_or_its_doubt_is_told(String line) {
        var words = line.split(" = ", -1);
        assertThat(found(words[0])).isEqualTo(words[1]);
    }

    @Test
    void the_authority_of_the_decision_settles_a_short_name() {
        assertThat(found("Bằng khen", "UBND tỉnh Thanh Hóa")).isEqualTo("BKT");
        assertThat(found("BK", "Thủ tướng Chính phủ")).isEqualTo("BKTTG");
        assertThat(found("Bằng khen", "Đoàn Chủ tịch Hội đồng Trung ương Liên hiệp hội Việt Nam"))
                .isEqualTo("VUSTA_BK");
        assertThat(found("Giấy khen", "Chủ tịch Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa"))
                .isEqualTo("UNION_GK");
        assertThat(found("Giấy khen", "Giám đốc Sở Khoa học và Công nghệ")).isEqualTo("GK");
        assertThat(found("Cờ thi đua xuất sắc", "Liên hiệp hội Việt Nam")).isEqualTo("VUSTA_CTD");
        assertThat(found("Kỷ niệm chương", "LHHVN")).isEqualTo("KNC|VUSTA_KNC");
    }

    @Test
    void an_authority_that_grants_none_of_them_leaves_the_doubt() {
        assertThat(found("Bằng khen", "Hội Nhà báo")).isEqualTo("BKTTG|BKT|VUSTA_BK");
    }

    @Test
    void only_a_name_itself_is_exact() {
        assertThat(NAMES.match("CSTĐCS"))
                .isEqualTo(new AwardMatch.Found(AwardGrade.of("CSTDCS"), AwardMatch.Certainty.EXACT));
        assertThat(NAMES.match("Danh hiệu CSTĐCS năm 2023"))
                .isEqualTo(new AwardMatch.Found(AwardGrade.of("CSTDCS"), AwardMatch.Certainty.LIKELY));
    }

    private static String found(String written) {
        return found(written, "");
    }

    private static String found(String written, String authority) {
        return switch (NAMES.match(written, authority)) {
            case AwardMatch.Found found -> found.grade().packCode();
            case AwardMatch.Ambiguous(var several) ->
                several.stream().map(AwardGrade::packCode).collect(joining("|"));
            case AwardMatch.Unknown _ -> "-";
        };
    }
}
