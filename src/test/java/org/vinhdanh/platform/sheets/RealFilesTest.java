package org.vinhdanh.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Outcome;

/** Files that offices really use, where they lie beside the repository. */
class RealFilesTest {

    private static final Path FOLDER = Path.of("../shared/samples/import");

    @BeforeEach
    void the_files_are_here() {
        assumeTrue(Files.isDirectory(FOLDER));
    }

    @Test
    void the_real_list_has_386_collectives_and_one_of_them_twice() {
        var book = open("real-collectives-2023.xlsx");
        assertThat(book.sheets().stream().map(Sheet::hidden)).containsExactly(false, true, true, true, true, false);
        var table = value(Table.in(book.visible().getFirst()));
        assertThat(table.firstRow()).isEqualTo(1);
        assertThat(table.headings().stream().map(Table.Heading::name))
                .startsWith("STT", "Tên gọi (Ông/Bà/Chức danh)", "Tên tập thể/cá nhân/hộ gia đình", "Chức vụ");
        var lines = new ArrayList<Line>();
        var ending = value(table.lines(lines::add));
        assertThat(ending.lines()).isEqualTo(386);
        assertThat(ending.leftovers()).isEmpty();
        var distinct = new HashSet<List<String>>();
        for (var line : lines)
            distinct.add(line.cells().stream().map(Cell::text).toList());
        assertThat(distinct).hasSize(385);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.cell(2).text())
                        .isNotEmpty()
                        .isEqualTo(line.cell(2).text().strip()));
        assertThat(lines.getFirst().cell(17).formula()).isTrue();
        assertThat(lines.getFirst().cell(20).text()).isEqualTo("0012");
    }

    @Test
    void the_unified_template_is_empty_and_its_guide_has_four_examples() {
        var book = open("MauTDKT.xlsx");
        assertThat(lines(book.sheets().getFirst())).isEmpty();
        var guide = lines(book.sheets().getLast());
        assertThat(guide.stream().map(line -> line.cell(2).text()))
                .contains("Nguyễn Anh Đại", "Nguyễn Anh Ba", "Sở Tư pháp", "Hộ gia đình");
    }

    @Test
    void the_templates_for_people_collectives_and_initiatives_have_their_headings_in_row_3() {
        for (var name : List.of("CANHAN.xlsx", "TAPTHE.xlsx", "DETAI.xlsx")) {
            var table = value(Table.in(open(name).sheets().getFirst()));
            assertThat(table.firstRow()).as(name).isEqualTo(3);
            assertThat(table.headings().getFirst().counter()).isTrue();
            assertThat(table.titles()).hasSize(1);
            assertThat(value(table.sample(10))).as(name).isEmpty();
        }
    }

    @Test
    void the_columns_of_the_template_for_people_are_recognised() {
        var table = value(Table.in(open("CANHAN.xlsx").sheets().getFirst()));
        assertThat(table.headings().stream().map(Table.Heading::name))
                .containsExactly(
                        "STT",
                        "Họ và tên",
                        "Giới tính",
                        "Ngày sinh",
                        "Chức vụ",
                        "Tên phòng ban/ khối, tổ công tác",
                        "Tên đơn vị/tập thể công tác",
                        "Địa chỉ / Nơi ở",
                        "Mã phân loại cán bộ",
                        "Mã hình thức khen thưởng",
                        "Mã danh hiệu thi đua (nếu có)");
    }

    private static List<Line> lines(Sheet sheet) {
        return value(value(Table.in(sheet)).sample(1000));
    }

    private static Workbook open(String name) {
        return value(Sheets.open(FOLDER.resolve(name), name, Limits.STANDARD));
    }

    private static <T> T value(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }
}
