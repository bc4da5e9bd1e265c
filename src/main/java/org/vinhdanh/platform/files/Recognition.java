package org.vinhdanh.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is by its content. */
final class Recognition {

    private static final int HEAD = 64 * 1024;
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNPACKED = 2L << 30;

    private static final Set<String> FILMS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V ", "MSNV");

    private Recognition() {}

    static Optional<FileType> of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, "%PDF-")) return Optional.of(FileType.PDF);
        if (starts(head, "\u0089PNG\r\n\u001a\n")) return Optional.of(FileType.PNG);
        if (starts(head, "\u00ff\u00d8\u00ff")) return Optional.of(FileType.JPEG);
        if (starts(head, "GIF87a") || starts(head, "GIF89a")) return Optional.of(FileType.GIF);
        if (starts(head, "RIFF")
                && head.length > 12
                && new String(head, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP"))
            return Optional.of(FileType.WEBP);
        if (head.length > 12 && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp"))
            return films(new String(head, 8, 4, StandardCharsets.ISO_8859_1));
        if (starts(head, "PK\u0003\u0004")) return packed(file);
        if (starts(head, "\u00d0\u00cf\u0011\u00e0")) return compound(file);
        return isText(head) ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    /** Of all that is packed as MPEG-4 packs it, only what every browser plays; pictures and sounds come so, too. */
    private static Optional<FileType> films(String brand) {
        return FILMS.contains(brand) ? Optional.of(FileType.MP4) : Optional.empty();
    }

    /** An office document in a zip, or other files; one that would unpack to absurd size is nothing to us. */
    private static Optional<FileType> packed(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) return Optional.empty();
            if (zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum() > MOST_UNPACKED)
                return Optional.empty();
            if (zip.getEntry("xl/workbook.xml") != null) return Optional.of(FileType.XLSX);
            if (zip.getEntry("word/document.xml") != null) return Optional.of(FileType.DOCX);
            return Optional.of(FileType.ZIP);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> compound(Path file) {
        try (var documents = new POIFSFileSystem(file.toFile(), true)) {
            var root = documents.getRoot();
            var sheets = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return sheets ? Optional.of(FileType.XLS) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** Text of any old encoding: no control characters but tab and line ends; or UTF-16 that says so. */
    private static boolean isText(byte[] head) {
        if (starts(head, "\u00ff\u00fe") || starts(head, "\u00fe\u00ff")) return true;
        for (var b : head) if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') return false;
        return head.length > 0;
    }

    private static boolean starts(byte[] head, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if (head[i] != bytes[i]) return false;
        return true;
    }
}
