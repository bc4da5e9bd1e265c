package org.vinhdanh.platform.files;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;

/** A photograph drawn anew, upright and no wider than asked for: nothing a camera wrote into it is left. */
public final class RedrawnPicture {

    /** How large a photograph may be, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final long MOST_PIXELS = 60_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final int ORIENTATION = 0x112;
    private static final int EXIF = 225;
    private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";

    private RedrawnPicture() {}

    /**
     * As JPEG; refused at the field {@code file} where it is too large or no picture that can be read.
     *
     * @param widest in pixels
     */
    public static Outcome<byte[]> drawn(byte[] content, int widest) {
        if (content.length > MOST_BYTES) return fault("platform.files.picture.large");
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return fault("platform.files.picture.kind");
            var reader = readers.next();
            try {
                if (!reads(reader)) return fault("platform.files.picture.kind");
                reader.setInput(in, false, false);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                    return fault("platform.files.picture.large");
                return Outcome.done(written(smaller(turned(read(reader, widest), quarters(reader)), widest)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return fault("platform.files.picture.kind");
        }
    }

    /** True for JPEG and PNG: the decoder of another format may make room for whatever a part of the file says of itself. */
    public static boolean reads(ImageReader reader) throws IOException {
        return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
    }

    private static BufferedImage read(ImageReader reader, int widest) throws IOException {
        var param = reader.getDefaultReadParam();
        var step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * widest));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    /** How many quarter turns to the right make it upright. */
    private static int quarters(ImageReader reader) throws IOException {
        if (!reader.getFormatName().equalsIgnoreCase("jpeg")) return 0;
        var markers =
                ((IIOMetadataNode) reader.getImageMetadata(0).getAsTree(JPEG_METADATA)).getElementsByTagName("unknown");
        for (var i = 0; i < markers.getLength(); i++)
            if (markers.item(i) instanceof IIOMetadataNode node
                    && node.getAttribute("MarkerTag").equals(Integer.toString(EXIF))
                    && node.getUserObject() instanceof byte[] exif)
                return switch (orientation(exif)) {
                    case 3 -> 2;
                    case 6 -> 1;
                    case 8 -> 3;
                    default -> 0;
                };
        return 0;
    }

    private static int orientation(byte[] exif) {
        if (exif.length < 16) return 1;
        var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var first = tiff.getInt(4);
        for (var i = 0; i < tiff.getShort(first); i++) {
            var entry = first + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) return tiff.getShort(entry + 8);
        }
        return 1;
    }

    private static BufferedImage turned(BufferedImage picture, int quarters) {
        var across = quarters % 2 == 1;
        var upright = new BufferedImage(
                across ? picture.getHeight() : picture.getWidth(),
                across ? picture.getWidth() : picture.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.setBackground(java.awt.Color.WHITE);
        pen.clearRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.translate(upright.getWidth() / 2.0, upright.getHeight() / 2.0);
        pen.rotate(quarters * Math.PI / 2);
        pen.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return upright;
    }

    private static BufferedImage smaller(BufferedImage picture, int widest) {
        if (picture.getWidth() <= widest) return picture;
        var next = new BufferedImage(
                widest,
                Math.max(1, (int) ((long) picture.getHeight() * widest / picture.getWidth())),
                BufferedImage.TYPE_INT_RGB);
        var pen = next.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, next.getWidth(), next.getHeight(), null);
        pen.dispose();
        return next;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    private static <T> Outcome<T> fault(String key) {
        return Outcome.refused(Violation.of(key).at("file"));
    }
}
