package org.vinhdanh.portal.articles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Violation;

/** Pictures lose what cameras write into them and nothing else. */
class DarkroomTest {

    @Test
    void a_photograph_loses_its_place_and_device_and_stays_upright() throws IOException {
        var photograph = photograph(40, 20, 6);
        assertThat(new String(photograph, ISO_8859_1)).contains("GPS 19.8N");

        var developed = Darkroom.develop(photograph).result().orElseThrow();

        assertThat(new String(developed.content(), ISO_8859_1)).doesNotContain("GPS", "camera");
        assertThat(developed.width()).isEqualTo(20);
        assertThat(developed.height()).isEqualTo(40);
        assertThat(Darkroom.upright(developed.content())).isEqualTo(6);
        assertThat(ImageIO.read(new ByteArrayInputStream(developed.content())).getRGB(3, 3))
                .as("not a pixel was touched")
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(photograph)).getRGB(3, 3));
    }

    @Test
    void smaller_sizes_are_drawn_upright() throws IOException {
        var drawn = ImageIO.read(new ByteArrayInputStream(Darkroom.drawn(photograph(400, 200, 6), 100)));

        assertThat(drawn.getWidth()).isEqualTo(100);
        assertThat(drawn.getHeight()).isEqualTo(200);
        assertThat(new Color(drawn.getRGB(50, 20)).getRed())
                .as("the left half of the sensor is above when it was held upright")
                .isGreaterThan(150);
        assertThat(new Color(drawn.getRGB(50, 180)).getRed()).isLessThan(100);
    }

    @Test
    void a_png_keeps_what_shines_through_and_loses_its_comments() throws IOException {
        var picture = new BufferedImage(700, 30, BufferedImage.TYPE_INT_ARGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);

        var developed = Darkroom.develop(out.toByteArray()).result().orElseThrow();

        assertThat(ImageIO.read(new ByteArrayInputStream(Darkroom.drawn(developed.content(), 320)))
                        .getColorModel()
                        .hasAlpha())
                .isTrue();
    }

    @Test
    void webp_and_gif_lose_what_programs_wrote_into_them() {
        var webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        var told = new ByteArrayOutputStream();
        told.writeBytes(Arrays.copyOf(webp, 12));
        told.writeBytes(HexFormat.of().parseHex("565038580a000000" + "0c000000" + "000000" + "000000"));
        told.write(webp, 12, webp.length - 12);
        told.writeBytes("EXIF\u000b\0\0\0GPS 19.8N..\0".getBytes(ISO_8859_1));
        var plain = Darkroom.develop(told.toByteArray()).result().orElseThrow();
        assertThat(new String(plain.content(), ISO_8859_1))
                .startsWith("RIFF4\0\0\0WEBPVP8X\n\0\0\0\0")
                .doesNotContain("GPS", "EXIF");
        assertThat(plain.width()).isEqualTo(1);

        var gif = Base64.getDecoder().decode("R0lGODlhAwACAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
        var commented = new ByteArrayOutputStream();
        commented.write(gif, 0, 19);
        commented.writeBytes("!\u00fe\u0009camera 12\0".getBytes(ISO_8859_1));
        commented.write(gif, 19, gif.length - 19);
        var still = Darkroom.develop(commented.toByteArray()).result().orElseThrow();
        assertThat(still.content()).isEqualTo(gif);
        assertThat(still.width()).isEqualTo(3);
        assertThat(still.height()).isEqualTo(2);
        assertThat(Darkroom.draws(gif)).isTrue();
        var moving = new ByteArrayOutputStream();
        moving.write(gif, 0, gif.length - 1);
        moving.write(gif, 19, gif.length - 19);
        assertThat(Darkroom.draws(Darkroom.develop(moving.toByteArray())
                        .result()
                        .orElseThrow()
                        .content()))
                .isFalse();
        assertThat(why(Arrays.copyOf(gif, 30))).isEqualTo("articles.media.broken");
        assertThat(why(Arrays.copyOf(webp, 30))).isEqualTo("articles.media.broken");
    }

    @Test
    void still_webp_is_drawn_smaller_with_what_shines_through_and_moving_webp_is_not() throws IOException {
        var opaque = Base64.getDecoder()
                .decode(
                        "UklGRigBAABXRUJQVlA4IBwBAABwGwCdASqQAfAAPtFosFKoJiSiokgBABoJaW7hdrEbQI1FAUoxneKzLxemejowZOXtO8VmXi9M"
                                + "94rxemd4rMvF6Z3isy8XpneKzLxemd4rMvF6Z3isy8XpneKzLxemd4rMvF6Z3isy8XpneKzLxbcXhoGjUVHx5E72uOyq5qKj48id"
                                + "7XHZVc1FR8eRO9rjsrLBTakF1kpBdZKQXWSkF1kTX4ClGM7xWZeL0zv0u72neKzLxemd4tB54Xi9M7xWZeL0zvFZl4vTO8VmXi9M"
                                + "7xWZeL0zvFZl4vTS0sGTl7TvFZl4vKAA/v9f1z/SXS5Df/8kvUn5V42Uk+tJYUAAAAEz4AZf/4i6d/6QPELMvax6PsKAdK4/aEIE"
                                + "LsKAAA==");
        var clear = Base64.getDecoder()
                .decode(
                        "UklGRmIBAABXRUJQVlA4WAoAAAAQAAAAjwEA7wAAQUxQSCQAAAABDzD/ERGSJiAiwoUEhP+nVQ9E9H8CgALx9x9FRNDb7z//XwVW"
                                + "UDggGAEAAPAaAJ0BKpAB8AA+0WivUigmJCKif2gBABoJaW7hdrEWgOxMgx5l4dWeZeL2QbPLxeyDWW/8vF7INnl4vZBsy9TKL2Qb"
                                + "PLxeyDZ5U6e0yDHmXi9kGzy8O3PZTWDNKMgx5l4vQ0F1niBQZBjzLxex7xNYM0oyDHmXi9kGsB8MZaFfueMtKKleInPXxaUVSeZe"
                                + "L2QWB15l4vZBs8vF7INZb/y8Xsg2eXi9kGzL06gyDHmXi9kGzy6x+CprBmlGQY8y8XoaA+LPLxeyDZ5eL2FJdx5l4vZBs8vF7HvE"
                                + "mzy8XsewAP7/jBDv9gt/rhf6Q7//5Ief4k/X6/X6/X6/X6/X6BAAAAAAAASP3QfP/w9/dhYCgAAAAAAAAAA=");

        assertThat(Darkroom.draws(opaque)).isTrue();
        var jpeg = Darkroom.drawn(opaque, 320);
        assertThat(jpeg).startsWith(0xff, 0xd8);
        var small = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(192);
        assertThat(new Color(small.getRGB(160, 40)).getRed()).isBetween(0x70, 0x8a);
        assertThat(new Color(small.getRGB(160, 150)).getRed()).isBetween(0xcc, 0xe6);

        var shining = ImageIO.read(new ByteArrayInputStream(Darkroom.drawn(clear, 320)));
        assertThat(new Color(shining.getRGB(40, 40), true).getAlpha()).isZero();
        assertThat(new Color(shining.getRGB(280, 40), true).getAlpha()).isEqualTo(255);

        var moving = clear.clone();
        moving[20] |= 2;
        assertThat(Darkroom.draws(moving)).isFalse();
        assertThatThrownBy(() -> Darkroom.drawn(Arrays.copyOf(opaque, 60), 320)).isInstanceOf(IOException.class);
    }

    @Test
    void a_webp_picture_larger_than_its_canvas_is_refused_and_never_drawn() throws IOException {
        for (var inside : List.of(lossy(16_383, 16_383), lossless(16_384, 4), lossy(10, 11))) {
            var crafted = webp(canvas(10, 10), inside);
            assertThat(why(crafted)).isEqualTo("articles.media.inside");
            assertThat(Darkroom.draws(crafted)).isFalse();
        }
        assertThat(why(webp(lossy(10, 10), lossy(4000, 10)))).isEqualTo("articles.media.inside");
        assertThat(why(webp(canvas(10, 10), lossy(10, 10)))).isEmpty();
        assertThat(why(webp(lossy(16_383, 16_383)))).isEqualTo("articles.media.pixels");
        assertThat(why(webp(canvas(10, 10), "VP8 \4\0\0\0abcd".getBytes(ISO_8859_1))))
                .isEqualTo("articles.media.broken");
    }

    @Test
    void a_webp_picture_too_large_for_the_decoder_is_shown_as_it_came() {
        assertThat(Darkroom.draws(webp(lossy(3000, 2000)))).isTrue();
        assertThat(Darkroom.draws(webp(lossy(3000, 2001)))).isFalse();
        assertThat(Darkroom.draws(webp(canvas(6000, 4000), lossy(6000, 4000)))).isFalse();
        assertThat(why(webp(canvas(6000, 4000), lossy(6000, 4000)))).isEmpty();
        assertThat(Darkroom.draws(webp(lossless(6000, 4000)))).isTrue();
        assertThat(Darkroom.draws(webp(lossless(8000, 6000)))).isFalse();
    }

    @Test
    void a_picture_of_very_many_points_is_never_whole_in_memory() throws IOException {
        var wide = png(6000, 5000);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();

        var drawn = Darkroom.drawn(wide, 960);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(6000 * 5000);
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getWidth()).isEqualTo(960);
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getHeight()).isEqualTo(800);
        var narrow = png(2400, 12_000);
        assertThat(Darkroom.drawn(narrow, 1440))
                .as("never drawn larger than it was read")
                .isEqualTo(narrow);
    }

    @Test
    void one_picture_is_drawn_at_a_time() throws Exception {
        var photograph = photograph(400, 200, 1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<byte[]> second;
            Darkroom.DRAWING.lock();
            try {
                second = others.submit(() -> Darkroom.drawn(photograph, 320));
                while (!second.isDone() && !Darkroom.DRAWING.hasQueuedThreads()) Thread.onSpinWait();
                assertThat(second.isDone()).isFalse();
            } finally {
                Darkroom.DRAWING.unlock();
            }
            assertThat(second.get()).isNotEmpty();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    @Test
    void what_is_no_picture_or_too_large_a_one_is_refused_with_a_sentence() throws IOException {
        assertThat(why("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(ISO_8859_1)))
                .isEqualTo("articles.media.kind");
        assertThat(why("PK\u0003\u0004 a document".getBytes(ISO_8859_1))).isEqualTo("articles.media.kind");
        var bomb = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png", bomb);
        var large = bomb.toByteArray();
        ByteBuffer.wrap(large).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(why(large)).isIn("articles.media.pixels", "articles.media.broken");
        var photograph = photograph(40, 20, 1);
        assertThat(why(java.util.Arrays.copyOf(photograph, 30))).isEqualTo("articles.media.broken");
    }

    @Test
    void broken_bytes_never_break_the_house() throws IOException {
        var photograph = photograph(40, 20, 6);
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var broken = photograph.clone();
            for (int i = 0; i < 4; i++) broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt();
            assertThat(Darkroom.develop(broken)).as("seed %d", seed).isNotNull();
        }
    }

    /** A file of these chunks, which say how large a picture is and have nothing of it. */
    private static byte[] webp(byte[]... chunks) {
        var out = new ByteArrayOutputStream();
        var length = Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
        out.writeBytes(little(12)
                .put(word("RIFF"))
                .putInt(4 + length)
                .put(word("WEBP"))
                .array());
        for (var chunk : chunks) out.writeBytes(chunk);
        return out.toByteArray();
    }

    private static byte[] canvas(int width, int height) {
        var size = width - 1L | height - 1L << 24;
        return little(18)
                .put(word("VP8X"))
                .putInt(10)
                .putInt(0)
                .putInt((int) size)
                .putShort((short) (size >> 32))
                .array();
    }

    private static byte[] lossy(int width, int height) {
        return little(18)
                .put(word("VP8 "))
                .putInt(10)
                .put(HexFormat.of().parseHex("3001009d012a"))
                .putShort((short) width)
                .putShort((short) height)
                .array();
    }

    private static byte[] lossless(int width, int height) {
        return little(14)
                .put(word("VP8L"))
                .putInt(5)
                .put((byte) 0x2f)
                .putInt(width - 1 | height - 1 << 14)
                .array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] word(String word) {
        return word.getBytes(ISO_8859_1);
    }

    private static String why(byte[] content) {
        return Darkroom.develop(content).why().stream()
                .map(Violation::key)
                .findFirst()
                .orElse("");
    }

    /** Red on the left, black on the right, with an Exif segment as a camera writes it. */
    private static byte[] photograph(int width, int height, int upright) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        var exif = HexFormat.of()
                .parseHex("457869660000" + "49492a0008000000" + "0100" + "1201030001000000%02x000000".formatted(upright)
                        + "00000000");
        var memories = "GPS 19.8N 105.7E camera 1234".getBytes(ISO_8859_1);
        var with = new ByteArrayOutputStream();
        with.write(out.toByteArray(), 0, 2);
        with.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (2 + exif.length + memories.length)});
        with.writeBytes(exif);
        with.writeBytes(memories);
        with.write(out.toByteArray(), 2, out.size() - 2);
        return with.toByteArray();
    }
}
