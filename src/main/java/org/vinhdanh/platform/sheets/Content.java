package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, told by its first bytes. */
enum Content {
    EMPTY,
    ZIP,
    OLE,
    HTML,
    TEXT,
    PDF,
    PICTURE,
    UNKNOWN;

    private static final int LOOK = 8192;

    static Content of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(LOOK));
        }
    }

    private static Content of(byte[] head) {
        if (blank(head)) return EMPTY;
        if (begins(head, 'P', 'K', 3, 4)) return ZIP;
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) return OLE;
        if (begins(head, '%', 'P', 'D', 'F')) return PDF;
        if (begins(head, 0x89, 'P', 'N', 'G')
                || begins(head, 0xFF, 0xD8, 0xFF)
                || begins(head, 'G', 'I', 'F', '8')
                || begins(head, 'R', 'I', 'F', 'F')
                || begins(head, 'I', 'I', '*', 0)
                || begins(head, 'M', 'M', 0, '*')
                || (begins(head, 'B', 'M') && head.length > 10 && head[6] == 0 && head[7] == 0)) return PICTURE;
        if (begins(head, '{', '\\', 'r', 't', 'f')) return UNKNOWN;
        if (!text(head)) return UNKNOWN;
        var words =
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        if (words.contains("urn:schemas-microsoft-com:office:spreadsheet") && words.contains("<?xml")) return UNKNOWN;
        return HtmlTables.looksLike(words) ? HTML : TEXT;
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (var i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    private static boolean blank(byte[] head) {
        for (var b : head)
            if (b != ' '
                    && b != '\t'
                    && b != '\r'
                    && b != '\n'
                    && b != (byte) 0xEF
                    && b != (byte) 0xBB
                    && b != (byte) 0xBF) return false;
        return true;
    }

    /** Text has hardly any control bytes; in UTF-16 every second byte may be zero. */
    private static boolean text(byte[] head) {
        if (TextFile.wide(head).isPresent()) return true;
        var strange = 0;
        for (var b : head) if (b >= 0 && b < 32 && b != '\t' && b != '\r' && b != '\n' && b != '\f') strange++;
        return strange * 200 <= head.length;
    }
}
