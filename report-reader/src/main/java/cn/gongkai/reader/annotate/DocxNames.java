package cn.gongkai.reader.annotate;

import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;

/**
 * What the elements of a Word file are called in its own XML.
 *
 * @param prefix of the elements, with its colon: {@code w:}
 * @param namespace that it stands for
 */
record DocxNames(String prefix, String namespace) {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /**
     * The names in the XML of a body.
     *
     * @throws SourceException if it is not written as Word and its like write it
     */
    static DocxNames in(XmlOutline xml) throws SourceException {
        String root = xml.count() == 0 ? "" : xml.name(0);
        String prefix = root.substring(0, root.indexOf(':') + 1);
        String namespace = prefix.isEmpty() ? "" : xml.attribute(0, prefix.substring(0, prefix.length() - 1));
        if (!namespace.equals(TRANSITIONAL) && !namespace.equals(STRICT)) {
            throw new SourceException(Fault.DAMAGED, "no prefix for the elements of Word");
        }
        return new DocxNames(prefix, namespace);
    }

    /** Where the relationships between the parts of such a file are named. */
    String relationships() {
        return namespace.equals(STRICT)
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    }

    String start(int comment) {
        return "<" + prefix + "commentRangeStart " + prefix + "id=\"" + comment + "\"/>";
    }

    String end(int comment) {
        return "<" + prefix + "commentRangeEnd " + prefix + "id=\"" + comment + "\"/><" + prefix + "r><" + prefix
                + "commentReference " + prefix + "id=\"" + comment + "\"/></" + prefix + "r>";
    }

    String shading(String fill) {
        return "<" + prefix + "shd " + prefix + "val=\"clear\" " + prefix + "color=\"auto\" " + prefix + "fill=\""
                + fill + "\"/>";
    }
}
