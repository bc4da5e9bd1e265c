package org.vinhdanh.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vinhdanh.kernel.OrgPath;
import org.vinhdanh.kernel.OrganisationId;
import org.vinhdanh.platform.files.Stored;

/**
 * A document of the register.
 *
 * @param path whose register it stands in
 * @param slug the last part of its public address, as it was first given
 * @param issuer the organisation of the federation, or the known authority, that issued it
 * @param to what it replaces and amends
 * @param by what replaces and amends it, as far as whoever asked may see
 * @param files in the order they were added
 * @param version rises with every change
 */
public record Document(
        DocumentId id,
        OrgPath path,
        String slug,
        DocumentFacts facts,
        DocumentKind kind,
        Optional<OrganisationId> issuer,
        Span span,
        List<Tied> to,
        List<Tied> by,
        List<Stored> files,
        int version) {

    public static final String PUBLIC = "/van-ban";

    public Document {
        to = List.copyOf(to);
        by = List.copyOf(by);
        files = List.copyOf(files);
    }

    /**
     * Another document that one is tied to.
     *
     * @param number as it is written there
     * @param other the one of the register, where it stands there and may be seen
     */
    public record Tied(Tie tie, String number, Optional<LocalDate> on, Optional<Other> other) {}

    /** A document at the other end. */
    public record Other(DocumentId id, String slug, String kind, String title, LocalDate from, boolean open) {}

    public LocalDate issuedOn() {
        return facts.issued();
    }

    public String address() {
        return PUBLIC + "/" + slug;
    }

    /** {@code "Nghị định số 98/2023/NĐ-CP"}, the kind alone where it has no number. */
    public String name() {
        return name(kind.name(), facts.number());
    }

    static String name(String kind, String number) {
        return number.isEmpty() ? kind : kind + " " + number;
    }
}
