package org.vinhdanh.documents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vinhdanh.documents.Document;
import org.vinhdanh.documents.Tie;
import org.vinhdanh.documents.Validity;
import org.vinhdanh.ui.Page;
import org.vinhdanh.ui.WholeAddresses;
import tools.jackson.databind.json.JsonMapper;

/** What a page of the register says to machines (JSON-LD): which document it is, its force, and where it stands. */
@Component
class DocumentMarks {

    private static final String CONTEXT = "https://schema.org";

    private final WholeAddresses addresses;
    private final JsonMapper json;

    DocumentMarks(WholeAddresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** A document and the way to it. */
    String of(Page page, Document document) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@context", CONTEXT);
        facts.put("@type", document.kind().law() ? "Legislation" : "DigitalDocument");
        facts.put("name", document.name());
        facts.put("headline", document.facts().title());
        facts.put("inLanguage", "vi");
        facts.put("url", addresses.absolute(document.address()));
        facts.put("datePublished", document.issuedOn().toString());
        facts.put(
                "publisher",
                Map.of("@type", "Organization", "name", document.facts().issuer()));
        if (document.kind().law()) {
            facts.put("legislationType", document.kind().name());
            facts.put("legislationIdentifier", document.facts().number());
            facts.put("legislationDate", document.issuedOn().toString());
            facts.put(
                    "legislationLegalForce",
                    CONTEXT + "/" + force(document.span().on(page.today())));
            var replaced = document.to().stream()
                    .filter(tied -> tied.tie() == Tie.REPLACES)
                    .map(Document.Tied::number)
                    .toList();
            if (!replaced.isEmpty()) facts.put("legislationRepeals", replaced);
        }
        return written(List.of(facts, way(page, document.name(), document.address())));
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
        return written(List.of(way(page, "", "")));
    }

    private Map<String, Object> way(Page page, String name, String path) {
        var items = new java.util.ArrayList<Map<String, Object>>();
        items.add(item(1, page.t("documents.title"), Document.PUBLIC));
        if (!path.isEmpty()) items.add(item(2, name, path));
        var list = new LinkedHashMap<String, Object>();
        list.put("@context", CONTEXT);
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }

    private Map<String, Object> item(int position, String name, String path) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", addresses.absolute(path));
    }

    /** No text can end the element it stands in. */
    private String written(Object facts) {
        return json.writeValueAsString(facts)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
