package org.vinhdanh.portal.oldsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** An element of a feed with everything in it, small enough to be held. */
final class XmlNode {

    private static final String RUN = "#";

    private final String name;
    private final Map<String, String> attributes;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlNode> children = new ArrayList<>();

    /** @param name with its prefix: {@code content:encoded} */
    XmlNode(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = Map.copyOf(attributes);
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String words) {
        text.append(words);
        var run = new XmlNode(RUN, Map.of());
        run.text.append(words);
        children.add(run);
    }

    String name() {
        return name;
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    String text() {
        return text.toString().strip();
    }

    Stream<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    Optional<XmlNode> first(String child) {
        return all(child).findFirst();
    }

    /** The words of the first child of this name; empty where there is none. */
    String text(String child) {
        return first(child).map(XmlNode::text).orElse("");
    }

    /** What is in it as HTML, where it is written as elements and not as text. */
    String markup() {
        var html = new StringBuilder();
        for (var child : children) {
            if (child.name.equals(RUN)) html.append(Entities.escape(child.text.toString()));
            else {
                html.append('<').append(child.name);
                child.attributes.forEach((key, value) -> html.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(Entities.escape(value))
                        .append('"'));
                html.append('>')
                        .append(child.markup())
                        .append("</")
                        .append(child.name)
                        .append('>');
            }
        }
        return html.toString();
    }
}
