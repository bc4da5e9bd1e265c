package org.vinhdanh.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is killed without warning: acknowledged rows are there afterwards, and no deed is there by half. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SturdyTest {

    private static final Path PROGRAMS = Path.of("target/postgres").toAbsolutePath();
    private static final int ENOUGH = 150;

    private Path home = PROGRAMS;

    @BeforeEach
    void make_a_home() throws IOException {
        home = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "sturdy");
    }

    @AfterEach
    void clear_away() throws IOException {
        EmbeddedPostgres.start(home, PROGRAMS).close();
        Folders.delete(home);
    }

    @Test
    void a_killed_server_has_kept_what_it_acknowledged() throws SQLException {
        var postgres = EmbeddedPostgres.start(home, PROGRAMS);
        var acknowledged = 0;
        try (var connection = postgres.address().asOwner()) {
            prepare(connection);
            while (true) {
                write(connection, acknowledged + 1);
                acknowledged++;
                if (acknowledged == ENOUGH) kill(postgres.process().orElseThrow());
            }
        } catch (SQLException gone) {
            assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
        }

        assertThat(wholeDeeds(EmbeddedPostgres.start(home, PROGRAMS))).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void a_killed_program_leaves_whole_deeds_and_a_server_that_is_adopted()
            throws IOException, InterruptedException, SQLException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = 0;
        try (var said = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = said.readLine()) != null; ) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == ENOUGH) kill(program.pid());
            }
        }
        program.waitFor();
        assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);

        var before = Files.readString(home.resolve("cluster/postmaster.pid"));
        var adopted = EmbeddedPostgres.start(home, PROGRAMS);
        assertThat(Files.readString(home.resolve("cluster/postmaster.pid")))
                .startsWith(before.lines().findFirst().orElseThrow());
        assertThat(wholeDeeds(adopted)).isGreaterThanOrEqualTo(acknowledged);
    }

    /** The program that is killed: writes deeds of two rows and says which are done. */
    static final class Writer {
        private Writer() {}

        static void main(String[] arguments) throws SQLException {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), PROGRAMS);
            try (var connection = postgres.address().asOwner()) {
                prepare(connection);
                for (int deed = 1; ; deed++) {
                    write(connection, deed);
                    System.out.println(deed);
                }
            }
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        ServerSql.run(connection, "create table deed (id int, half text, primary key (id, half))");
        connection.setAutoCommit(false);
    }

    private static void write(Connection connection, int deed) throws SQLException {
        ServerSql.run(connection, "insert into deed values (%d, 'entry')".formatted(deed));
        ServerSql.run(connection, "insert into deed values (%d, 'trail')".formatted(deed));
        connection.commit();
    }

    /** How many deeds there are from the first on without a gap; fails if one is there by half. */
    private static int wholeDeeds(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.address().asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) filter (where half = 'entry'), count(*) filter (where half = 'trail'), coalesce(max(id), 0) from deed
                        """)) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(row.getInt(2)).isEqualTo(row.getInt(3));
            return row.getInt(3);
        }
    }

    private static void kill(long process) {
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
    }
}
