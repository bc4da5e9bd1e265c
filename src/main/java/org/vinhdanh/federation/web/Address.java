package org.vinhdanh.federation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list with what narrows it; empty values are left out. */
public record Address(String path, Map<String, String> query) {

    public Address {
        query = Map.copyOf(query);
    }

    static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same list with one thing changed. */
    public Address with(String name, String value) {
        var changed = new LinkedHashMap<>(query);
        changed.put(name, value);
        return new Address(path, changed);
    }

    /** The same narrowing at another path: the export of a list. */
    public Address at(String path) {
        return new Address(path, query);
    }

    @Override
    public String toString() {
        var text = query.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? path : path + "?" + text;
    }
}
