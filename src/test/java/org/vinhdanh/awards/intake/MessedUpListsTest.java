package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any tidy list, however it is messed up without changing what it says, makes the same plan. */
class MessedUpListsTest {

    private static final List<String> NAMES = List.of(
            "Lê Thị Mai", "Trần Văn Hải", "Nguyễn Thị Hoa", "Phạm Văn Nam", "Đỗ Văn Tâm", "Hồ Thị Yến", "Vũ Đức Bình");
    private static final List<String> UNITS =
            List.of("Hội Nhà báo", "Hội Luật gia", "Hội Cầu đường", "Trung tâm Tư vấn");
    private static final List<String> AWARDS = List.of("Chiến sĩ thi đua cơ sở", "Lao động tiên tiến");
    private static final List<List<String>> HEADINGS = List.of(
            List.of("Họ và tên", "HỌ VÀ TÊN", "Ho va ten", "Họ tên"),
            List.of("Đơn vị", "Đơn vị công tác", "DON VI", "Cơ quan, đơn vị"),
            List.of("Danh hiệu", "Danh hiệu thi đua", "DANH HIỆU THI ĐUA"),
            List.of("Số quyết định", "Quyết định số", "SỐ QĐ"),
            List.of("Ngày quyết định", "Ngày ký", "Ngày ban hành"),
            List.of("Cơ quan quyết định", "Người quyết định", "Cấp quyết định"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946})
    void the_plan_stays_the_same(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < 5 + random.nextInt(20); i++) {
            var decision = random.nextInt(3);
            rows.add(List.of(
                    one(random, NAMES),
                    one(random, UNITS),
                    one(random, AWARDS),
                    (decision + 11) + "/QĐ-SYT",
                    "0" + (decision + 1) + "/03/2024",
                    "Giám đốc Sở Y tế"));
        }
        assertThat(told(messed(random, rows))).isEqualTo(told(tidy(rows)));
    }

    private static List<String> told(String list) {
        return Reading.lines(Reading.pasted(list), given -> given).stream()
                .map(Reading::told)
                .map(line -> line.replaceFirst("^\\d+ ", ""))
                .toList();
    }

    private static String tidy(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add(HEADINGS.stream().map(List::getFirst).collect(Collectors.joining(" | ")));
        rows.forEach(row -> lines.add(String.join(" | ", row)));
        return String.join("\n", lines);
    }

    private static String messed(Random random, List<List<String>> rows) {
        var order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        Collections.shuffle(order, random);
        var counted = random.nextBoolean();
        var lines = new ArrayList<String>();
        if (random.nextBoolean()) lines.add("LIÊN HIỆP CÁC HỘI | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        if (random.nextBoolean()) lines.add("DANH SÁCH");
        lines.add((counted ? "STT | " : "")
                + order.stream()
                        .map(column -> one(random, HEADINGS.get(column)))
                        .collect(Collectors.joining(" | ")));
        var number = 1;
        for (var row : rows) {
            lines.add((counted ? number++ + " | " : "")
                    + order.stream()
                            .map(column -> mess(random, column, row.get(column)))
                            .collect(Collectors.joining(" | ")));
            if (random.nextInt(6) == 0) lines.add(" | ");
        }
        if (counted && random.nextBoolean()) lines.add("Tổng cộng: " + rows.size() + " cá nhân | ");
        return String.join("\n", lines);
    }

    private static String mess(Random random, int column, String value) {
        return switch (random.nextInt(5)) {
            case 0 -> Normalizer.normalize(value, Normalizer.Form.NFD);
            case 1 -> "\u00a0 " + value.replace(" ", "  ") + " ";
            case 2 ->
                column == 0
                        ? value.toUpperCase(Locale.ROOT)
                        : column == 4 ? value.replace("/0", "/").replaceFirst("^0", "") : value;
            case 3 ->
                switch (value) {
                    case "Chiến sĩ thi đua cơ sở" -> "CSTĐCS";
                    case "Lao động tiên tiến" -> "LĐTT";
                    default -> value;
                };
            default -> value;
        };
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
