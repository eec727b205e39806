package cn.gongkai.reader.annotate;

import cn.gongkai.reader.format.Package;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a Word file that comments need: the body, the comments, and what ties them together. */
final class DocxParts {

    private static final String TYPES = "[Content_Types].xml";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private static final Pattern DECLARED = Pattern.compile("(<\\?xml[^>]*encoding=[\"'])([^\"']*)");

    private final Package file;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final String main;

    DocxParts(Package file) {
        this.file = file;
        this.main = file.has("word/document.xml") ? "word/document.xml" : "word/document2.xml";
    }

    String body() throws SourceException {
        return file.xml(main);
    }

    void body(String xml) {
        changed.put(main, encoded(xml));
    }

    /** The XML of the comments; empty if the file has none. */
    String comments() throws SourceException {
        String part = commentsPart();
        return part.isEmpty() ? "" : file.xml(part);
    }

    private String commentsPart() throws SourceException {
        if (!file.has(relationships())) {
            return "";
        }
        XmlOutline xml = XmlOutline.of(file.xml(relationships()));
        for (int i = 0; i < xml.count(); i++) {
            if (xml.isNamed(i, "Relationship") && xml.attribute(i, "Type").endsWith("/comments")) {
                String target = xml.attribute(i, "Target");
                String part = target.startsWith("/") ? target.substring(1) : "word/" + target;
                if (!file.has(part)) {
                    throw new SourceException(Fault.DAMAGED, "comments that are not there: " + target);
                }
                return part;
            }
        }
        return "";
    }

    /** Changes the comments that are there. */
    void comments(String xml) throws SourceException {
        changed.put(commentsPart(), encoded(xml));
    }

    /** Adds the part with comments to a file that has none. */
    void addComments(String xml, DocxNames names) throws SourceException {
        String name = "comments.xml";
        for (int i = 2; file.has("word/" + name); i++) {
            name = "comments" + i + ".xml";
        }
        changed.put("word/" + name, encoded(xml));
        changed.put(
                TYPES,
                encoded(within(
                        file.xml(TYPES),
                        "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" PartName=\"/word/"
                                + name + "\" ContentType=\"" + COMMENTS_TYPE + "\"/>")));
        String relations = file.has(relationships())
                ? file.xml(relationships())
                : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
        changed.put(
                relationships(),
                encoded(within(
                        relations,
                        "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" Id=\""
                                + freeId(relations) + "\" Type=\"" + names.relationships() + "/comments\" Target=\""
                                + name
                                + "\"/>")));
    }

    byte[] file() throws SourceException {
        return file.with(changed);
    }

    private String relationships() {
        return "word/_rels/" + main.substring("word/".length()) + ".rels";
    }

    private static String freeId(String relations) throws SourceException {
        XmlOutline xml = XmlOutline.of(relations);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < xml.count(); i++) {
            ids.add(xml.attribute(i, "Id"));
        }
        int free = 1;
        while (ids.contains("gongkai" + free)) {
            free++;
        }
        return "gongkai" + free;
    }

    /** XML with something added at the end of its outermost element. */
    static String within(String text, String added) throws SourceException {
        XmlOutline xml = XmlOutline.of(text);
        Edits edits = new Edits();
        if (xml.isEmptyTag(0)) {
            String tag = xml.tag(0);
            edits.replace(
                    xml.open(0),
                    xml.end(0),
                    tag.substring(0, tag.length() - 2) + ">" + added + "</" + xml.name(0) + ">");
        } else {
            edits.insert(xml.close(0), added);
        }
        return edits.applyTo(text);
    }

    /** As UTF-8, whatever it was before. */
    private static byte[] encoded(String xml) {
        Matcher declared = DECLARED.matcher(xml);
        boolean other = declared.lookingAt() && !declared.group(2).equalsIgnoreCase("UTF-8");
        return (other ? declared.replaceFirst("$1UTF-8") : xml).getBytes(StandardCharsets.UTF_8);
    }
}
