package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clean list, messed up as offices do and read again, is the clean list. The seed names the mess. */
class MessedUpListsTest {

    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Bùi", "Hoàng", "Vũ");
    private static final List<String> GIVEN =
            List.of("Hải", "Lan", "Cúc", "Sơn", "Thuỷ", "Hường", "Đức", "Anh", "Nghĩa");
    private static final List<String> UNITS = List.of(
            "Hội Nhà báo",
            "Sở Giáo dục và Đào tạo",
            "Trung tâm Tư vấn pháp luật",
            "Liên hiệp các Hội",
            "Bệnh viện đa khoa huyện");
    private static final List<String> AWARDS =
            List.of("Bằng khen", "Giấy khen", "Chiến sĩ thi đua cơ sở", "Kỷ niệm chương");
    private static final List<String> HEADINGS =
            List.of("Họ và tên", "Đơn vị công tác", "Hình thức khen thưởng", "Ngày quyết định");

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_is_read_back_equal(int seed) {
        var random = new Random(seed);
        var lines = IntStream.range(0, 3 + random.nextInt(12))
                .mapToObj(_ -> line(random))
                .toList();
        var order = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(order, random);
        var typed = lettering(random);

        var sheet = sheet(random, messed(random, lines, order, typed));
        var table = Office.value(Table.in(sheet));

        var places = new HashMap<String, Integer>();
        for (var heading : table.headings()) places.put(heading.name(), heading.column());
        var read = new ArrayList<List<String>>();
        Office.value(table.lines(line -> read.add(HEADINGS.stream()
                .map(name -> line.cell(places.getOrDefault(name, 99)).text())
                .toList())));
        assertThat(read).isEqualTo(lines);
    }

    private static List<String> line(Random random) {
        return List.of(
                one(random, FAMILIES) + " " + one(random, List.of("Văn", "Thị", "Đình")) + " " + one(random, GIVEN),
                one(random, UNITS),
                one(random, AWARDS),
                "%d/%d/%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 1990 + random.nextInt(36)));
    }

    private static List<List<String>> messed(
            Random random, List<List<String>> lines, List<Integer> order, UnaryOperator<String> typed) {
        var rows = new ArrayList<List<String>>();
        if (random.nextBoolean()) {
            rows.add(List.of("", "LIÊN HIỆP CÁC HỘI"));
            rows.add(List.of());
            rows.add(List.of("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"));
        }
        var headings = row(one(random, List.of("STT", "TT", "Stt")), HEADINGS, order, UnaryOperator.identity());
        rows.add(headings);
        if (random.nextInt(3) == 0) rows.add(List.of("(1)", "(2)", "(3)", "(4)", "(5)"));
        var number = 1;
        for (var line : lines) {
            if (random.nextInt(6) == 0) rows.add(List.of());
            if (random.nextInt(8) == 0) rows.add(headings);
            rows.add(row(String.valueOf(number++), line, order, text -> blanks(random, typed.apply(text))));
        }
        if (random.nextBoolean()) rows.add(List.of(String.valueOf(number)));
        if (random.nextBoolean()) {
            rows.add(List.of("", "Tổng cộng: " + lines.size() + " người"));
            rows.add(List.of("", "", "", "Thanh Hóa, ngày 5 tháng 11 năm 2024"));
            rows.add(List.of("", "Người lập biểu", "", "CHỦ TỊCH"));
        }
        return rows.stream()
                .map(row -> row.stream().map(text -> rows(typed, text)).toList())
                .toList();
    }

    /** Headings and the rest are typed in the same lettering as the lines: capitals aside, which TCVN3 has no codes for. */
    private static String rows(UnaryOperator<String> typed, String text) {
        return text.equals(text.toUpperCase(java.util.Locale.ROOT)) || !Lettering.isUnicode(text)
                ? text
                : typed.apply(text);
    }

    private static List<String> row(
            String counter, List<String> cells, List<Integer> order, UnaryOperator<String> mess) {
        var row = new ArrayList<>(List.of(counter));
        for (var i : order) row.add(mess.apply(cells.get(i)));
        return row;
    }

    private static String blanks(Random random, String text) {
        return switch (random.nextInt(5)) {
            case 0 -> " " + text;
            case 1 -> text + "\u00A0 ";
            case 2 -> text.replaceFirst(" ", "  ");
            default -> text;
        };
    }

    private static UnaryOperator<String> lettering(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> text -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 1 -> LetteringTest::typedInTcvn3;
            case 2 -> LetteringTest::typedInVni;
            default -> UnaryOperator.identity();
        };
    }

    private static Sheet sheet(Random random, List<List<String>> rows) {
        var picture = String.join(
                "\n",
                rows.stream()
                        .map(row -> row.isEmpty() ? "|" : String.join("|", row))
                        .toList());
        var tabs = picture.replace('|', '\t');
        return switch (random.nextInt(6)) {
            case 0 -> first(Sheets.open(Office.xlsx(picture), "x", Limits.STANDARD));
            case 1 -> first(Sheets.open(Office.xls(picture), "x", Limits.STANDARD));
            case 2 -> first(Sheets.open(Office.csv(picture.replace('|', ';')), "x", Limits.STANDARD));
            case 3 -> first(Sheets.open(Office.csv(tabs, StandardCharsets.UTF_16LE), "x", Limits.STANDARD));
            case 4 -> first(Sheets.pasted(tabs, Limits.STANDARD));
            default -> first(Sheets.open(Office.docx(word(rows)), "x", Limits.STANDARD));
        };
    }

    private static String word(List<List<String>> rows) {
        var table = new StringBuilder("<w:tbl>");
        for (var row : rows) {
            table.append("<w:tr>");
            for (var cell : row)
                table.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static Sheet first(org.vinhdanh.kernel.Outcome<Workbook> book) {
        return Office.value(book).sheets().getFirst();
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
