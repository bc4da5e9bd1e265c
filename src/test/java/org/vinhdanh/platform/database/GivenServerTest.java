package org.vinhdanh.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.vinhdanh.TestDatabase;

/** A database we are given: ours, empty, or somebody else's. */
class GivenServerTest {

    @Test
    void an_empty_database_and_our_own_are_taken() {
        assertThatCode(() -> ServerSql.assertOurs(TestDatabase.empty())).doesNotThrowAnyException();
        assertThatCode(() -> ServerSql.assertOurs(TestDatabase.fresh())).doesNotThrowAnyException();
    }

    @Test
    void a_database_of_another_program_is_refused_even_if_it_too_uses_flyway() throws SQLException {
        var foreign = TestDatabase.empty();
        try (var connection = foreign.asOwner()) {
            ServerSql.run(connection, "create table flyway_schema_history (script text)");
            ServerSql.run(connection, "insert into flyway_schema_history values ('V1__their_start.sql')");
        }
        assertThatThrownBy(() -> ServerSql.assertOurs(foreign))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("chương trình khác");
    }

    @Test
    void a_house_on_one_role_alone_is_guarded_by_triggers() throws SQLException {
        var lent = TestDatabase.empty();
        var single = new DatabaseAddress(lent.url(), lent.owner(), lent.owner());
        Migrations.run(single);
        try (var connection = single.asOwner()) {
            assertThatThrownBy(() -> ServerSql.run(connection, "delete from stored_file"))
                    .hasMessageContaining("append-only");
        }
    }
}
