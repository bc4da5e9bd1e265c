package org.vinhdanh.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vinhdanh.kernel.Violation;

/** Photographs are drawn anew from JPEG and PNG alone. */
class RedrawnPictureTest {

    @Test
    void a_jpeg_or_a_png_is_drawn_anew_no_wider_than_asked_for() throws IOException {
        for (var format : new String[] {"jpeg", "png"}) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), format, out);

            var drawn = RedrawnPicture.drawn(out.toByteArray(), 20).result().orElseThrow();

            var picture = ImageIO.read(new ByteArrayInputStream(drawn));
            assertThat(picture.getWidth()).as(format).isEqualTo(20);
            assertThat(picture.getHeight()).as(format).isEqualTo(10);
        }
    }

    @Test
    void what_another_decoder_could_read_is_refused() {
        var webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

        assertThat(RedrawnPicture.drawn(webp, 20).why())
                .extracting(Violation::key)
                .containsExactly("platform.files.picture.kind");
    }
}
