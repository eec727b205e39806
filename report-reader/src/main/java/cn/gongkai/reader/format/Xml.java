package cn.gongkai.reader.format;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML that may be hostile: no document types, no entities of its own, nothing fetched. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read: " + systemId);
        });
        return factory;
    }

    static XMLStreamReader open(byte[] content) throws XMLStreamException {
        return open(text(content));
    }

    static XMLStreamReader open(String text) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new StringReader(text));
    }

    /** Whether XML is in UTF-16, by the mark at its start. */
    static boolean isWide(byte[] content) {
        return content.length >= 2
                && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                        || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
    }

    /** The characters of XML, without the mark at its start. */
    static String text(byte[] content) {
        // Office writes UTF-8. Decoding here is faster than the parser's, and one wrong byte costs one character, not
        // the file.
        String text = new String(content, isWide(content) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return marked ? text.substring(1) : text;
    }

    /** The next start or end of an element or piece of text. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type or entity, which no report needs");
        }
        return event;
    }

    /** Passes over all of the element that has just started. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** An attribute by its local name, whatever its namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A number in an attribute; {@code other} if it is absent or none. */
    static int number(XMLStreamReader xml, String name, int other) {
        String value = attribute(xml, name);
        if (value == null || value.isEmpty() || value.length() > 9) {
            return other;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return other;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** Whether a switch such as {@code <w:vanish/>} is on: it is, unless it says otherwise. */
    static boolean isOn(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }
}
