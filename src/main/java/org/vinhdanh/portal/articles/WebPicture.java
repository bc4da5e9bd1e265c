package org.vinhdanh.portal.articles;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Pictures in the format WebP: what cameras and programs wrote into them is left out, not a pixel is touched. They are read
 * so that smaller sizes can be drawn; nothing is written in this format.
 */
final class WebPicture {

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
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, HEAD);
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(HEAD);
        var width = 0;
        var height = 0;
        while (in.remaining() >= 8) {
            var kind = word(content, in.position());
            var length = in.getInt(in.position() + 4);
            if (length < 0 || length > in.remaining() - 8) throw new IOException("a chunk that does not end");
            var part = in.slice(in.position() + 8, length).order(ByteOrder.LITTLE_ENDIAN);
            if (width == 0) {
                width = width(kind, part);
                height = height(kind, part);
            }
            if (KEPT.contains(kind)) {
                var whole = Math.min(8 + length + (length & 1), in.remaining());
                out.write(content, in.position(), whole);
                if (whole < 8 + length + (length & 1)) out.write(0);
            }
            in.position(in.position() + Math.min(8 + length + (length & 1), in.remaining()));
        }
        if (width <= 0 || height <= 0) throw new IOException("a picture without a size");
        var picture = out.toByteArray();
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putInt(4, picture.length - 8);
        if (word(picture, HEAD).equals("VP8X")) picture[HEAD + 8] &= ~EXIF_AND_XMP;
        return new Darkroom.Developed(picture, width, height);
    }

    /** True where it does not move, and nothing is lost in a drawing. */
    static boolean still(byte[] content) {
        return !word(content, HEAD).equals("VP8X") || content.length > HEAD + 8 && (content[HEAD + 8] & MOVES) == 0;
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

    private static int width(String kind, ByteBuffer part) {
        return switch (kind) {
            case "VP8X" -> 1 + (part.getInt(4) & 0xffffff);
            case "VP8L" -> 1 + (part.getInt(1) & 0x3fff);
            case "VP8 " -> part.getShort(6) & 0x3fff;
            default -> 0;
        };
    }

    private static int height(String kind, ByteBuffer part) {
        return switch (kind) {
            case "VP8X" -> 1 + (part.getInt(6) >>> 8);
            case "VP8L" -> 1 + (part.getInt(1) >>> 14 & 0x3fff);
            case "VP8 " -> part.getShort(8) & 0x3fff;
            default -> 0;
        };
    }

    private static String word(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.US_ASCII);
    }
}
