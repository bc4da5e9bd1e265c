package org.vinhdanh.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values as the trail keeps them: JSON going in, one line for each value coming out. */
final class Values {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private Values() {}

    /** As JSON; empty where there is nothing. */
    static Optional<String> json(@Nullable Object value) {
        return Optional.ofNullable(value).map(JSON::writeValueAsString);
    }

    /** What changed between two JSON texts, by the name of the value. */
    static List<Entry.Change> changes(@Nullable String before, @Nullable String after) {
        var old = lines(before);
        var fresh = lines(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        return names.stream()
                .map(name -> new Entry.Change(name, old.getOrDefault(name, ""), fresh.getOrDefault(name, "")))
                .filter(Entry.Change::real)
                .toList();
    }

    private static Map<String, String> lines(@Nullable String json) {
        var lines = new TreeMap<String, String>();
        if (json != null) put(lines, "", JSON.readTree(json));
        return lines;
    }

    /** An id is a record around one value: its name says enough. */
    private static void put(Map<String, String> lines, String name, JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.has("value")) put(lines, name, node.get("value"));
        else if (node.isObject())
            node.properties()
                    .forEach(part ->
                            put(lines, name.isEmpty() ? part.getKey() : name + "." + part.getKey(), part.getValue()));
        else if (node.isArray() && node.values().stream().allMatch(JsonNode::isValueNode))
            lines.put(name, node.values().stream().map(JsonNode::asString).collect(Collectors.joining("; ")));
        else if (node.isArray()) for (var i = 0; i < node.size(); i++) put(lines, name + "." + (i + 1), node.get(i));
        else if (!node.isNull()) lines.put(name, node.asString());
    }
}
