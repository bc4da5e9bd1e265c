package org.vinhdanh.portal.articles;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Pictures in the format WebP: what cameras and programs wrote into them is left out, not a pixel is touched. They are read
 * so that smaller sizes can be drawn; nothing is written in this format.
 */
final class WebPicture {

    /** The decoder makes objects of every lossy block, about 22 bytes a point: 130 MB for so many, 500 for a camera's 24 million. */
    private static final long MOST_LOSSY = 6_000_000;

    private static final int HEAD = 12;
    private static final int EXIF_AND_XMP = 0x0c;
    private static final int MOVES = 0x02;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebPicture() {}

    static boolean is(byte[] content) {
        return content.length > HEAD
                && word(content, 0).equals("RIFF")
                && word(content, 8).equals("WEBP");
    }

    static Darkroom.Developed develop(byte[] content) throws IOException {
        var parts = parts(content);
        var canvas = canvas(parts);
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, HEAD);
        for (var part : parts)
            if (KEPT.contains(part.kind())) {
                out.write(content, part.at(), 8 + part.body().capacity());
                if (part.body().capacity() % 2 == 1) out.write(0);
            }
        var picture = out.toByteArray();
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putInt(4, picture.length - 8);
        if (word(picture, HEAD).equals("VP8X")) picture[HEAD + 8] &= ~EXIF_AND_XMP;
        return new Darkroom.Developed(picture, canvas.width(), canvas.height());
    }

    /** True where no picture in it says that it is larger than the whole: a decoder would believe it. */
    static boolean fits(byte[] content) throws IOException {
        return fits(parts(content));
    }

    private static boolean fits(List<Part> parts) throws IOException {
        var canvas = canvas(parts);
        return parts.stream().allMatch(part -> part.width() <= canvas.width() && part.height() <= canvas.height());
    }

    /** True where it does not move, so that nothing is lost in a drawing, and is not too large for the decoder. */
    static boolean draws(byte[] content) {
        try {
            var parts = parts(content);
            var lossy = parts.stream().anyMatch(part -> part.kind().equals("VP8 "));
            return still(content)
                    && fits(parts)
                    && canvas(parts).points() <= (lossy ? MOST_LOSSY : Darkroom.MOST_AT_ONCE);
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static boolean still(byte[] content) {
        return !word(content, HEAD).equals("VP8X") || (content[HEAD + 8] & MOVES) == 0;
    }

    private static List<Part> parts(byte[] content) throws IOException {
        var parts = new ArrayList<Part>();
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(HEAD);
        while (in.remaining() >= 8) {
            var at = in.position();
            var length = in.getInt(at + 4);
            if (length < 0 || length > in.remaining() - 8) throw new IOException("a chunk that does not end");
            var body = in.slice(at + 8, length).order(ByteOrder.LITTLE_ENDIAN);
            parts.add(new Part(word(content, at), at, body));
            in.position(at + Math.min(8 + length + (length & 1), in.remaining()));
        }
        return parts;
    }

    /** The first part that says how large the whole is. */
    private static Part canvas(List<Part> parts) throws IOException {
        return parts.stream()
                .filter(part -> part.width() > 0 && part.height() > 0)
                .findFirst()
                .orElseThrow(() -> new IOException("a picture without a size"));
    }

    /** A chunk of the file, which begins there; only three kinds have a size. */
    private record Part(String kind, int at, ByteBuffer body) {

        int width() {
            return switch (kind) {
                case "VP8X" -> 1 + (body.getInt(4) & 0xffffff);
                case "VP8L" -> 1 + (body.getInt(1) & 0x3fff);
                case "VP8 " -> body.getShort(6) & 0x3fff;
                default -> 0;
            };
        }

        int height() {
            return switch (kind) {
                case "VP8X" -> 1 + (body.getInt(6) >>> 8);
                case "VP8L" -> 1 + (body.getInt(1) >>> 14 & 0x3fff);
                case "VP8 " -> body.getShort(8) & 0x3fff;
                default -> 0;
            };
        }

        long points() {
            return (long) width() * height();
        }
    }

    static BufferedImage read(byte[] content) throws IOException {
        var reader = new WebPImageReaderSpi().createReaderInstance();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static String word(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.US_ASCII);
    }
}
