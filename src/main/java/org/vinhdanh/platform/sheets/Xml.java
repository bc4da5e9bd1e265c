package org.vinhdanh.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML from begin to end, without document types and without asking the network for anything. */
final class Xml {

    /** What to make of a part. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Xml xml) throws IOException;
    }

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int event;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static <T> T read(InputStream in, Reading<T> reading) throws IOException {
        try {
            return reading.of(new Xml(FACTORY.createXMLStreamReader(in)));
        } catch (XMLStreamException wrong) {
            throw broken(wrong);
        }
    }

    boolean next() throws IOException {
        try {
            if (!reader.hasNext()) return false;
            event = reader.next();
            return true;
        } catch (XMLStreamException wrong) {
            throw broken(wrong);
        }
    }

    boolean opens(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean closes(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    boolean opens() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean closes() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Adds the letters here to a text of bounded length. */
    void textInto(StringBuilder text, int most, int row) throws IOException {
        if (text.length() + reader.getTextLength() > most) throw new Unreadable("sheets.cell.long", row);
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** The attribute, whatever its namespace; empty where there is none. */
    String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return "";
    }

    int number(String attribute, int otherwise) {
        var text = attribute(attribute);
        if (text.isEmpty() || text.length() > 9) return otherwise;
        for (var i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return otherwise;
        return Integer.parseInt(text);
    }

    private static IOException broken(XMLStreamException wrong) {
        return wrong.getNestedException() instanceof IOException cause ? cause : new IOException(wrong);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
