package org.vinhdanh.documents.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.vinhdanh.documents.Citation;
import org.vinhdanh.documents.DocumentFacts;
import org.vinhdanh.documents.DocumentFacts.Force;
import org.vinhdanh.documents.DocumentFacts.Signature;
import org.vinhdanh.documents.DocumentFacts.Ties;
import org.vinhdanh.kernel.Fold;
import org.vinhdanh.kernel.Outcome;
import org.vinhdanh.kernel.Violation;
import org.vinhdanh.platform.sheets.Dates;
import org.vinhdanh.ui.Clash;
import org.vinhdanh.ui.Page;

/**
 * A document as typed; kept as typed until it is right.
 *
 * @param abstracts what it is about
 * @param replaces one document a line, as {@code amends}
 * @param fields parted by commas
 * @param version the state of the document the writer saw
 */
public record DocumentForm(
        String number,
        String abstracts,
        String kind,
        String issuer,
        String signer,
        String signerPost,
        String issuedOn,
        String inForceFrom,
        String expiredFrom,
        String replaces,
        String amends,
        String fields,
        boolean open,
        int version) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int LONGEST = 4000;
    private static final int MOST_TIES = 30;
    private static final int MOST_FIELDS = 8;
    private static final int LONGEST_FIELD = 80;

    /** An empty form, open to everybody as most are. */
    static final DocumentForm EMPTY = new DocumentForm("", "", "", "", "", "", "", "", "", "", "", "", true, -1);

    static DocumentForm of(MultiValueMap<String, String> sent) {
        return new DocumentForm(
                line(sent, "number"),
                line(sent, "abstract"),
                line(sent, "kind"),
                line(sent, "issuer"),
                line(sent, "signer"),
                line(sent, "signerPost"),
                line(sent, "issuedOn"),
                line(sent, "inForceFrom"),
                line(sent, "expiredFrom"),
                lines(sent, "replaces"),
                lines(sent, "amends"),
                line(sent, "fields"),
                "everybody".equals(sent.getFirst("open")),
                number(line(sent, "version")));
    }

    /** The form filled in with what is known, as of this state of the document. */
    static DocumentForm of(DocumentFacts facts, int version) {
        return new DocumentForm(
                facts.number(),
                facts.title(),
                facts.kind(),
                facts.issuer(),
                facts.signature().name(),
                facts.signature().post(),
                day(facts.issuedOn()),
                day(facts.force().from()),
                day(facts.force().over()),
                cited(facts.ties().replaces()),
                cited(facts.ties().amends()),
                String.join(", ", facts.fields()),
                facts.open(),
                version);
    }

    DocumentForm at(int newVersion) {
        return new DocumentForm(
                number,
                abstracts,
                kind,
                issuer,
                signer,
                signerPost,
                issuedOn,
                inForceFrom,
                expiredFrom,
                replaces,
                amends,
                fields,
                open,
                newVersion);
    }

    /** Field by field, in the words of the form: what stands now otherwise than it was typed here. */
    List<Clash> clashes(Page page, Map<String, String> kinds, DocumentForm now) {
        return Stream.of(
                        new Clash(page.t("documents.number"), now.number(), number),
                        new Clash(page.t("documents.abstract"), now.abstracts(), abstracts),
                        new Clash(
                                page.t("documents.kind"),
                                kinds.getOrDefault(now.kind(), ""),
                                kinds.getOrDefault(kind, "")),
                        new Clash(page.t("documents.issuer"), now.issuer(), issuer),
                        new Clash(page.t("documents.signer"), now.signer(), signer),
                        new Clash(page.t("documents.signerPost"), now.signerPost(), signerPost),
                        new Clash(page.t("documents.issuedOn"), now.issuedOn(), issuedOn),
                        new Clash(page.t("documents.inForceFrom"), now.inForceFrom(), inForceFrom),
                        new Clash(page.t("documents.expiredFrom"), now.expiredFrom(), expiredFrom),
                        new Clash(page.t("documents.replaces"), now.replaces(), replaces),
                        new Clash(page.t("documents.amends"), now.amends(), amends),
                        new Clash(page.t("documents.fields"), now.fields(), fields),
                        new Clash(page.t("documents.open"), now.readers(page), readers(page)))
                .filter(clash -> !clash.now().equals(clash.typed()))
                .toList();
    }

    private String readers(Page page) {
        return page.t(open ? "documents.open.everybody" : "documents.open.office");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DAY::format).orElse("");
    }

    private static String cited(List<Citation> citations) {
        return citations.stream()
                .map(citation -> Stream.of(citation.number(), day(citation.on()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ngày ")))
                .collect(Collectors.joining("\n"));
    }

    /** What was typed, or everything that is wrong with it. */
    Outcome<DocumentFacts> facts() {
        var faults = new ArrayList<Violation>();
        var facts = new DocumentFacts(
                number,
                abstracts,
                kind,
                issuer,
                new Signature(signer, signerPost),
                day("issuedOn", issuedOn, faults),
                new Force(day("inForceFrom", inForceFrom, faults), day("expiredFrom", expiredFrom, faults)),
                new Ties(citations("replaces", replaces, faults), citations("amends", amends, faults)),
                Arrays.stream(fields.split("[,;]"))
                        .map(Fold::tidy)
                        .filter(field -> !field.isEmpty() && field.length() <= LONGEST_FIELD)
                        .distinct()
                        .limit(MOST_FIELDS)
                        .toList(),
                open);
        if (faults.isEmpty()) return Outcome.done(facts);
        facts.faults().stream()
                .filter(fault ->
                        faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                .toList()
                .forEach(faults::add);
        return Outcome.refused(faults);
    }

    private static Optional<LocalDate> day(String field, String typed, List<Violation> faults) {
        if (typed.isEmpty()) return Optional.empty();
        var read = Dates.read(typed).result().flatMap(date -> date.date());
        if (read.isEmpty())
            faults.add(Violation.of("documents.day.unreadable", typed).at(field));
        return read;
    }

    private static List<Citation> citations(String field, String typed, List<Violation> faults) {
        var citations = new ArrayList<Citation>();
        for (var line :
                typed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList())
            Citation.read(line)
                    .ifPresentOrElse(
                            citations::add,
                            () -> faults.add(Violation.of("documents.tie.unreadable", line)
                                    .at(field)));
        if (citations.size() > MOST_TIES)
            faults.add(Violation.of("documents.tie.many", Integer.toString(MOST_TIES))
                    .at(field));
        return citations;
    }

    private static String lines(MultiValueMap<String, String> sent, String name) {
        var text = sent.getFirst(name);
        if (text == null) return "";
        var bare = Normalizer.normalize(text.replace("\0", ""), Normalizer.Form.NFC)
                .strip();
        return bare.substring(0, Math.min(LONGEST, bare.length()));
    }

    private static String line(MultiValueMap<String, String> sent, String name) {
        return Fold.tidy(lines(sent, name));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
