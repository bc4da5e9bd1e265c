package org.vinhdanh.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.Violation;

/**
 * What somebody enters about a document.
 *
 * @param number number and symbol as printed; empty where it has none
 * @param title what it is about (trích yếu)
 * @param kind the code of a {@link DocumentKind}
 * @param issuer who issued it, as written
 * @param issuedOn its date; without it nothing is kept
 * @param open true where everybody may read it
 */
public record DocumentFacts(
        String number,
        String title,
        String kind,
        String issuer,
        Signature signature,
        Optional<LocalDate> issuedOn,
        Force force,
        Ties ties,
        List<String> fields,
        boolean open) {

    /** Who signed it, and as what; empty where that is not known. */
    public record Signature(String name, String post) {
        static final Signature UNKNOWN = new Signature("", "");
    }

    /**
     * What it says itself of being in force.
     *
     * @param from empty means from its date on
     * @param over the first day on which it is no longer in force
     */
    public record Force(Optional<LocalDate> from, Optional<LocalDate> over) {
        static final Force UNSAID = new Force(Optional.empty(), Optional.empty());
    }

    /** What it does to others. */
    public record Ties(List<Citation> replaces, List<Citation> amends) {

        static final Ties NONE = new Ties(List.of(), List.of());

        public Ties {
            replaces = List.copyOf(replaces);
            amends = List.copyOf(amends);
        }
    }

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    public DocumentFacts {
        fields = List.copyOf(fields);
    }

    /** Where a document begins: what must be known of it. */
    public static DocumentFacts of(String kind, String number, LocalDate issuedOn, String issuer, String title) {
        var on = Optional.of(issuedOn);
        return new DocumentFacts(
                number, title, kind, issuer, Signature.UNKNOWN, on, Force.UNSAID, Ties.NONE, List.of(), true);
    }

    public DocumentFacts signed(String by, String as) {
        var signed = new Signature(by, as);
        return new DocumentFacts(number, title, kind, issuer, signed, issuedOn, force, ties, fields, open);
    }

    public DocumentFacts inForce(Optional<LocalDate> from, Optional<LocalDate> over) {
        var said = new Force(from, over);
        return new DocumentFacts(number, title, kind, issuer, signature, issuedOn, said, ties, fields, open);
    }

    public DocumentFacts doing(List<Citation> replaces, List<Citation> amends) {
        var done = new Ties(replaces, amends);
        return new DocumentFacts(number, title, kind, issuer, signature, issuedOn, force, done, fields, open);
    }

    public DocumentFacts about(List<String> themes) {
        return new DocumentFacts(number, title, kind, issuer, signature, issuedOn, force, ties, themes, open);
    }

    public DocumentFacts openTo(boolean everybody) {
        return new DocumentFacts(number, title, kind, issuer, signature, issuedOn, force, ties, fields, everybody);
    }

    LocalDate issued() {
        return issuedOn.orElseThrow();
    }

    /** Everything that keeps it from being entered, all at once. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (number.length() > LONGEST_NUMBER)
            faults.add(Violation.of("documents.number.long", Integer.toString(LONGEST_NUMBER))
                    .at("number"));
        if (title.isBlank())
            faults.add(Violation.of("documents.abstract.missing").at("abstract"));
        if (title.length() > LONGEST_TITLE)
            faults.add(Violation.of("documents.abstract.long", Integer.toString(LONGEST_TITLE))
                    .at("abstract"));
        if (kind.isEmpty()) faults.add(Violation.of("documents.kind.missing").at("kind"));
        if (issuer.isBlank())
            faults.add(Violation.of("documents.issuer.missing").at("issuer"));
        if (issuer.length() > LONGEST_NAME
                || signature.name().length() > LONGEST_NAME
                || signature.post().length() > LONGEST_NAME)
            faults.add(Violation.of("documents.name.long", Integer.toString(LONGEST_NAME))
                    .at(issuer.length() > LONGEST_NAME ? "issuer" : "signer"));
        faults.addAll(days());
        for (var citation : ties.replaces())
            if (itself(citation))
                faults.add(Violation.of("documents.tie.itself").at("replaces"));
        for (var citation : ties.amends())
            if (itself(citation))
                faults.add(Violation.of("documents.tie.itself").at("amends"));
        return faults;
    }

    private List<Violation> days() {
        var faults = new ArrayList<Violation>();
        if (issuedOn.isEmpty())
            faults.add(Violation.of("documents.issued.missing").at("issuedOn"));
        issuedOn.filter(DocumentFacts::far)
                .ifPresent(_ -> faults.add(Violation.of("documents.day.far").at("issuedOn")));
        force.from()
                .filter(DocumentFacts::far)
                .ifPresent(_ -> faults.add(Violation.of("documents.day.far").at("inForceFrom")));
        force.over()
                .filter(DocumentFacts::far)
                .ifPresent(_ -> faults.add(Violation.of("documents.day.far").at("expiredFrom")));
        if (force.over().isPresent()
                && force.from()
                        .or(() -> issuedOn)
                        .filter(from -> !from.isBefore(force.over().get()))
                        .isPresent())
            faults.add(Violation.of("documents.expired.early").at("expiredFrom"));
        return faults;
    }

    private static boolean far(LocalDate day) {
        return day.getYear() < EARLIEST || day.getYear() > LATEST;
    }

    private boolean itself(Citation citation) {
        return Citation.key(citation.number()).equals(Citation.key(number))
                && citation.on().equals(citation.on().isPresent() ? issuedOn : Optional.empty());
    }
}
