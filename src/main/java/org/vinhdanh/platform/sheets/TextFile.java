package org.vinhdanh.platform.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of plain text and the encoding it was saved in. */
record TextFile(Path file, Charset charset, int mark) {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LOOK = 1 << 18;

    static TextFile of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOK);
        }
        if (begins(head, 0xEF, 0xBB, 0xBF)) return new TextFile(file, StandardCharsets.UTF_8, 3);
        if (begins(head, 0xFF, 0xFE)) return new TextFile(file, StandardCharsets.UTF_16LE, 2);
        if (begins(head, 0xFE, 0xFF)) return new TextFile(file, StandardCharsets.UTF_16BE, 2);
        var wide = wide(head);
        if (wide.isPresent()) return new TextFile(file, wide.get(), 0);
        if (unicode(file)) return new TextFile(file, StandardCharsets.UTF_8, 0);
        return new TextFile(file, narrow(head), 0);
    }

    Reader reader() throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return decoded(in, charset);
    }

    /** The whole text: only for files that are read as one piece. */
    String whole() throws IOException {
        try (var reader = reader()) {
            var text = new StringBuilder();
            var part = new char[1 << 16];
            for (var n = reader.read(part); n >= 0; n = reader.read(part)) text.append(part, 0, n);
            return text.toString();
        }
    }

    /** UTF-16 without a mark: nearly every second byte of plain letters is zero. */
    static Optional<Charset> wide(byte[] head) {
        if (begins(head, 0xFF, 0xFE)) return Optional.of(StandardCharsets.UTF_16LE);
        if (begins(head, 0xFE, 0xFF)) return Optional.of(StandardCharsets.UTF_16BE);
        int even = 0;
        int odd = 0;
        for (var i = 0; i < head.length; i++)
            if (head[i] == 0) {
                if (i % 2 == 0) even++;
                else odd++;
            }
        if (odd * 4 > head.length && even * 20 < odd) return Optional.of(StandardCharsets.UTF_16LE);
        if (even * 4 > head.length && odd * 20 < even) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    private static boolean unicode(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            var part = new char[1 << 16];
            while (reader.read(part) >= 0) {
                // reading is the test
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** Windows-1258 when that reads as Vietnamese; else Windows-1252, whose letters TCVN3 and VNI borrow. */
    private static Charset narrow(byte[] head) {
        var western = new String(head, WESTERN);
        var best = Math.max(
                Lettering.UNICODE.likelihood(western),
                Math.max(Lettering.TCVN3.likelihood(western), Lettering.VNI.likelihood(western)));
        return Lettering.UNICODE.likelihood(new String(head, VIETNAMESE)) > best ? VIETNAMESE : WESTERN;
    }

    private static boolean begins(byte[] head, int... bytes) {
        if (head.length < bytes.length) return false;
        for (var i = 0; i < bytes.length; i++) if ((head[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    static Reader decoded(InputStream in, Charset charset) {
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }
}
