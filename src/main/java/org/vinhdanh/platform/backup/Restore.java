package org.vinhdanh.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.vinhdanh.platform.database.DatabaseAddress;
import org.vinhdanh.platform.database.Migrations;

/**
 * Brings an archive into an empty database and a folder of files: the tables as they were for the archive first, then its
 * rows in one transaction, then all newer migrations.
 */
public record Restore(Path archive) {

    /** Reads the whole archive and says what is wrong with it, without touching anything else. */
    public void check() {
        try (var _ = understood()) {
            return;
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private Archive understood() throws IOException {
        var opened = Archive.open(archive);
        if (Migrations.known().containsAll(opened.manifest().versions())) return opened;
        opened.close();
        throw new CannotRestore("Bản sao lưu do một bản Vinh Danh mới hơn tạo ra; hãy nâng cấp phần mềm trước.");
    }

    /** Fills the empty database and adds the files to the folder. */
    public void into(DatabaseAddress empty, Path files) {
        try (var from = understood()) {
            assertEmpty(empty);
            Migrations.runOnly(empty, from.manifest().versions());
            fill(empty, from);
            Migrations.run(empty);
            for (var content : from.manifest().files()) place(from, content, files);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private void assertEmpty(DatabaseAddress database) {
        try (var connection = database.asOwner()) {
            if (new SnapshotSql(connection).hasTables())
                throw new CannotRestore("Cơ sở dữ liệu nhận bản sao lưu phải trống.");
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    private void fill(DatabaseAddress database, Archive from) throws IOException {
        try (var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            var sql = new SnapshotSql(connection);
            var fastening = sql.fastening();
            sql.run(sql.loosening(
                    from.manifest().tables().stream().map(Manifest.Table::name).toList()));
            for (var table : from.manifest().tables()) fill(sql, from, table);
            for (var sequence : from.manifest().sequences()) sql.advance(sequence);
            sql.run(fastening);
            connection.commit();
        } catch (SQLException broken) {
            throw unusable(broken);
        }
    }

    private void fill(SnapshotSql sql, Archive from, Manifest.Table table) throws SQLException, IOException {
        try (var rows = from.entry(table.entry())) {
            if (sql.copyIn(table.name(), table.columns(), rows) != table.rows())
                throw new CannotRestore("Bản sao lưu đã hỏng: bảng %s không đủ dòng.".formatted(table.name()));
        }
    }

    private void place(Archive from, Manifest.Content content, Path files) throws IOException {
        var shelf = Files.createDirectories(files.resolve(content.sha256().substring(0, 2)));
        var place = shelf.resolve(content.sha256());
        if (Files.exists(place)) return;
        var arriving = shelf.resolve(content.sha256() + ".part");
        try (var in = from.entry(content.entry())) {
            Files.copy(in, arriving, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private CannotRestore unreadable(IOException broken) {
        return new CannotRestore("Không đọc được bản sao lưu %s.".formatted(archive.getFileName()), broken);
    }

    private static CannotRestore unusable(SQLException broken) {
        return new CannotRestore("Không đưa được bản sao lưu vào cơ sở dữ liệu: " + broken.getMessage(), broken);
    }
}
