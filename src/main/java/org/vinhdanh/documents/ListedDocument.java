package org.vinhdanh.documents;

import java.time.LocalDate;

/**
 * A line of a list of documents.
 *
 * @param kind its name
 * @param files how many it has
 */
public record ListedDocument(
        DocumentId id,
        String slug,
        String kind,
        String number,
        String title,
        String issuer,
        LocalDate issuedOn,
        Span span,
        boolean open,
        int files) {

    public String address() {
        return Document.PUBLIC + "/" + slug;
    }

    /** {@code "Nghị định 98/2023/NĐ-CP"}, the kind alone where it has no number. */
    public String name() {
        return Document.name(kind, number);
    }

    public DocumentFilter.Spot spot() {
        return new DocumentFilter.Spot(issuedOn, id);
    }
}
