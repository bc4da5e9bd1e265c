package org.vinhdanh.portal;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vinhdanh.federation.Organisations;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.files.FileId;
import org.vinhdanh.platform.files.FileStore;
import org.vinhdanh.platform.files.FileType;
import org.vinhdanh.platform.files.RedrawnPicture;
import org.vinhdanh.platform.files.Stored;

/** The emblem in the head of the site: a picture told by its content, made small enough, shown to everybody. */
@Component
public class Emblems {

    /** The largest picture taken, in bytes. */
    public static final long LARGEST = 5L << 20;

    /** The endings of the pictures taken, for people. */
    public static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "webp");

    static final String ROOM = "portal.emblem";
    private static final int SIDE = 512;
    private static final int LONGEST_SIDE = 10_000;
    private static final long MOST_PIXELS = 40_000_000;

    private final FileStore files;
    private final Sites sites;
    private final Organisations organisations;

    Emblems(FileStore files, Sites sites, Organisations organisations) {
        this.files = files;
        this.sites = sites;
        this.organisations = organisations;
    }

    /** Where the picture is found; another picture has another address, so that browsers may keep each for good. */
    static String address(UUID picture) {
        return "/bieu-trung?ban=" + mark(picture);
    }

    /** What tells one picture from another in its address. */
    public static String mark(UUID picture) {
        return picture.toString().substring(24);
    }

    /**
     * Keeps a picture for the head of the site; {@link SiteIdentity#under} puts it there. A large one is drawn smaller. The
     * violation stands at the field {@code file}.
     *
     * @param name as its sender called it
     */
    @Transactional
    public Outcome<UUID> keep(Actor actor, String name, byte[] content) {
        return keep(actor, organisations.home().path(), name, content);
    }

    /** Puts a picture into the head of a site that is there already. */
    @Transactional
    public Outcome<SiteIdentity> show(Actor actor, SiteIdentity site, String name, byte[] content) {
        return keep(actor, site.path(), name, content).then(picture -> sites.keep(actor, site.under(picture)));
    }

    /** Puts the initials into the head of a site in place of its picture. */
    @Transactional
    public Outcome<SiteIdentity> take(Actor actor, SiteIdentity site) {
        return sites.keep(actor, site.withoutEmblem());
    }

    private Outcome<UUID> keep(Actor actor, OrgPath path, String name, byte[] content) {
        return actor.may(Sites.KEEP, path)
                .then(_ -> content.length == 0 ? fault("portal.emblem.none") : done(content))
                .then(_ -> content.length > LARGEST ? fault("portal.emblem.large") : done(content))
                .then(Emblems::small)
                .then(small -> files.keep(
                        actor,
                        ROOM,
                        name,
                        new ByteArrayInputStream(small),
                        EnumSet.of(FileType.PNG, FileType.JPEG, FileType.WEBP)))
                .map(stored -> stored.id().value());
    }

    /** The picture in the head of the site, where there is one. */
    @Transactional(readOnly = true)
    public Optional<Stored> shown() {
        return sites.here().flatMap(SiteIdentity::emblem).flatMap(picture -> files.find(new FileId(picture)));
    }

    /** A picture whose longer side is too long becomes a PNG of the right size; what is not read here stays as it is. */
    private static Outcome<byte[]> small(byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return done(content);
            var reader = readers.next();
            try {
                if (!RedrawnPicture.reads(reader)) return done(content);
                reader.setInput(in, true, true);
                return small(content, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return fault("portal.emblem.broken");
        }
    }

    private static Outcome<byte[]> small(byte[] content, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS)
            return fault("portal.emblem.pixels");
        var picture = reader.read(0);
        if (Math.max(width, height) <= SIDE) return done(content);
        var scale = SIDE / (double) Math.max(width, height);
        return done(drawn(picture, (int) Math.max(1, width * scale), (int) Math.max(1, height * scale)));
    }

    /** Halved step by step, so that thin lines stay. */
    private static byte[] drawn(BufferedImage picture, int width, int height) {
        var now = picture;
        do {
            int nextWidth = Math.max(width, now.getWidth() / 2);
            int nextHeight = Math.max(height, now.getHeight() / 2);
            var next = new BufferedImage(nextWidth, nextHeight, BufferedImage.TYPE_INT_ARGB);
            var pen = next.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, nextWidth, nextHeight, null);
            pen.dispose();
            now = next;
        } while (now.getWidth() > width || now.getHeight() > height);
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(now, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    private static <T> Outcome<T> fault(String key) {
        return refused(Violation.of(key).at("file"));
    }
}
