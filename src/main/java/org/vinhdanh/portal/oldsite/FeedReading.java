package org.vinhdanh.portal.oldsite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through a feed: RSS, an export of WordPress (WXR, which is RSS with more in it) or Atom. Document types are not
 * read and nothing is asked of the network, so that no entity can grow or fetch.
 */
final class FeedReading {

    private static final int DEEPEST = 60;
    private static final int MOST = 3_000_000;
    private static final int MOST_ITEMS = 50_000;
    private static final Set<String> ITEMS = Set.of("item", "entry", "wp:author", "wp:category");
    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:RDF");
    private static final XMLInputFactory FACTORY = factory();

    private FeedReading() {}

    /**
     * Hands over every item, and what stands directly in the channel beside them, in their order.
     *
     * @param name of the file, for sentences
     */
    static void read(byte[] content, String name, Consumer<XmlNode> reader) throws NotReadable {
        try {
            walk(FACTORY.createXMLStreamReader(new ByteArrayInputStream(content)), name, reader);
        } catch (XMLStreamException broken) {
            var line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new NotReadable("oldsite.xml.broken", name, Integer.toString(Math.max(1, line)));
        } catch (IOException wrong) {
            if (wrong instanceof NotReadable told) throw told;
            throw new NotReadable("oldsite.file.broken");
        } catch (RuntimeException broken) {
            throw new NotReadable("oldsite.file.broken");
        }
    }

    private static void walk(XMLStreamReader xml, String name, Consumer<XmlNode> reader)
            throws XMLStreamException, IOException {
        Deque<XmlNode> open = new ArrayDeque<>();
        var depth = 0;
        var size = 0;
        var items = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) throw new NotReadable("oldsite.xml.deep", name);
                    if (depth == 1 && !ROOTS.contains(called(xml))) throw new NotReadable("oldsite.xml.other", name);
                    var node = new XmlNode(called(xml), attributes(xml));
                    if (open.isEmpty() && !alone(node.name(), depth)) continue;
                    if (!open.isEmpty()) open.peek().add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (open.isEmpty()) continue;
                    var node = open.pop();
                    if (!open.isEmpty()) continue;
                    size = 0;
                    if (++items > MOST_ITEMS) throw new NotReadable("oldsite.xml.many", name);
                    reader.accept(node);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (open.isEmpty()) continue;
                    size += xml.getTextLength();
                    if (size > MOST) throw new NotReadable("oldsite.xml.long", name);
                    open.peek().add(xml.getText());
                }
                default -> {
                    // comments and instructions say nothing to us
                }
            }
        }
    }

    /** What is read as a whole: an item, or a word about the channel. */
    private static boolean alone(String name, int depth) {
        return ITEMS.contains(name) || depth > 1 && !name.equals("channel") && depth < 4;
    }

    private static String called(XMLStreamReader xml) {
        var prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty() || prefix.equals("atom")
                ? xml.getLocalName()
                : prefix + ":" + xml.getLocalName();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++)
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        return attributes;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
