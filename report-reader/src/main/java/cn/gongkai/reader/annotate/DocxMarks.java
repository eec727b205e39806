package cn.gongkai.reader.annotate;

import cn.gongkai.reader.format.DocxMap;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceLocation.InCell;
import cn.gongkai.reader.source.SourceLocation.InParagraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marks findings in the XML of a Word file's body. */
final class DocxMarks {

    private final String text;
    private final XmlOutline xml;
    private final DocxNames names;
    private final DocxSpots spots;
    private final DocxMap map;
    private final int comment;
    private final Edits edits = new Edits();

    /**
     * @param text the XML
     * @param comment the number of the comment of the first finding of the list; the others follow
     */
    DocxMarks(String text, XmlOutline xml, DocxNames names, int comment) throws SourceException {
        this.text = text;
        this.xml = xml;
        this.names = names;
        this.spots = new DocxSpots(text, xml, names);
        this.map = DocxMap.of(text);
        this.comment = comment;
    }

    /**
     * The changes that shade the places and put comments there.
     *
     * @param commented takes in those that got a comment
     */
    Edits edits(List<Mark> marks, List<Mark> commented) {
        Map<InCell, List<Mark>> cells = new LinkedHashMap<>();
        Map<Integer, List<Mark>> paragraphs = new LinkedHashMap<>();
        for (Mark mark : marks) {
            switch (mark.at()) {
                case InCell cell ->
                    cells.computeIfAbsent(cell, none -> new ArrayList<>()).add(mark);
                case InParagraph words ->
                    paragraphs
                            .computeIfAbsent(words.paragraph(), none -> new ArrayList<>())
                            .add(mark);
                case null -> {}
            }
        }
        cells.forEach((at, here) -> commented.addAll(cell(map.cell(at), here)));
        paragraphs.forEach((index, here) -> commented.addAll(paragraph(index, here)));
        return edits;
    }

    private List<Mark> paragraph(int index, List<Mark> here) {
        List<Mark> missed = new DocxWords(text, xml, names, edits, here).mark(map.pieces(index), comment);
        List<Mark> found = new ArrayList<>(here);
        found.removeAll(missed);
        return found;
    }

    private List<Mark> cell(int cell, List<Mark> here) {
        int first = -1;
        int last = -1;
        for (int i = cell + 1; cell >= 0 && i < xml.count() && xml.open(i) < xml.end(cell); i++) {
            if (xml.name(i).equals(names.prefix() + "p") && isOwn(i, cell)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return List.of();
        }
        StringBuilder starts = new StringBuilder();
        StringBuilder ends = new StringBuilder();
        for (Mark mark : here) {
            starts.append(names.start(comment + mark.number() - 1));
            ends.append(names.end(comment + mark.number() - 1));
        }
        spots.shadeCell(cell, Shade.of(Marks.worst(here)), edits);
        int anchor = spots.anchor(cell);
        if (isInBox(cell)) {
            edits.insert(xml.open(anchor), starts.toString());
            edits.insert(xml.end(anchor), ends.toString());
        } else {
            spots.aroundContent(first, starts.toString(), last, ends.toString(), edits);
        }
        return here;
    }

    /** Whether a paragraph stands in the cell itself, not in something else that stands there. */
    private boolean isOwn(int paragraph, int cell) {
        for (int above = xml.parent(paragraph); above != cell; above = xml.parent(above)) {
            if (above < 0
                    || xml.isNamed(above, "tc")
                    || xml.isNamed(above, "txbxContent")
                    || xml.isNamed(above, "Fallback")) {
                return false;
            }
        }
        return true;
    }

    private boolean isInBox(int element) {
        for (int above = xml.parent(element); above >= 0; above = xml.parent(above)) {
            if (xml.isNamed(above, "txbxContent")) {
                return true;
            }
        }
        return false;
    }
}
