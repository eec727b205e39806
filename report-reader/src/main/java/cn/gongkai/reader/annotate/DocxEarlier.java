package cn.gongkai.reader.annotate;

import cn.gongkai.reader.format.Package;
import cn.gongkai.reader.source.FrontPage;
import cn.gongkai.reader.source.SourceException;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes out of a Word file what an earlier annotation put in: its page, its comments and its colours. So a copy that was mended and
 * handed in again shows what is wrong now, and only that.
 */
final class DocxEarlier {

    /** How many of the first elements of the body are looked at for its page. */
    private static final int SEARCHED = 60;

    private final String text;
    private final XmlOutline xml;
    private final Edits edits = new Edits();

    private DocxEarlier(String text) throws SourceException {
        this.text = text;
        this.xml = XmlOutline.of(text);
    }

    /** The file without it; the same bytes if there is none. */
    static byte[] removed(byte[] content) throws SourceException {
        try (Package file = new Package(content)) {
            DocxParts parts = new DocxParts(file);
            String comments = parts.comments();
            Set<String> ids = comments.contains(DocxNotes.AUTHOR) ? ours(comments) : Set.of();
            DocxEarlier body = new DocxEarlier(parts.body());
            body.page();
            body.marks(ids);
            if (body.edits.isEmpty() && ids.isEmpty()) {
                return content;
            }
            parts.body(body.edits.applyTo(body.text));
            if (!ids.isEmpty()) {
                DocxEarlier notes = new DocxEarlier(comments);
                notes.notes(ids);
                parts.comments(notes.edits.applyTo(comments));
            }
            return parts.file();
        }
    }

    private static Set<String> ours(String comments) throws SourceException {
        XmlOutline xml = XmlOutline.of(comments);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < xml.count(); i++) {
            if (xml.isNamed(i, "comment") && xml.attribute(i, "author").equals(DocxNotes.AUTHOR)) {
                ids.add(xml.attribute(i, "id"));
            }
        }
        return ids;
    }

    private void notes(Set<String> ids) {
        for (int i = 0; i < xml.count(); i++) {
            if (xml.isNamed(i, "comment") && ids.contains(xml.attribute(i, "id"))) {
                remove(i);
            }
        }
    }

    private void page() {
        int body = 0;
        while (body < xml.count() && !xml.isNamed(body, "body")) {
            body++;
        }
        if (body == xml.count()) {
            return;
        }
        int first = -1;
        int last = -1;
        int child = xml.firstChild(body);
        for (int i = 0; child >= 0 && (i < SEARCHED || first >= 0) && last < 0; i++, child = xml.next(child)) {
            String line = xml.isNamed(child, "p") ? words(child) : "";
            first = first < 0 && FrontPage.isBegin(line) ? child : first;
            last = FrontPage.isEnd(line) ? child : last;
        }
        if (last >= 0) {
            edits.replace(xml.open(first < 0 ? last : first), xml.end(last), "");
        } else if (first >= 0) {
            remove(first);
        }
    }

    /** The text of a paragraph, as far as it is needed to know a line again. */
    private String words(int paragraph) {
        StringBuilder words = new StringBuilder();
        for (int i = paragraph + 1; i < xml.count() && xml.open(i) < xml.end(paragraph) && words.length() < 200; i++) {
            if (xml.isNamed(i, "t")) {
                words.append(text, xml.inner(i), xml.close(i));
            }
        }
        return words.toString();
    }

    private void marks(Set<String> ids) {
        for (int i = 0; i < xml.count(); i++) {
            String name = xml.name(i);
            switch (name.substring(name.indexOf(':') + 1)) {
                case "commentRangeStart", "commentRangeEnd" -> {
                    if (ids.contains(xml.attribute(i, "id"))) {
                        remove(i);
                    }
                }
                case "commentReference" -> {
                    if (ids.contains(xml.attribute(i, "id"))) {
                        remove(isAlone(i) ? xml.parent(i) : i);
                    }
                }
                case "shd" -> {
                    if (Shade.isOurs(xml.attribute(i, "fill"))) {
                        remove(i);
                    }
                }
                default -> {}
            }
        }
    }

    /** Whether a run holds the reference and nothing but its own properties. */
    private boolean isAlone(int reference) {
        int run = xml.parent(reference);
        for (int child = run < 0 ? -1 : xml.firstChild(run); child >= 0; child = xml.next(child)) {
            if (child != reference && !xml.isNamed(child, "rPr")) {
                return false;
            }
        }
        return run >= 0;
    }

    private void remove(int element) {
        edits.replace(xml.open(element), xml.end(element), "");
    }
}
