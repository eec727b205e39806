package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import cn.gongkai.reader.source.SourceLocation.InCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Where in the XML of a Word file's body the places of the neutral document stand. Elements are numbered from 0 in the order they
 * start: the numbers that {@code SourceLocation} counts by leave out what the reader leaves out.
 */
public final class DocxMap {

    private final Map<InCell, Integer> cells = new HashMap<>();
    private final Map<Integer, Integer> paragraphs = new HashMap<>();
    private final Map<Integer, List<Piece>> pieces = new HashMap<>();

    private DocxMap() {}

    /**
     * A piece of a paragraph's text.
     *
     * @param offset where it starts in the paragraph's own text, in UTF-16 units
     * @param element the element that holds it: a text, a tab, a line break
     */
    public record Piece(int offset, int element) {}

    /**
     * Maps the XML of a body.
     *
     * @throws SourceException if it cannot be read
     */
    public static DocxMap of(String xml) throws SourceException {
        DocxMap map = new DocxMap();
        try {
            Counting counting = new Counting(Xml.open(xml));
            new DocxBody(counting, new SourceBuilder(), Numbering.NONE, map.new Trace(counting)).read();
            counting.close();
            return map;
        } catch (XMLStreamException e) {
            throw new SourceException(Fault.DAMAGED, "the XML of the text is broken", e);
        }
    }

    /** The element of a cell; −1 if there is none. */
    public int cell(InCell at) {
        return cells.getOrDefault(at, -1);
    }

    /** The element of a paragraph; −1 if there is none. */
    public int paragraph(int index) {
        return paragraphs.getOrDefault(index, -1);
    }

    /** The pieces of a paragraph's text, in its order. */
    public List<Piece> pieces(int index) {
        return List.copyOf(pieces.getOrDefault(index, List.of()));
    }

    private static final class Counting extends StreamReaderDelegate {

        int elements;

        Counting(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == START_ELEMENT) {
                elements++;
            }
            return event;
        }
    }

    private final class Trace extends DocxTrace {

        private final Counting counting;

        Trace(Counting counting) {
            this.counting = counting;
        }

        @Override
        void paragraph(int index) {
            paragraphs.put(index, counting.elements - 1);
        }

        @Override
        void text(int index, int offset) {
            pieces.computeIfAbsent(index, none -> new ArrayList<>()).add(new Piece(offset, counting.elements - 1));
        }

        @Override
        void runsOn(int from, int index) {
            pieces.computeIfAbsent(index, none -> new ArrayList<>()).addAll(pieces(from));
        }

        @Override
        void cell(InCell at) {
            cells.put(at, counting.elements - 1);
        }
    }
}
