package org.vinhdanh.platform.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file that is a zip of parts, as xlsx and docx are; every part is unpacked under watch. */
record Packed(Path file, Map<String, String> names, Limits limits) {

    private static final int MOST_PARTS = 10_000;
    private static final long HARMLESS = 1 << 20;

    static Workbook open(Path file, Limits limits) throws IOException {
        var names = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) throw new Unreadable("sheets.file.bomb");
            for (var entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator)
                names.put(plain(entry.getName()), entry.getName());
        }
        var parts = new Packed(file, Map.copyOf(names), limits);
        var main = plain(parts.related("_rels/.rels").values().stream()
                .filter(part -> part.type().endsWith("/officeDocument"))
                .map(Part::target)
                .findFirst()
                .orElse(parts.has("word/document.xml") ? "word/document.xml" : "xl/workbook.xml"));
        if (main.endsWith(".bin")) throw new Unreadable("sheets.file.xlsb");
        if (parts.has("content.xml") && parts.has("mimetype")) throw new Unreadable("sheets.file.ods");
        if (!parts.has(main)) throw new Unreadable("sheets.file.unknown");
        return main.startsWith("word/") ? DocxFile.open(parts, main) : XlsxFile.open(parts, main);
    }

    /** What another part is to this one. */
    record Part(String type, String target) {}

    boolean has(String name) {
        return names.containsKey(plain(name));
    }

    /** Reads one part with what follows, or answers otherwise where there is none. */
    <T> Optional<T> part(String name, Xml.Reading<T> reading) throws IOException {
        if (!has(name)) return Optional.empty();
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(names.getOrDefault(plain(name), ""));
            if (entry == null) return Optional.empty();
            try (var in = new Watched(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()), limits)) {
                return Optional.of(Xml.read(in, reading));
            }
        }
    }

    /** The parts a part names, by the id it uses for them. */
    Map<String, Part> related(String relationships) throws IOException {
        var folder = relationships.substring(0, relationships.lastIndexOf("_rels/"));
        return part(relationships, xml -> {
                    var parts = new HashMap<String, Part>();
                    while (xml.next())
                        if (xml.opens("Relationship"))
                            parts.put(
                                    xml.attribute("Id"),
                                    new Part(xml.attribute("Type"), absolute(folder, xml.attribute("Target"))));
                    return Map.copyOf(parts);
                })
                .orElse(Map.of());
    }

    /** {@code xl/workbook.xml} names its parts in {@code xl/_rels/workbook.xml.rels}. */
    static String relationshipsOf(String part) {
        var slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String absolute(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var up = target.startsWith("../") ? folder.replaceFirst("[^/]+/$", "") : folder;
        return up + target.replaceFirst("^\\.\\./", "");
    }

    private static String plain(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** Stops a part that grows beyond what an honest file does. */
    private static final class Watched extends FilterInputStream {
        private final long packed;
        private final Limits limits;
        private long count;

        Watched(InputStream in, long packed, Limits limits) {
            super(in);
            this.packed = packed;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            if (b >= 0) watch(1);
            return b;
        }

        @Override
        public int read(byte[] part, int from, int length) throws IOException {
            var n = super.read(part, from, length);
            if (n > 0) watch(n);
            return n;
        }

        private void watch(int n) throws IOException {
            count += n;
            if (count > limits.unpackedBytes() || (count > HARMLESS && count / packed > limits.ratio()))
                throw new Unreadable("sheets.file.bomb");
        }
    }
}
