package org.vinhdanh.documents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vinhdanh.documents.Document;
import org.vinhdanh.documents.Tie;
import org.vinhdanh.documents.Validity;
import org.vinhdanh.ui.Crumb;
import org.vinhdanh.ui.JsonLd;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.WholeAddresses;

/** What a page of the register says to machines: which document it is, its force, and where it stands. */
@Component
class DocumentMarks {

    private final JsonLd machines;
    private final WholeAddresses addresses;

    DocumentMarks(JsonLd machines, WholeAddresses addresses) {
        this.machines = machines;
        this.addresses = addresses;
    }

    /** A document and the way to it. */
    String of(Page page, Document document) {
        var facts = JsonLd.about(document.kind().law() ? "Legislation" : "DigitalDocument");
        facts.put("name", document.name());
        facts.put("headline", document.facts().title());
        facts.put("inLanguage", "vi");
        facts.put("url", addresses.absolute(document.address()));
        facts.put("datePublished", document.issuedOn().toString());
        facts.put("publisher", JsonLd.named("Organization", document.facts().issuer()));
        if (document.kind().law()) facts.putAll(law(page, document));
        var here = new Crumb(document.name(), document.address());
        return machines.written(List.of(facts, machines.way(List.of(register(page), here))));
    }

    private static Map<String, Object> law(Page page, Document document) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("legislationType", document.kind().name());
        facts.put("legislationIdentifier", document.facts().number());
        facts.put("legislationDate", document.issuedOn().toString());
        facts.put(
                "legislationLegalForce",
                JsonLd.CONTEXT + "/" + force(document.span().on(page.today())));
        var replaced = document.to().stream()
                .filter(tied -> tied.tie() == Tie.REPLACES)
                .map(Document.Tied::number)
                .toList();
        if (!replaced.isEmpty()) facts.put("legislationRepeals", replaced);
        return facts;
    }

    private static String force(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> "InForce";
            case PARTLY -> "PartiallyInForce";
            case NOT_YET, EXPIRED -> "NotInForce";
        };
    }

    /** The way to the list. */
    String ofList(Page page) {
        return machines.written(List.of(machines.way(List.of(register(page)))));
    }

    private static Crumb register(Page page) {
        return new Crumb(page.t("documents.title"), Document.PUBLIC);
    }
}
