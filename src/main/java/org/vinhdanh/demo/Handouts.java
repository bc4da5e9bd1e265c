package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.conferences.Conference;
import org.vinhdanh.conferences.Keeping;
import org.vinhdanh.conferences.Keeping.Arriving;
import org.vinhdanh.conferences.Kept.Part;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.Ids;

/** What delegates of a conference read, and pictures of its hall: drawn, for photographs of people would be of real ones. */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Handouts {

    private static final int WIDE = 960;
    private static final int HIGH = 600;

    private final Keeping keeping;

    Handouts(Keeping keeping) {
        this.keeping = keeping;
    }

    /** A document for the delegates; open to everybody where it says so. */
    void document(Actor office, Conference conference, String number, String title, boolean open) {
        done(keeping.add(
                office,
                conference.id(),
                new Arriving(Ids.fresh(), Part.DOCUMENT, number, title, "", open, number.replace('/', '-') + ".pdf"),
                new ByteArrayInputStream(PrintedPage.of(List.of(Filing.UNION, "Số: " + number, "", title)))));
    }

    /** The hall as it looked at an item of the agenda. */
    void picture(Actor office, Conference conference, String item, String words, int rows) {
        done(keeping.add(
                office,
                conference.id(),
                new Arriving(Ids.fresh(), Part.PHOTOGRAPH, "", words, item, true, "hoi-truong.jpg"),
                new ByteArrayInputStream(drawn(rows))));
    }

    /** A stage with a red curtain and a lectern, and so many rows of empty seats before it. */
    private static byte[] drawn(int rows) {
        var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xa3221c), 0, 330, new Color(0x6d120f)));
        pen.fillRect(0, 0, WIDE, 330);
        pen.setColor(new Color(0x58100d));
        for (var fold = 0; fold < WIDE; fold += 48) pen.fillRect(fold, 0, 6, 330);
        pen.setColor(new Color(0xf2d9b8));
        pen.setFont(face());
        var words = "HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN";
        pen.drawString(words, (WIDE - pen.getFontMetrics().stringWidth(words)) / 2, 130);
        pen.setColor(new Color(0x8a5a33));
        pen.fillRect(0, 330, WIDE, HIGH - 330);
        pen.setColor(new Color(0x5f3a1e));
        pen.fillRect(720, 220, 110, 130);
        pen.setColor(new Color(0xd9a441));
        pen.fillOval(740, 190, 70, 46);
        for (var row = 0; row < rows; row++)
            for (var seat = -row * 20; seat < WIDE; seat += 80 + row * 8) {
                pen.setColor(new Color(0x1f4a66));
                pen.fillRoundRect(seat, 380 + row * 54, 62 + row * 6, 48, 14, 14);
            }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Font face() {
        try (var file = Objects.requireNonNull(Handouts.class.getResourceAsStream("/fonts/Tinos-Bold.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(46f);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("a bundled font is broken", broken);
        }
    }
}
