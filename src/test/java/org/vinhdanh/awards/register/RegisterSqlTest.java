package org.vinhdanh.awards.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.platform.database.DatabaseAddress;

/** The database itself keeps the register: neither the program nor anybody else changes what is written. */
class RegisterSqlTest {

    private static final DatabaseAddress ADDRESS = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"award_decision", "award_entry", "award_revocation", "award_presentation", "award_link"})
    void what_is_written_is_never_changed(String table) throws SQLException {
        try (var program = program();
                var owner = ADDRESS.asOwner()) {
            for (var change : new String[] {
                "update " + table + " set recorded_by = recorded_by",
                "delete from " + table,
                "truncate " + table + " cascade"
            }) {
                assertThatThrownBy(() -> run(program, change)).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> run(owner, change)).hasMessageContaining("append-only");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"award_decision_now", "award_entry_now", "award_shelf_now"})
    void how_it_stands_now_is_kept_by_the_database_and_only_read_by_the_program(String table) throws SQLException {
        try (var program = program()) {
            for (var change : new String[] {
                "insert into " + table + " select * from " + table,
                "update " + table + " set org_path = ''",
                "delete from " + table,
                "truncate " + table
            }) assertThatThrownBy(() -> run(program, change)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_row_is_corrected_once_and_a_correction_says_why() throws SQLException {
        try (var program = program()) {
            decision(program, "1", "1", "null", "''");
            assertThatThrownBy(() -> decision(program, "2", "1", "1", "''")).hasMessageContaining("check");
            decision(program, "2", "1", "1", "'nhầm'");
            assertThatThrownBy(() -> decision(program, "3", "1", "1", "'nhầm'")).hasMessageContaining("corrects");
            assertThatThrownBy(() -> decision(program, "4", "1", "null", "''")).hasMessageContaining("check");
            try (var statement = program.createStatement();
                    var row = statement.executeQuery(
                            "select count(*), count(*) filter (where corrected) from award_decision_now")) {
                row.next();
                assertThat(row.getInt(1) + " " + row.getInt(2)).isEqualTo("1 1");
            }
        }
    }

    private static void decision(Connection program, String row, String id, String corrects, String reason)
            throws SQLException {
        run(program, """
                insert into award_decision (row_id, id, corrects, reason, org_path, keeper_id, origin, authority,
                    authority_folded, words, recorded_by, recorded_at)
                values (%s, %s, %s, %s, 'vn.lhh.', gen_random_uuid(), 'RECORDED_FROM', 'UBND', 'ubnd', 'ubnd',
                    gen_random_uuid(), '2026-11-22T00:00:00Z')
                """.formatted(uuid(row), uuid(id), uuid(corrects), reason));
    }

    private static String uuid(String number) {
        return number.equals("null") ? number : "'00000000-0000-7000-8000-00000000000" + number + "'";
    }

    private static Connection program() throws SQLException {
        return DriverManager.getConnection(
                ADDRESS.url(), ADDRESS.program().name(), ADDRESS.program().password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
