package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.GridBuilder;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of an OpenDocument text element by element. What a tracked change deleted is kept apart in the file and left
 * out, what it inserted is taken.
 */
final class OdtBody {

    private static final int MAX_NESTING = 40;
    /** More equal rows or cells in a row than this are no report's. */
    private static final int MAX_REPEATED = 200;

    private final XMLStreamReader xml;
    private final SourceBuilder document;
    private final OdtStyles styles;
    private final OdtNumbers numbers;
    private final OdtParagraph paragraphs;
    private int tables;
    private int nesting;

    OdtBody(XMLStreamReader xml, SourceBuilder document, OdtStyles styles) {
        this.xml = xml;
        this.document = document;
        this.styles = styles;
        this.numbers = new OdtNumbers(styles);
        this.paragraphs = new OdtParagraph(xml, document, styles, this);
    }

    /** A cell of the row that is being read. */
    private record Cell(List<Block> content, int columns, int rows, int repeated) {}

    void read() throws XMLStreamException, SourceException {
        boolean body = false;
        while (xml.hasNext()) {
            if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (OdtStyles.isStyles(name)) {
                styles.readStyles(xml);
            } else if (name.equals("body")) {
                body = true;
            } else if (body && name.equals("text")) {
                List<Block> blocks = new ArrayList<>();
                blocks(blocks, null, 0);
                for (Block block : blocks) {
                    document.add(block);
                }
                return;
            }
        }
        throw new SourceException(Fault.DAMAGED, "an OpenDocument file without a text");
    }

    /** The content of a box. */
    void box(List<Block> blocks) throws XMLStreamException, SourceException {
        blocks(blocks, null, 0);
    }

    /**
     * Everything up to the end of the element that has just started; sections and indexes are looked through.
     *
     * @param list the list whose items these are
     * @param depth how deep in it
     */
    private void blocks(List<Block> blocks, OdtNumbers.@Nullable Open list, int depth)
            throws XMLStreamException, SourceException {
        if (++nesting > MAX_NESTING) {
            throw new SourceException(Fault.EXPLODES, "lists or tables nested more than " + MAX_NESTING + " deep");
        }
        int wrappers = 0;
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (wrappers-- == 0) {
                    nesting--;
                    return;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> paragraphs.read(blocks, "");
                    case "h" -> paragraphs.read(blocks, headingNumber());
                    case "list" -> list(blocks, list, depth);
                    case "list-item" -> item(blocks, list, depth);
                    case "table" -> blocks.addAll(table());
                    case "text-box" -> blocks(blocks, null, 0);
                    case "change-start", "change-end", "change" -> {
                        document.trackedChanges();
                        wrappers++;
                    }
                    case "section" -> {
                        if ("none".equals(Xml.attribute(xml, "display"))) {
                            Xml.skip(xml);
                        } else {
                            wrappers++;
                        }
                    }
                    case "title",
                            "desc",
                            "forms",
                            "sequence-decls",
                            "tracked-changes",
                            "annotation",
                            "note",
                            "object",
                            "image" -> Xml.skip(xml);
                    default -> wrappers++;
                }
            }
        }
    }

    private String headingNumber() {
        boolean unnumbered = "true".equals(Xml.attribute(xml, "is-list-header"));
        return unnumbered ? "" : numbers.heading(Xml.number(xml, "outline-level", 1));
    }

    private void list(List<Block> blocks, OdtNumbers.@Nullable Open above, int depth)
            throws XMLStreamException, SourceException {
        String style = Xml.attribute(xml, "style-name");
        OdtNumbers.Open list;
        if (above == null) {
            boolean onward = "true".equals(Xml.attribute(xml, "continue-numbering"));
            list = numbers.open(
                    style == null ? OdtStyles.OUTLINE : style,
                    Xml.attribute(xml, "id"),
                    Xml.attribute(xml, "continue-list"),
                    onward);
        } else {
            list = style == null ? above : new OdtNumbers.Open(style, above.counts());
        }
        blocks(blocks, list, above == null ? 0 : depth + 1);
    }

    /** An item: the first paragraph bears its number; an item that only holds a deeper list does not count. */
    private void item(List<Block> blocks, OdtNumbers.@Nullable Open list, int depth)
            throws XMLStreamException, SourceException {
        int restart = Xml.number(xml, "start-value", 0);
        boolean counted = list == null;
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p", "h" -> {
                        paragraphs.read(blocks, counted || list == null ? "" : numbers.item(list, depth, restart));
                        counted = true;
                    }
                    case "list" -> list(blocks, list, depth);
                    default -> Xml.skip(xml);
                }
            }
        }
    }

    private List<Block> table() throws XMLStreamException, SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        List<Cell> row = new ArrayList<>();
        int repeated = 1;
        // Rows may stand in groups, so only the names count, not the depth.
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table-row" -> {
                        row.clear();
                        repeated = Math.max(Xml.number(xml, "number-rows-repeated", 1), 1);
                    }
                    case "table-cell" -> row.add(cell());
                    case "covered-table-cell", "title", "desc", "shapes", "forms" -> Xml.skip(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("table-row")) {
                    if (repeated > MAX_REPEATED) {
                        throw new SourceException(Fault.EXPLODES, repeated + " rows that are the same");
                    }
                    for (int i = 0; i < repeated; i++) {
                        place(row, grid);
                    }
                } else if (xml.getLocalName().equals("table")) {
                    return grid.build();
                }
            }
        }
    }

    private static void place(List<Cell> row, GridBuilder grid) throws SourceException {
        for (Cell cell : row) {
            for (int i = 0; i < cell.repeated; i++) {
                grid.cell(cell.content, cell.columns, cell.rows - 1);
            }
        }
        grid.endRow();
    }

    private Cell cell() throws XMLStreamException, SourceException {
        int columns = Math.max(Xml.number(xml, "number-columns-spanned", 1), 1);
        int rows = Math.max(Xml.number(xml, "number-rows-spanned", 1), 1);
        int repeated = Math.max(Xml.number(xml, "number-columns-repeated", 1), 1);
        if (repeated > MAX_REPEATED) {
            throw new SourceException(Fault.EXPLODES, repeated + " cells that are the same");
        }
        List<Block> content = new ArrayList<>();
        blocks(content, null, 0);
        return new Cell(content, columns, rows, repeated);
    }
}
