package org.vinhdanh.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that has been looked at from beginning to end: whatever it promises is in it. */
final class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens it and checks every table and file against the manifest. */
    @SuppressWarnings("MustBeClosedChecker")
    static Archive open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var archive = new Archive(zip, manifest(zip));
                archive.check();
                return archive;
            } catch (IOException | RuntimeException wrong) {
                zip.close();
                throw wrong;
            }
        } catch (IOException broken) {
            throw new CannotRestore(
                    "Tệp %s không phải bản sao lưu của Vinh Danh hoặc đã hỏng.".formatted(file.getFileName()), broken);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The content of an entry; the caller closes it. */
    InputStream entry(String name) throws IOException {
        var entry = zip.getEntry(name);
        @Nullable InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) throw new CannotRestore("Bản sao lưu thiếu phần %s.".formatted(name));
        return in;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) throw new CannotRestore("Tệp này không phải bản sao lưu của Vinh Danh: không có bản kê.");
        try (var in = zip.getInputStream(entry)) {
            var manifest = JsonMapper.shared().readValue(in, Manifest.class);
            if (manifest.format() > Manifest.FORMAT)
                throw new CannotRestore(
                        "Bản sao lưu do một bản Vinh Danh mới hơn tạo ra; hãy nâng cấp phần mềm trước.");
            return manifest;
        } catch (JacksonException unreadable) {
            throw new CannotRestore("Bản kê của bản sao lưu không đọc được.", unreadable);
        }
    }

    private void check() throws IOException {
        for (var table : manifest.tables()) check(table.entry(), table.sha256());
        for (var content : manifest.files()) check(content.entry(), content.sha256());
    }

    private void check(String name, String sha256) throws IOException {
        try (var in = new DigestInputStream(entry(name), Backup.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256))
                throw new CannotRestore("Bản sao lưu đã hỏng: phần %s không khớp mã kiểm tra.".formatted(name));
        }
    }
}
