package org.vinhdanh.portal.articles;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/**
 * Frees pictures of what cameras and programs write into them (place, device, names, thumbnails) without touching a
 * pixel, and draws them smaller. Which way is up is all that stays.
 */
final class Darkroom {

    /** The widths that pictures are drawn in, as far as they are wider themselves. */
    static final List<Integer> WIDTHS = List.of(320, 640, 960, 1440, 1920);

    static final int WIDEST = 1920;

    /** Held while a picture is drawn. */
    static final ReentrantLock DRAWING = new ReentrantLock();

    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 50_000_000;

    /** So many points lie in memory at once while a picture is drawn: 200 MB where one takes eight bytes. */
    static final long MOST_AT_ONCE = 25_000_000;

    private static final float QUALITY = 0.82f;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PNG_KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private Darkroom() {}

    /** A picture without its memories, and how wide and high it is seen upright. */
    static final class Developed {
        private final byte[] content;
        private final int width;
        private final int height;

        Developed(byte[] content, int width, int height) {
            this.content = content;
            this.width = width;
            this.height = height;
        }

        byte[] content() {
            return content;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    /** Reads no more than the head before it knows that the picture is not too large; faults stand at {@code file}. */
    static Outcome<Developed> develop(byte[] content) {
        try {
            if (isPng(content)) return measured(png(content), 1);
            if (isJpeg(content)) return measured(jpeg(content), upright(content));
            if (WebPicture.is(content))
                return WebPicture.fits(content) ? fitting(WebPicture.develop(content)) : fault("articles.media.inside");
            if (MovingPicture.is(content)) return fitting(MovingPicture.develop(content));
            return fault("articles.media.kind");
        } catch (IOException | RuntimeException broken) {
            return fault("articles.media.broken");
        }
    }

    private static Outcome<Developed> measured(byte[] content, int upright) throws IOException {
        return read(content, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return fitting(upright > 4 ? new Developed(content, height, width) : new Developed(content, width, height));
        });
    }

    /** What is asked of an open picture. */
    private interface Look<T> {
        T at(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] content, Look<T> look) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no picture");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return look.at(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Outcome<Developed> fitting(Developed picture) {
        return picture.width() > LONGEST_SIDE
                        || picture.height() > LONGEST_SIDE
                        || (long) picture.width() * picture.height() > MOST_PIXELS
                ? fault("articles.media.pixels")
                : done(picture);
    }

    /** True for what is drawn in smaller sizes; what moves, or would take too much memory, is shown as it came. */
    static boolean draws(byte[] content) {
        return isPng(content)
                || isJpeg(content)
                || WebPicture.is(content) && WebPicture.draws(content)
                || MovingPicture.is(content) && MovingPicture.still(content);
    }

    private static <T> Outcome<T> fault(String key) {
        return refused(Violation.of(key).at("file"));
    }

    private static boolean isPng(byte[] content) {
        return content.length > PNG.length && java.util.Arrays.equals(content, 0, PNG.length, PNG, 0, PNG.length);
    }

    private static boolean isJpeg(byte[] content) {
        return content.length > 4 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8;
    }

    private static byte[] png(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream(content.length);
        out.writeBytes(PNG);
        var in = ByteBuffer.wrap(content, PNG.length, content.length - PNG.length);
        while (in.remaining() >= 12) {
            var start = in.position();
            var length = in.getInt();
            if (length < 0 || length > in.remaining() - 8) throw new IOException("a chunk that does not end");
            var type = new String(content, start + 4, 4, StandardCharsets.US_ASCII);
            if (PNG_KEPT.contains(type)) out.write(content, start, length + 12);
            if (type.equals("IEND")) return out.toByteArray();
            in.position(start + length + 12);
        }
        throw new IOException("a picture that does not end");
    }

    /** Keeps what is needed to show it: no application segments but JFIF, colour profile and Adobe's; no comments. */
    private static byte[] jpeg(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 2);
        var upright = upright(content);
        if (upright > 1) out.writeBytes(orientation(upright));
        var at = 2;
        while (at + 4 <= content.length) {
            if ((content[at] & 0xff) != 0xff) throw new IOException("no segment where one belongs");
            var marker = content[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == 0xda) {
                out.write(content, at, content.length - at);
                return out.toByteArray();
            }
            var length = 2 + ((content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff);
            if (length < 4 || at + length > content.length) throw new IOException("a segment that does not end");
            var application = marker >= 0xe0 && marker <= 0xef || marker == 0xfe;
            if (!application || marker == 0xe0 || marker == 0xe2 && isProfile(content, at) || marker == 0xee)
                out.write(content, at, length);
            at += length;
        }
        throw new IOException("a picture without a picture");
    }

    private static boolean isProfile(byte[] content, int at) {
        return at + 15 < content.length
                && new String(content, at + 4, 11, StandardCharsets.US_ASCII).equals("ICC_PROFILE");
    }

    /** An Exif segment that says which way is up, and nothing else. */
    private static byte[] orientation(int upright) {
        var segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xffe1).putShort((short) 34);
        segment.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        segment.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
        segment.putShort((short) upright).putShort((short) 0).putInt(0);
        return segment.array();
    }

    /** Exif's orientation, 1 to 8; 1 where it says nothing sensible. */
    static int upright(byte[] content) {
        var at = 2;
        while (at + 4 <= content.length && (content[at] & 0xff) == 0xff && (content[at + 1] & 0xff) != 0xda) {
            var length = 2 + ((content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff);
            if ((content[at + 1] & 0xff) == 0xe1 && at + length <= content.length && length > 18)
                return tag(ByteBuffer.wrap(content, at + 4, length - 4).slice());
            at += length;
        }
        return 1;
    }

    private static int tag(ByteBuffer exif) {
        if (exif.getInt(0) != 0x45786966) return 1;
        var tiff = exif.slice(6, exif.capacity() - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = tiff.getInt(4);
        if (first < 8 || first > tiff.capacity() - 2) return 1;
        var entries = Math.min(tiff.getShort(first) & 0xffff, (tiff.capacity() - first - 2) / 12);
        for (int i = 0; i < entries; i++) {
            var entry = first + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == 0x112) {
                var way = tiff.getShort(entry + 8);
                return way >= 1 && way <= 8 ? way : 1;
            }
        }
        return 1;
    }

    /**
     * The picture upright and this wide: a JPEG, or a PNG where something shines through; the picture itself where too little
     * of it can be read at once for that. While one is drawn, others wait: each takes a good part of the memory.
     */
    static byte[] drawn(byte[] content, int width) throws IOException {
        DRAWING.lock();
        try {
            var picture = WebPicture.is(content) ? WebPicture.read(content) : read(content, Darkroom::thinned);
            var upright = isJpeg(content) ? turned(picture, upright(content)) : picture;
            return upright.getWidth() < width ? content : written(smaller(upright, width));
        } finally {
            DRAWING.unlock();
        }
    }

    /** Every point of it, or every second across and down, or third: no more than {@link #MOST_AT_ONCE}. */
    private static BufferedImage thinned(ImageReader reader) throws IOException {
        var points = (long) reader.getWidth(0) * reader.getHeight(0);
        var step = (int) Math.ceil(Math.sqrt(points / (double) MOST_AT_ONCE));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage turned(BufferedImage picture, int way) {
        if (way == 1) return picture;
        double w = picture.getWidth();
        double h = picture.getHeight();
        var turn = switch (way) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        var across = way > 4;
        var upright = blank(
                (int) (across ? h : w),
                (int) (across ? w : h),
                picture.getColorModel().hasAlpha());
        var pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }

    /** Halved step by step, so that thin lines stay. */
    private static BufferedImage smaller(BufferedImage picture, int width) {
        var now = picture;
        var height = Math.max(1, (int) Math.round(picture.getHeight() * (width / (double) picture.getWidth())));
        do {
            var next = blank(
                    Math.max(width, now.getWidth() / 2),
                    Math.max(height, now.getHeight() / 2),
                    picture.getColorModel().hasAlpha());
            var pen = next.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, next.getWidth(), next.getHeight(), null);
            pen.dispose();
            now = next;
        } while (now.getWidth() > width || now.getHeight() > height);
        return now;
    }

    private static BufferedImage blank(int width, int height, boolean shines) {
        return new BufferedImage(width, height, shines ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (picture.getColorModel().hasAlpha()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var choice = writer.getDefaultWriteParam();
            choice.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            choice.setCompressionQuality(QUALITY);
            choice.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), choice);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
