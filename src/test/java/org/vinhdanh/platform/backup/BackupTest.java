package org.vinhdanh.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vinhdanh.TestDatabase;
import org.vinhdanh.platform.database.DatabaseAddress;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String SHA256 = "688787d8ff144c502c7f5cffaafe2cc588d86079f9de88304c26b0cb99ce91c6"; // of "asd"

    @TempDir
    Path folder;

    @Test
    void an_instance_comes_back_row_by_row_and_file_by_file() throws SQLException, IOException {
        var lived = livedIn();
        new Backup(lived, folder.resolve("files")).to(archive(), NOW);

        var again = TestDatabase.empty();
        new Restore(archive()).into(again, folder.resolve("again"));

        assertThat(rows(again)).isEqualTo(rows(lived)).contains("Ông Hải\t\"\\N", "true|2026-01-02 00:00:00+00");
        assertThat(folder.resolve("again/68").resolve(SHA256)).hasContent("asd");
        try (var connection = again.asOwner()) {
            var sql = new SnapshotSql(connection);
            assertThatThrownBy(() -> sql.run("delete from stored_file")).hasMessageContaining("append-only");
            assertThatThrownBy(
                            () -> sql.run(
                                    "insert into mail_recipient values (gen_random_uuid(), gen_random_uuid(), '', '', 'SENT', 0, '2026-01-01', '2026-01-01', '')"))
                    .hasMessageContaining("foreign key");
        }
        assertThat(new Doctor(again, folder.resolve("again")).findings()).allMatch(Doctor.Finding::well);
    }

    @Test
    void an_archive_that_was_tampered_with_is_refused_before_anything_is_touched() throws SQLException, IOException {
        new Backup(livedIn(), folder.resolve("files")).to(archive(), NOW);
        try (var zip = FileSystems.newFileSystem(archive())) {
            Files.writeString(zip.getPath("tables/setting.copy"), "house.name\tMột tên khác\n");
        }
        var empty = TestDatabase.empty();

        assertThatThrownBy(() -> new Restore(archive()).into(empty, folder.resolve("again")))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("tables/setting.copy");
        try (var connection = empty.asOwner()) {
            assertThat(new SnapshotSql(connection).hasTables()).isFalse();
        }
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void what_is_no_archive_is_refused_with_a_sentence() throws IOException {
        Files.writeString(archive(), "không phải zip");
        assertThatThrownBy(() -> new Restore(archive()).check())
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("không phải bản sao lưu");
    }

    @Test
    void a_database_with_tables_receives_nothing() throws SQLException, IOException {
        new Backup(livedIn(), folder.resolve("files")).to(archive(), NOW);
        assertThatThrownBy(() -> new Restore(archive()).into(TestDatabase.fresh(), folder.resolve("again")))
                .hasMessageContaining("trống");
    }

    @Test
    void a_missing_file_is_found_by_the_doctor() throws SQLException, IOException {
        var lived = livedIn();
        Files.delete(folder.resolve("files/68").resolve(SHA256));
        assertThat(new Doctor(lived, folder.resolve("files")).findings())
                .filteredOn(finding -> !finding.well())
                .extracting(Doctor.Finding::name)
                .containsExactly("files");
    }

    private Path archive() {
        return folder.resolve("sao-luu.zip");
    }

    private DatabaseAddress livedIn() throws SQLException, IOException {
        var database = TestDatabase.fresh();
        Files.createDirectories(folder.resolve("files/68"));
        Files.writeString(folder.resolve("files/68").resolve(SHA256), "asd");
        try (var connection = database.asOwner()) {
            new SnapshotSql(connection)
                    .run(
                            List.of(
                                    "insert into instance values (true, true, '2026-01-02T00:00:00Z', 0) on conflict (one) do update set demo = true",
                                    "insert into setting values ('house.name', E'Ông Hải\\t\"\\\\N')",
                                    "insert into stored_file values (gen_random_uuid(), 'test', 'a.txt', 'TEXT', 3, '"
                                            + SHA256 + "', '2026-01-02T00:00:00Z', gen_random_uuid())",
                                    "insert into mail_message values ('00000000-0000-0000-0000-000000000001', 'vn.', 'a', 'b', 'c', gen_random_uuid(), '2026-01-02T00:00:00Z', '')",
                                    "insert into mail_recipient values (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '', '', 'SENT', 0, '2026-01-01', '2026-01-01', '')"));
        }
        return database;
    }

    /** Everything in the tables of the test, as text. */
    private static List<String> rows(DatabaseAddress database) throws SQLException {
        try (var connection = database.asOwner()) {
            return new SnapshotSql(connection).texts("""
                    select value from setting
                    union all select demo::text || '|' || to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || '+00' from instance
                    union all select id::text from stored_file
                    union all select id::text from mail_recipient
                    order by 1
                    """);
        }
    }
}
