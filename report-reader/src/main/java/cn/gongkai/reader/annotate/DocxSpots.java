package cn.gongkai.reader.annotate;

import java.util.List;
import java.util.Set;

/** Where in the XML of a Word file's body a comment may begin and end, and where shading is written. */
final class DocxSpots {

    /** What may hold the marks of a comment beside its runs. */
    private static final Set<String> HOLDERS =
            Set.of("p", "hyperlink", "ins", "moveTo", "fldSimple", "smartTag", "sdtContent", "customXml", "dir", "bdo");

    /** What follows the shading in the properties of a cell, in the order of the schema. */
    private static final List<String> BEHIND_IN_CELL = List.of(
            "noWrap",
            "tcMar",
            "textDirection",
            "tcFitText",
            "vAlign",
            "hideMark",
            "headers",
            "cellIns",
            "cellDel",
            "cellMerge",
            "tcPrChange");

    /** What follows it in the properties of a run. */
    private static final List<String> BEHIND_IN_RUN = List.of(
            "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange");

    private final String text;
    private final XmlOutline xml;
    private final DocxNames names;

    DocxSpots(String text, XmlOutline xml, DocxNames names) {
        this.text = text;
        this.xml = xml;
        this.names = names;
    }

    /**
     * The element before and behind which a comment on something may begin and end. Word takes no comments inside a text box:
     * there it is the run that holds the box.
     */
    int anchor(int element) {
        int anchor = element;
        for (int above = xml.parent(element); above >= 0; above = xml.parent(above)) {
            anchor = xml.isNamed(above, "txbxContent") ? above : anchor;
        }
        while (xml.parent(anchor) >= 0 && !isHolder(xml.parent(anchor))) {
            anchor = xml.parent(anchor);
        }
        return anchor;
    }

    private boolean isHolder(int element) {
        String name = xml.name(element);
        return name.startsWith(names.prefix())
                && HOLDERS.contains(name.substring(names.prefix().length()));
    }

    /** The run that holds a piece of text; −1 if it is not one of Word's own. */
    int run(int piece) {
        int run = xml.parent(piece);
        return run >= 0 && xml.name(run).equals(names.prefix() + "r") ? run : -1;
    }

    /** The properties of a run with shading, as XML. */
    String runProperties(int run, String fill) {
        int properties = xml.child(run, "rPr");
        if (fill.isEmpty()) {
            return properties < 0 ? "" : xml.text(properties);
        }
        String name = names.prefix() + "rPr";
        return properties < 0
                ? "<" + name + ">" + names.shading(fill) + "</" + name + ">"
                : shaded(properties, fill, BEHIND_IN_RUN);
    }

    /** Shades a cell. */
    void shadeCell(int cell, String fill, Edits edits) {
        int properties = xml.child(cell, "tcPr");
        if (properties >= 0) {
            edits.replace(xml.open(properties), xml.end(properties), shaded(properties, fill, BEHIND_IN_CELL));
        } else {
            String name = names.prefix() + "tcPr";
            edits.insert(xml.inner(cell), "<" + name + ">" + names.shading(fill) + "</" + name + ">");
        }
    }

    private String shaded(int properties, String fill, List<String> behind) {
        String tag = xml.tag(properties);
        if (xml.isEmptyTag(properties)) {
            return tag.substring(0, tag.length() - 2) + ">" + names.shading(fill) + "</" + xml.name(properties) + ">";
        }
        int at = xml.close(properties);
        int resume = at;
        int old = xml.child(properties, "shd");
        if (old >= 0) {
            at = xml.open(old);
            resume = xml.end(old);
        } else {
            for (int child = xml.firstChild(properties); child >= 0; child = xml.next(child)) {
                String name = xml.name(child);
                if (behind.contains(name.substring(name.indexOf(':') + 1))) {
                    at = xml.open(child);
                    resume = at;
                    break;
                }
            }
        }
        return text.substring(xml.open(properties), at)
                + names.shading(fill)
                + text.substring(resume, xml.end(properties));
    }

    /** Puts marks at the beginning of a paragraph's content and others at its end. */
    void aroundContent(int first, String starts, int last, String ends, Edits edits) {
        if (first == last && xml.isEmptyTag(first)) {
            open(first, starts + ends, edits);
            return;
        }
        if (xml.isEmptyTag(first)) {
            open(first, starts, edits);
        } else {
            int properties = xml.child(first, "pPr");
            edits.insert(properties < 0 ? xml.inner(first) : xml.end(properties), starts);
        }
        if (xml.isEmptyTag(last)) {
            open(last, ends, edits);
        } else {
            edits.insert(xml.close(last), ends);
        }
    }

    /** Gives an element without content some. */
    private void open(int element, String content, Edits edits) {
        String tag = xml.tag(element);
        edits.replace(
                xml.open(element),
                xml.end(element),
                tag.substring(0, tag.length() - 2) + ">" + content + "</" + xml.name(element) + ">");
    }
}
