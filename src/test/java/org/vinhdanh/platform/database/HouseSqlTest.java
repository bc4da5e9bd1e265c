package org.vinhdanh.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.vinhdanh.TestDatabase;

/** What V001 promises to every migration that follows, tried as the program's own role. */
class HouseSqlTest {

    private static final DatabaseAddress ADDRESS = TestDatabase.fresh();

    @Test
    void here_and_below_is_starts_with_any_of_the_paths() throws SQLException {
        try (var program = asProgram()) {
            assertThat(yes(program, "within('vn.th.hnb.', array['vn.th.'])")).isTrue();
            assertThat(yes(program, "within('vn.tha.', array['vn.th.'])")).isFalse();
            assertThat(yes(program, "within('vn.th.', array['x.', 'vn.th.'])")).isTrue();
            assertThat(yes(program, "within('vn.th.', array[]::text[])")).isFalse();
        }
    }

    @Test
    void an_append_only_table_can_be_added_to_and_neither_the_program_nor_the_owner_can_change_it()
            throws SQLException {
        try (var owner = ADDRESS.asOwner();
                var program = asProgram()) {
            ServerSql.run(owner, "create table kept (id int)");
            ServerSql.run(owner, "select append_only('kept')");

            ServerSql.run(program, "insert into kept values (1)");

            for (var change : new String[] {"update kept set id = 2", "delete from kept", "truncate kept"}) {
                assertThatThrownBy(() -> ServerSql.run(program, change)).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> ServerSql.run(owner, change)).hasMessageContaining("append-only");
            }
            assertThat(yes(program, "(select count(*) from kept where id = 1) = 1"))
                    .isTrue();
        }
    }

    @Test
    void vietnamese_names_sort_as_in_a_dictionary() throws SQLException {
        try (var program = asProgram()) {
            assertThat(yes(program, """
                    (select string_agg(n, ' ' order by n collate "vi-x-icu")
                       from unnest(array['Ích', 'Đào', 'Dung', 'Ân', 'An']) n) = 'An Ân Dung Đào Ích'""")).isTrue();
        }
    }

    @Test
    void what_is_acknowledged_is_on_disk() throws SQLException {
        try (var program = asProgram()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
                assertThat(yes(program, "current_setting('" + setting + "') = 'on'"))
                        .isTrue();
        }
    }

    private static Connection asProgram() throws SQLException {
        return DriverManager.getConnection(
                ADDRESS.url(), ADDRESS.program().name(), ADDRESS.program().password());
    }

    private static boolean yes(Connection connection, String expression) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + expression)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
