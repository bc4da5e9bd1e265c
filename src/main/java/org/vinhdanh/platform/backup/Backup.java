package org.vinhdanh.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vinhdanh.platform.backup.Manifest.Content;
import org.vinhdanh.platform.backup.Manifest.Table;
import org.vinhdanh.platform.database.DatabaseAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole instance in one archive: every table as of one moment, every stored file, and a manifest with version, counts
 * and checksums. Passwords of the database and sessions stay outside. It may be taken while people work.
 */
public record Backup(DatabaseAddress database, Path files) {

    /** Writes the archive to a new file; it has this name only when it is whole and on disk. */
    public void to(Path archive, Instant now) {
        if (Files.exists(archive)) throw new CannotRestore("Tệp %s đã có; hãy chọn tên khác.".formatted(archive));
        try {
            var unfinished = archive.resolveSibling(archive.getFileName() + ".part");
            try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                to(out, now);
            }
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new CannotRestore(
                    "Không ghi được tệp sao lưu %s: %s".formatted(archive, broken.getMessage()), broken);
        }
    }

    /** Writes the archive to the stream, which stays open. */
    public void to(OutputStream out, Instant now) throws IOException {
        var zip = new ZipOutputStream(out);
        try (var connection = database.asOwner()) {
            var sql = new SnapshotSql(connection);
            sql.freeze();
            var tables = new ArrayList<Table>();
            for (var name : sql.tables()) tables.add(table(zip, sql, name));
            var contents = new ArrayList<Content>();
            for (var sha256 : sql.storedFiles()) contents.add(content(zip, sha256));
            var manifest = new Manifest(Manifest.FORMAT, sql.versions(), now, tables, sql.sequences(), contents);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
        } catch (SQLException broken) {
            throw new CannotRestore("Không đọc được cơ sở dữ liệu: " + broken.getMessage(), broken);
        }
    }

    private Table table(ZipOutputStream zip, SnapshotSql sql, String name) throws SQLException, IOException {
        var columns = sql.columns(name);
        var table = new Table(name, columns, 0, "");
        zip.putNextEntry(new ZipEntry(table.entry()));
        var sum = new DigestOutputStream(keptOpen(zip), sha256());
        var rows = sql.copyOut(name, columns, sum);
        zip.closeEntry();
        return new Table(
                name,
                columns,
                rows,
                HexFormat.of().formatHex(sum.getMessageDigest().digest()));
    }

    private Content content(ZipOutputStream zip, String sha256) throws IOException {
        var content = new Content(sha256);
        zip.putNextEntry(new ZipEntry(content.entry()));
        Files.copy(files.resolve(sha256.substring(0, 2)).resolve(sha256), zip);
        zip.closeEntry();
        return content;
    }

    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
