package org.vinhdanh.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.Period;

/**
 * Which documents somebody looks for.
 *
 * @param words all of them, in number, abstract, issuer, signer or field, with or without diacritics
 * @param kind the code of a kind
 * @param issuer as written
 * @param year of issue
 * @param register whose register they stand in, or of whom below; empty for all
 */
public record DocumentFilter(
        String words,
        Optional<String> kind,
        Optional<String> issuer,
        OptionalInt year,
        Optional<Validity> validity,
        Optional<OrgPath> register) {

    public static final DocumentFilter ALL =
            new DocumentFilter("", Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    /** Whosever register they stand in. */
    public DocumentFilter(
            String words,
            Optional<String> kind,
            Optional<String> issuer,
            OptionalInt year,
            Optional<Validity> validity) {
        this(words, kind, issuer, year, validity, Optional.empty());
    }

    public DocumentFilter words(String wanted) {
        return new DocumentFilter(wanted, kind, issuer, year, validity, register);
    }

    /** The same in this register and those below it. */
    public DocumentFilter of(Optional<OrgPath> wanted) {
        return new DocumentFilter(words, kind, issuer, year, validity, wanted);
    }

    public boolean narrowed() {
        return !words.isBlank() || kind.isPresent() || issuer.isPresent() || year.isPresent() || validity.isPresent();
    }

    /** Where a part of the list ended. */
    public record Spot(LocalDate issuedOn, DocumentId id) {

        @Override
        public String toString() {
            return issuedOn + "_" + id;
        }

        /** Empty where nobody could have written that. */
        public static Optional<Spot> parse(String text) {
            var cut = text.indexOf('_');
            if (cut < 0) return Optional.empty();
            try {
                var day = Period.day(text.substring(0, cut));
                return Optional.of(new Spot(day, new DocumentId(UUID.fromString(text.substring(cut + 1)))));
            } catch (DateTimeException | IllegalArgumentException notOne) {
                return Optional.empty();
            }
        }
    }
}
