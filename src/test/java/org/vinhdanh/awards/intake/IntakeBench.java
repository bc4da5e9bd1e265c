package org.vinhdanh.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.bench.BenchTable;
import org.vinhdanh.federation.Folk;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.platform.sheets.SheetWriting;
import org.vinhdanh.platform.sheets.SheetWriting.Column;

/** S6 of the quality page: 100,000 award lines of an xlsx, read, matched, planned and committed, against COPY. */
@Tag("bench")
@SpringBootTest(properties = TestDatabase.OWN)
class IntakeBench {

    private static final int LINES = 100_000;
    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"};
    private static final String[] MIDDLES = {"Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Thanh", "Quang"};
    private static final String[] GIVEN = {"Hải", "Mai", "Lan", "Hoa", "Nam", "Bình", "Sơn", "Thu", "Dung", "Vinh"};

    @Autowired
    Intakes intakes;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcTemplate db;

    /** One line of the list. */
    private record Given(int n) {
        String name() {
            return FAMILIES[n % 10] + " " + MIDDLES[n / 10 % 8] + " " + GIVEN[n / 80 % 10];
        }

        String unit() {
            return "Hội thành viên số " + n / 800;
        }

        String decision() {
            return 1 + n / 1000 + "/QĐ-LHH";
        }
    }

    @Test
    void a_hundred_thousand_lines_from_the_file_into_the_register() throws IOException {
        var lan = Folk.office(organisations);
        var file = list();
        var start = System.nanoTime();
        AwardList handed;
        try (var content = Files.newInputStream(file)) {
            handed = done(intakes.handIn(lan, "danh-sach.xlsx", content));
        }
        done(intakes.settle(lan, handed.id(), handed.layout()));
        var settled = System.nanoTime();
        var plan = done(intakes.read(lan, handed.id(), (_, _) -> {}));
        var planned = System.nanoTime();
        assertThat(plan.counts().fresh()).isEqualTo(LINES);
        var written = done(intakes.carryOut(lan, plan.id(), plan.version(), (_, _) -> {}));
        var whole = System.nanoTime();
        assertThat(written.counts().written()).isEqualTo(LINES);
        var copy = copy();
        BenchTable.row(
                "S6",
                "nhập 100.000 dòng xlsx vào sổ",
                "%s s (đưa vào %s s, lập kế hoạch %s s, ghi %s s), %s lần COPY"
                        .formatted(
                                seconds(start, whole),
                                seconds(start, settled),
                                seconds(settled, planned),
                                seconds(planned, whole),
                                BenchTable.figure((whole - start) / 1e9 / copy)),
                "COPY cùng các dòng, đủ chỉ mục và trigger: " + BenchTable.figure(copy) + " s",
                "≤ 3 lần COPY");
        Files.delete(file);
    }

    private static String seconds(long from, long to) {
        return BenchTable.figure((to - from) / 1e9);
    }

    private static Path list() throws IOException {
        var file = Files.createTempFile("danh-sach", ".xlsx");
        var columns = List.<Column<Given>>of(
                Column.number("STT", 6, line -> (long) line.n() + 1),
                Column.text("Họ và tên", 30, Given::name),
                Column.text("Đơn vị", 30, Given::unit),
                Column.text("Hình thức khen thưởng", 30, _ -> "Giấy khen của Chủ tịch Liên hiệp hội"),
                Column.text("Số quyết định", 20, Given::decision),
                Column.text("Ngày quyết định", 20, line -> "5/1/" + (2000 + line.n() / 5000)),
                Column.text("Cơ quan quyết định", 30, _ -> "Chủ tịch Liên hiệp hội"));
        try (var out = Files.newOutputStream(file)) {
            SheetWriting.xlsx(
                    out, "Danh sách", columns, IntStream.range(0, LINES).mapToObj(Given::new));
        }
        return file;
    }

    /** The same rows once more into the register's table by COPY, with all its indexes and triggers; taken back after. */
    private double copy() {
        var seconds = db.execute((java.sql.Connection connection) -> {
            connection.setAutoCommit(false);
            try (var read = connection.createStatement()) {
                var text = new StringBuilder();
                var kept =
                        "reason, decision_id, line, kind, quantity, honorific, title, name, post, unit, words, award,"
                                + " award_written, citation, posthumous, branch, recorded_by, recorded_at";
                try (var rows = read.executeQuery("select fresh.id, fresh.id, 'Z' || entry.seq, " + kept
                        + " from award_entry entry, lateral (select gen_random_uuid() as id, entry.seq as of) fresh")) {
                    var columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (var i = 1; i <= columns; i++)
                            text.append(i > 1 ? "\t" : "").append(Objects.requireNonNullElse(rows.getString(i), "\\N"));
                        text.append('\n');
                    }
                }
                var start = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy award_entry (row_id, id, code, " + kept + ") from stdin",
                                new StringReader(text.toString()));
                return (System.nanoTime() - start) / 1e9;
            } catch (IOException broken) {
                throw new SQLException(broken);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
        return seconds == null ? 0 : seconds;
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.why()).isEmpty();
        return outcome.result().orElseThrow();
    }
}
