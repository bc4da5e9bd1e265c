package org.vinhdanh.platform.sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The texts an xlsx keeps apart from its cells. They lie in a file of their own beside the heap, which is gone from the
 * disk as soon as it is open, so that a hundred thousand names cost eight bytes of memory each.
 */
final class SharedTexts {

    private final MemorySegment bytes;
    private final long[] ends;

    private SharedTexts(MemorySegment bytes, long[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    static SharedTexts of(Packed parts, String part) throws IOException {
        if (!parts.has(part)) return new SharedTexts(MemorySegment.NULL, new long[0]);
        var aside = Files.createTempFile("texts", ".tmp");
        try {
            var ends = written(parts, part, aside);
            if (ends.length == 0 || ends[ends.length - 1] == 0) return new SharedTexts(MemorySegment.NULL, ends);
            try (var channel = FileChannel.open(aside)) {
                var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, ends[ends.length - 1], Arena.ofAuto());
                return new SharedTexts(bytes, ends);
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    String text(int index) throws IOException {
        if (index >= ends.length) throw new Unreadable("sheets.file.damaged");
        var from = index == 0 ? 0 : ends[index - 1];
        var text = bytes.asSlice(from, ends[index] - from).toArray(ValueLayout.JAVA_BYTE);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static long[] written(Packed parts, String part, Path aside) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16)) {
            return parts.part(part, xml -> all(xml, parts.limits(), out)).orElse(new long[0]);
        }
    }

    private static long[] all(Xml xml, Limits limits, OutputStream out) throws IOException {
        var ends = new long[1024];
        var count = 0;
        var end = 0L;
        while (xml.next()) {
            if (!xml.opens("si")) continue;
            var text = one(xml, limits).getBytes(StandardCharsets.UTF_8);
            out.write(text);
            end += text.length;
            if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
            ends[count++] = end;
        }
        return Arrays.copyOf(ends, count);
    }

    /** One text, its runs joined; a run in an old font is read as that font shows it. */
    private static String one(Xml xml, Limits limits) throws IOException {
        var text = new StringBuilder();
        var run = new StringBuilder();
        var font = Lettering.UNICODE;
        var reading = false;
        var aloud = false;
        while (xml.next() && !xml.closes("si")) {
            if (xml.opens("r")) font = Lettering.UNICODE;
            if (xml.opens("rFont")) font = Lettering.ofFont(xml.attribute("val"));
            if (xml.opens("rPh")) aloud = true;
            if (xml.closes("rPh")) aloud = false;
            if (xml.opens("t")) reading = !aloud;
            if (xml.isText() && reading) xml.textInto(run, limits.cellLength(), 0);
            if (xml.closes("t")) {
                text.append(font.believed(run.toString()));
                run.setLength(0);
                reading = false;
                if (text.length() > limits.cellLength()) throw new Unreadable("sheets.cell.long", 0);
            }
        }
        return text.toString();
    }
}
