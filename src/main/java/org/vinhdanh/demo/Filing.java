package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.vinhdanh.documents.Citation;
import org.vinhdanh.documents.DocumentFacts;
import org.vinhdanh.documents.DocumentId;
import org.vinhdanh.documents.Documents;
import org.vinhdanh.kernel.Actor;
import org.vinhdanh.portal.articles.ArticleFilter;
import org.vinhdanh.portal.articles.Articles;
import org.vinhdanh.portal.articles.Grounds;

/**
 * Fills the register of documents: law as it was promulgated (number, date and title are facts), and what the union of the
 * demonstration issued, which is invented.
 */
@Component
@ConditionalOnBooleanProperty("vinhdanh.demo")
class Filing {

    private static final String UNION = "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa";
    private static final String ALL = "/demo/documents.tsv";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Documents documents;
    private final Articles articles;
    private final Grounds grounds;

    Filing(Documents documents, Articles articles, Grounds grounds) {
        this.documents = documents;
        this.articles = articles;
        this.grounds = grounds;
    }

    /** Enters all documents, those of the union with a file; their ids by number. */
    Map<String, DocumentId> file(Actor office) {
        var filed = new LinkedHashMap<String, DocumentId>();
        for (var facts : all()) {
            var id = done(documents.enter(office, facts));
            filed.put(facts.number(), id);
            if (!facts.issuer().equals(UNION)) continue;
            var name = facts.number().replace('/', '-') + ".pdf";
            done(documents.add(office, id, name, new ByteArrayInputStream(printed(facts))));
        }
        return filed;
    }

    /** Every article rests on the documents it names; that on the conference of 2015 on the law of its day. */
    void ground(Actor publisher, Map<String, DocumentId> filed) {
        for (var line : articles.all(publisher, ArticleFilter.ALL).toList()) {
            var article = articles.find(publisher, line.id()).orElseThrow();
            for (var named : grounds.named(publisher, article))
                done(grounds.add(publisher, article.id(), named.id().value()));
            if (line.title().startsWith("Hội nghị điển hình tiên tiến"))
                done(grounds.add(
                        publisher,
                        article.id(),
                        Objects.requireNonNull(filed.get("15/2003/QH11")).value()));
        }
    }

    private static List<DocumentFacts> all() {
        try (var in = Objects.requireNonNull(Filing.class.getResourceAsStream(ALL));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> facts(List.of(line.split("\t", -1))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line of the file: kind, number, date, issuer (empty is the union), title, force, ties, field, readers. */
    private static DocumentFacts facts(List<String> cells) {
        var ours = cells.get(3).isEmpty();
        var on = day(cells.get(2)).orElseThrow();
        var facts = DocumentFacts.of(cells.get(0), cells.get(1), on, ours ? UNION : cells.get(3), cells.get(4))
                .inForce(day(cells.get(5)), day(cells.get(6)))
                .doing(cited(cells.get(7)), cited(cells.get(8)))
                .about(List.of(cells.get(9)))
                .openTo(cells.get(10).equals("mọi người"));
        return ours ? facts.signed("Lê Đức Vinh", "Chủ tịch") : facts;
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell, DAY));
    }

    private static List<Citation> cited(String cell) {
        return Arrays.stream(cell.split(", "))
                .filter(number -> !number.isEmpty())
                .map(number -> new Citation(number, Optional.empty()))
                .toList();
    }

    /** One page that says which document it stands for. */
    private static byte[] printed(DocumentFacts facts) {
        try (var pdf = new PDDocument();
                var face = Filing.class.getResourceAsStream("/fonts/Tinos-Regular.ttf")) {
            var font = PDType0Font.load(pdf, Objects.requireNonNull(face));
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                pen.beginText();
                pen.setLeading(22);
                pen.newLineAtOffset(85, 760);
                pen.setFont(font, 13);
                for (var line :
                        List.of(facts.issuer(), "Số: " + facts.number(), "", facts.title(), "", "Bản trình diễn.")) {
                    pen.showText(line);
                    pen.newLine();
                }
                pen.endText();
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
