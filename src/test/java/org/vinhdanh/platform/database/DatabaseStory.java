package org.vinhdanh.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The program as it runs: its pool works as the program's role, in a migrated database. */
@SpringBootTest
@Transactional
class DatabaseStory {

    @Autowired
    JdbcClient db;

    @Test
    void the_program_works_as_its_own_role_and_owns_no_table() {
        assertThat(db.sql("select current_user").query(String.class).single()).isEqualTo("vinhdanh_program");
        assertThat(db.sql("select count(*) from pg_tables where tableowner = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
