package cn.gongkai.reader.annotate;

import cn.gongkai.reader.format.Package;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes comments into a Word file. Its XML is edited as text: an object model would write all of it anew and lose what it does not
 * know; so every byte that no finding touches stays as it was.
 */
final class DocxCopy {

    private DocxCopy() {}

    /**
     * The file with comments and a first page.
     *
     * @throws SourceException if it is written in a way that cannot be edited safely
     */
    static byte[] of(byte[] content, List<Mark> marks, Review review, Words words) throws SourceException {
        try (Package file = new Package(content)) {
            DocxParts parts = new DocxParts(file);
            String text = parts.body();
            XmlOutline xml = XmlOutline.of(text);
            DocxNames names = DocxNames.in(xml);
            String comments = parts.comments();
            int comment = Math.max(largestId(xml), comments.isEmpty() ? -1 : largestId(XmlOutline.of(comments))) + 1;
            List<Mark> commented = new ArrayList<>();
            Edits edits = new DocxMarks(text, xml, names, comment).edits(marks, commented);
            edits.insert(xml.inner(body(xml)), frontPage(xml, names, marks, commented, review, words));
            parts.body(edits.applyTo(text));
            if (!commented.isEmpty()) {
                StringBuilder notes = new StringBuilder();
                for (Mark mark : commented) {
                    notes.append(DocxNotes.comment(comment + mark.number() - 1, mark, review.at(), words, names));
                }
                if (comments.isEmpty()) {
                    parts.addComments(
                            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
                                    + names.namespace() + "\">" + notes + "</w:comments>",
                            names);
                } else {
                    parts.comments(DocxParts.within(comments, notes.toString()));
                }
            }
            return parts.file();
        }
    }

    private static String frontPage(
            XmlOutline xml, DocxNames names, List<Mark> marks, List<Mark> commented, Review review, Words words) {
        List<Mark> listed = marks.stream()
                .map(mark -> commented.contains(mark) ? mark : new Mark(mark.number(), mark.finding(), null, 0))
                .toList();
        return new DocxFrontPage(review, words, names).xml(listed, isFirstSectionContinuous(xml));
    }

    private static int body(XmlOutline xml) throws SourceException {
        for (int i = 0; i < xml.count(); i++) {
            if (xml.isNamed(i, "body") && !xml.isEmptyTag(i)) {
                return i;
            }
        }
        throw new SourceException(Fault.DAMAGED, "a Word file without a body");
    }

    /** Whether the report's own first section begins where the one before it ends, on the same page. */
    private static boolean isFirstSectionContinuous(XmlOutline xml) {
        for (int i = 0; i < xml.count(); i++) {
            if (xml.isNamed(i, "sectPr")) {
                int type = xml.child(i, "type");
                return type >= 0 && xml.attribute(type, "val").equals("continuous");
            }
        }
        return false;
    }

    private static int largestId(XmlOutline xml) {
        int largest = -1;
        for (int i = 0; i < xml.count(); i++) {
            String name = xml.name(i);
            String local = name.substring(name.indexOf(':') + 1);
            if (local.equals("comment") || local.equals("commentReference") || local.equals("commentRangeStart")) {
                String id = xml.attribute(i, "id");
                if (!id.isEmpty() && id.length() < 9 && id.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    largest = Math.max(largest, Integer.parseInt(id));
                }
            }
        }
        return largest;
    }
}
