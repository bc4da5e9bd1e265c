package org.vinhdanh.awards.certificates;

import static org.vinhdanh.awards.certificates.Pen.points;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.vinhdanh.awards.certificates.CertificateLayout.Box;

/** The sheets of one document. What all of them share (frame, emblem, background) is in the file once. */
final class Sheets {

    private static final long MOST_PIXELS = 40_000_000;

    private final PDDocument document;
    private final CertificateLayout layout;
    private final TypeCase types;
    private final Optional<PDFormXObject> frame;
    private final Optional<PDImageXObject> emblem;
    private final Optional<PDImageXObject> background;

    /** @throws UnreadablePicture where a picture is none, or too large to open */
    Sheets(PDDocument document, CertificateLayout layout, TypeCase types, Pictures pictures)
            throws IOException, UnreadablePicture {
        this.document = document;
        this.layout = layout;
        this.types = types;
        emblem = opened(pictures.emblem());
        var own = layout.framed() ? opened(pictures.design()) : Optional.<PDImageXObject>empty();
        background = own.isPresent() ? own : opened(pictures.background());
        frame = layout.framed() && own.isEmpty()
                ? Optional.of(new Frame(layout.sheet(), starBox()).drawn(document))
                : Optional.empty();
    }

    /** A picture that cannot be used. */
    static final class UnreadablePicture extends Exception {}

    /** A new sheet of the document with all that stands behind the text. */
    SheetDrawing next() throws IOException {
        var width = points(layout.sheet().width());
        var height = points(layout.sheet().height());
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        var stream = new PDPageContentStream(document, page);
        if (background.isPresent()) {
            stream.drawImage(background.orElseThrow(), 0, 0, width, height);
        }
        if (frame.isPresent()) {
            stream.drawForm(frame.orElseThrow());
        }
        var drawing = new SheetDrawing(stream, layout, types);
        var box = emblemBox();
        if (emblem.isPresent() && box.isPresent()) {
            drawing.picture(emblem.orElseThrow(), box.orElseThrow());
        }
        return drawing;
    }

    private Optional<Box> emblemBox() {
        return layout.find(Field.EMBLEM).filter(CertificateLayout.Placed::on).map(CertificateLayout.Placed::box);
    }

    private Optional<Box> starBox() {
        return emblem.isPresent() ? Optional.empty() : emblemBox();
    }

    private Optional<PDImageXObject> opened(Optional<byte[]> picture) throws UnreadablePicture {
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        var bytes = picture.orElseThrow();
        try {
            if (pixels(bytes) > MOST_PIXELS) {
                throw new UnreadablePicture();
            }
            return Optional.of(PDImageXObject.createFromByteArray(document, bytes, "picture"));
        } catch (IOException | IllegalArgumentException _) {
            throw new UnreadablePicture();
        }
    }

    /** Read from the head of the file, before anything is unpacked. */
    private static long pixels(byte[] bytes) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
