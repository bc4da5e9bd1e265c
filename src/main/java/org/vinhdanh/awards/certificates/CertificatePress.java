package org.vinhdanh.awards.certificates;

import static org.vinhdanh.kernel.Outcome.done;
import static org.vinhdanh.kernel.Outcome.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vinhdanh.awards.certificates.CertificateLayout.Placed;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.ui.Texts;

/**
 * Prints certificates as PDF, one or a thousand in one file: A4 or any other sheet, fonts embedded once, the QR as
 * vectors, the text searchable. What does not fit or cannot be written is refused with a sentence before a byte is
 * written; all refusals of a batch come at once.
 */
@Component
public final class CertificatePress {

    private static final long MEMORY = 32L << 20;
    private static final int ENOUGH_REASONS = 100;
    private static final int LONGEST_ADDRESS = 200;

    private final Texts texts;

    public CertificatePress(MessageSource messages) {
        texts = new Texts(messages, Wording.VIETNAMESE);
    }

    /** What goes to the printer. Holds about 32 MB in memory, the rest in a temporary file. Done with the pages written. */
    public Outcome<Integer> print(
            CertificateLayout layout, List<Certificate> certificates, Pictures pictures, OutputStream to) {
        return press(new Job(layout, certificates, pictures, Kind.PRINT, to));
    }

    /** One certificate as it will look, on the picture of the pre-printed stock where there is one. */
    public Outcome<Integer> preview(
            CertificateLayout layout, Certificate certificate, Pictures pictures, OutputStream to) {
        return press(new Job(layout, List.of(certificate), pictures, Kind.PREVIEW, to));
    }

    /** The same preview as a PNG so many pixels wide, for a page that shows it. */
    public Outcome<byte[]> picture(
            CertificateLayout layout, Certificate certificate, Pictures pictures, int widthInPixels) {
        var pdf = new ByteArrayOutputStream();
        return preview(layout, certificate, pictures, pdf).map(_ -> rendered(pdf.toByteArray(), widthInPixels));
    }

    /** One certificate with millimetre rulers and the box of each field: printed on plain paper to align the printer. */
    public Outcome<Integer> testSheet(CertificateLayout layout, Certificate sample, OutputStream to) {
        return press(new Job(layout, List.of(sample), Pictures.none(), Kind.TEST_SHEET, to));
    }

    /** Why these certificates could not be printed in this layout; empty when they can. */
    public List<Violation> faults(CertificateLayout layout, List<Certificate> certificates) {
        return switch (layout.checked()) {
            case Outcome.Refused<CertificateLayout>(var why) -> why;
            case Outcome.Done<CertificateLayout> _ -> {
                try (var document = new PDDocument();
                        var types = new TypeCase(document)) {
                    yield faults(new Typesetter(layout, new Wording(texts), types), certificates);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        };
    }

    /** Why these pictures cannot be used; empty when they can. */
    public List<Violation> faults(Pictures pictures) {
        try (var document = new PDDocument();
                var types = new TypeCase(document)) {
            var sheets = new Sheets(document, CertificateLayout.full(), types, pictures);
            try (var _ = sheets.next()) {
                return List.of();
            }
        } catch (Sheets.UnreadablePicture _) {
            return List.of(Violation.of("certificates.picture.unreadable").at("picture"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private enum Kind {
        PRINT,
        PREVIEW,
        TEST_SHEET
    }

    private record Job(
            CertificateLayout layout, List<Certificate> certificates, Pictures pictures, Kind kind, OutputStream to) {

        /** The background belongs to the preview: the printer's paper has it already. */
        Pictures shown() {
            return kind == Kind.PREVIEW ? pictures : pictures.withBackground(new byte[0]);
        }
    }

    private Outcome<Integer> press(Job job) {
        return job.layout().checked().then(_ -> {
            try (var document = new PDDocument(MemoryUsageSetting.setupMixed(MEMORY).streamCache);
                    var types = new TypeCase(document)) {
                return press(job, document, types);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private Outcome<Integer> press(Job job, PDDocument document, TypeCase types) throws IOException {
        var typesetter = new Typesetter(job.layout(), new Wording(texts), types);
        var why = faults(typesetter, job.certificates());
        if (!why.isEmpty()) {
            return refused(why);
        }
        try {
            draw(job, typesetter, types, new Sheets(document, job.layout(), types, job.shown()));
        } catch (Sheets.UnreadablePicture _) {
            return refused(Violation.of("certificates.picture.unreadable").at("picture"));
        }
        describe(document, title(job));
        document.save(job.to());
        return done(job.certificates().size());
    }

    private void draw(Job job, Typesetter typesetter, TypeCase types, Sheets sheets) throws IOException {
        var qr = job.layout().find(Field.QR).filter(Placed::on);
        for (var certificate : job.certificates()) {
            try (var sheet = sheets.next()) {
                for (var text : typesetter.set(certificate)) {
                    sheet.text(text);
                }
                if (qr.isPresent()) {
                    sheet.qr(certificate.proof().link(), qr.orElseThrow().box());
                }
                if (job.kind() == Kind.TEST_SHEET) {
                    new Guides(job.layout(), texts, types).draw(sheet.bare());
                }
            }
        }
    }

    private static List<Violation> faults(Typesetter typesetter, List<Certificate> certificates) throws IOException {
        if (certificates.isEmpty()) {
            return List.of(Violation.of("certificates.none"));
        }
        var why = new ArrayList<Violation>();
        for (var certificate : certificates) {
            if (certificate.proof().address().length() > LONGEST_ADDRESS) {
                return List.of(Violation.of("certificates.address.long").at(Field.ADDRESS.name()));
            }
            why.addAll(typesetter.faults(certificate));
            if (why.size() >= ENOUGH_REASONS) {
                return why;
            }
        }
        return why;
    }

    private static byte[] rendered(byte[] pdf, int widthInPixels) {
        try (var document = Loader.loadPDF(pdf)) {
            var scale = widthInPixels / document.getPage(0).getMediaBox().getWidth();
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImage(0, scale), "png", picture);
            return picture.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String title(Job job) {
        var first = job.certificates().getFirst();
        var form = first.heading().title();
        if (job.kind() == Kind.TEST_SHEET) {
            return texts.of("certificates.document.title.test");
        }
        return job.certificates().size() == 1
                ? texts.of(
                        "certificates.document.title.one",
                        form,
                        first.recipient().name())
                : texts.of(
                        "certificates.document.title.many",
                        form,
                        job.certificates().size());
    }

    private static void describe(PDDocument document, String title) {
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi");
        var preferences = new PDViewerPreferences();
        preferences.setDisplayDocTitle(true);
        // "fit to page" would move every field off the dotted lines of pre-printed stock
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        catalog.setViewerPreferences(preferences);
    }
}
