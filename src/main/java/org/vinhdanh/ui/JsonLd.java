package org.vinhdanh.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page says to machines, in the words of schema.org (JSON-LD): its facts, and the way to where they stand. */
@Component
public class JsonLd {

    public static final String CONTEXT = "https://schema.org";

    private final WholeAddresses addresses;
    private final JsonMapper json;

    JsonLd(WholeAddresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** The beginning of the facts about a thing of this type. */
    public static Map<String, Object> about(String type) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@context", CONTEXT);
        facts.put("@type", type);
        return facts;
    }

    /** Somebody with a name and no more. */
    public static Map<String, Object> named(String type, String name) {
        return Map.of("@type", type, "name", name);
    }

    /** The pages above the one looked at, and that page last. */
    public Map<String, Object> way(List<Crumb> crumbs) {
        var way = about("BreadcrumbList");
        way.put(
                "itemListElement",
                IntStream.range(0, crumbs.size())
                        .mapToObj(place -> item(place + 1, crumbs.get(place)))
                        .toList());
        return way;
    }

    private Map<String, Object> item(int position, Crumb crumb) {
        var where = addresses.absolute(crumb.path());
        return Map.of("@type", "ListItem", "position", position, "name", crumb.words(), "item", where);
    }

    /** All of it as one text. No fact can end the element it stands in. */
    public String written(List<Map<String, Object>> facts) {
        return json.writeValueAsString(facts)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
