package org.vinhdanh.demo;

import static org.vinhdanh.demo.Folk.done;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
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

    static final String UNION = "Liên hiệp các Hội Khoa học và Kỹ thuật Thanh Hóa";
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
            if (facts.issuer().equals(UNION)) print(office, id, facts);
        }
        return filed;
    }

    private void print(Actor office, DocumentId id, DocumentFacts facts) {
        var name = facts.number().replace('/', '-') + ".pdf";
        var page = PrintedPage.of(List.of(facts.issuer(), "Số: " + facts.number(), "", facts.title()));
        done(documents.add(office, id, name, new ByteArrayInputStream(page)));
    }

    /** What a member association issued itself; it stands in the register of its own site. */
    void fileOfMember(Actor office, String association) {
        for (var facts : List.of(
                DocumentFacts.of(
                                "KE_HOACH",
                                "03/KH-HCĐ",
                                LocalDate.of(2026, 1, 20),
                                association,
                                "Tập huấn bảo dưỡng đường xã năm 2026")
                        .about(List.of("giao thông nông thôn")),
                DocumentFacts.of(
                                "CONG_VAN",
                                "11/CV-HCĐ",
                                LocalDate.of(2026, 9, 15),
                                association,
                                "V/v góp ý thiết kế cầu dân sinh qua sông Âm")
                        .about(List.of("tư vấn, phản biện")))) {
            var open = facts.openTo(true);
            print(office, done(documents.enter(office, open)), open);
        }
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
}
