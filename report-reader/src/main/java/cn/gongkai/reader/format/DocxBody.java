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

/**
 * Reads the body of a Word file element by element: tables with merged and nested cells, text boxes, content controls. What a
 * tracked change deleted is left out, what it inserted is taken.
 */
final class DocxBody {

    private static final int MAX_NESTING = 40;

    private final XMLStreamReader xml;
    private final SourceBuilder document;
    private final DocxParagraph paragraphs;
    private final DocxTrace trace;
    private int tables;
    private int nesting;

    /** Paragraphs and tables in one place; a report has some hundred. */
    private static final int MAX_BLOCKS = 50_000;

    /** @param trace is told where in the XML everything stands */
    DocxBody(XMLStreamReader xml, SourceBuilder document, Numbering numbering, DocxTrace trace) {
        this.xml = xml;
        this.document = document;
        this.trace = trace;
        this.paragraphs = new DocxParagraph(xml, document, numbering, this, trace);
    }

    void read() throws XMLStreamException, SourceException {
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("body")) {
                for (Block block : blocks("body")) {
                    document.add(block);
                }
                return;
            }
        }
        throw new SourceException(Fault.DAMAGED, "a Word file without a body");
    }

    /** The paragraphs and tables up to the end of an element; wrappers such as content controls are looked through. */
    List<Block> blocks(String end) throws XMLStreamException, SourceException {
        if (++nesting > MAX_NESTING) {
            throw new SourceException(Fault.EXPLODES, "tables nested more than " + MAX_NESTING + " deep");
        }
        List<Block> blocks = new ArrayList<>();
        int depth = 0;
        while (true) {
            int event = Xml.next(xml);
            if (blocks.size() > MAX_BLOCKS) {
                throw new SourceException(Fault.EXPLODES, "more than " + MAX_BLOCKS + " paragraphs");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> paragraphs.read(blocks);
                    case "tbl" -> blocks.addAll(table());
                    case "del", "moveFrom" -> {
                        document.trackedChanges();
                        Xml.skip(xml);
                    }
                    case "Fallback", "sectPr", "sdtPr", "tcPr" -> Xml.skip(xml);
                    default -> depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 0 && xml.getLocalName().equals(end)) {
                    nesting--;
                    paragraphs.end(blocks);
                    return blocks;
                }
                depth--;
            }
        }
    }

    private List<Block> table() throws XMLStreamException, SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        boolean deleted = false;
        // Rows and cells may be wrapped in content controls, so only the names count, not the depth.
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tr" -> deleted = false;
                    case "trPr" -> deleted = rowDeleted();
                    case "gridBefore" -> Xml.skip(xml);
                    case "tc" -> cell(grid);
                    case "tblPr", "tblGrid", "tblPrEx", "sdtPr", "Fallback" -> Xml.skip(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("tr")) {
                    if (deleted) {
                        grid.dropRow();
                    } else {
                        grid.endRow();
                    }
                } else if (xml.getLocalName().equals("tbl")) {
                    return grid.build();
                }
            }
        }
    }

    private boolean rowDeleted() throws XMLStreamException {
        boolean deleted = false;
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isFormer()) {
                    continue;
                }
                depth++;
                boolean changed =
                        xml.getLocalName().equals("del") || xml.getLocalName().equals("ins");
                if (changed) {
                    document.trackedChanges();
                }
                deleted |= xml.getLocalName().equals("del");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return deleted;
    }

    /** Passes over what the properties were before a tracked change; says whether it did. */
    private boolean isFormer() throws XMLStreamException {
        boolean former = xml.getLocalName().endsWith("PrChange");
        if (former) {
            document.trackedChanges();
            Xml.skip(xml);
        }
        return former;
    }

    private void cell(GridBuilder grid) throws XMLStreamException, SourceException {
        trace.cell(grid.next());
        int columns = 1;
        boolean continued = false;
        boolean covered = false;
        boolean deleted = false;
        List<Block> content = List.of();
        int event = Xml.next(xml);
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = Xml.next(xml);
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tcPr")) {
            int depth = 1;
            while (depth > 0) {
                event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (isFormer()) {
                        continue;
                    }
                    depth++;
                    switch (xml.getLocalName()) {
                        case "gridSpan" -> columns = Xml.number(xml, "val", 1);
                        case "vMerge" -> continued = !"restart".equals(Xml.attribute(xml, "val"));
                        // How Word 97 merged cells of a row, which WPS still writes.
                        case "hMerge" -> covered = !"restart".equals(Xml.attribute(xml, "val"));
                        case "cellDel" -> deleted = true;
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            content = blocks("tc");
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            content = withoutProperties();
        }
        if (deleted) {
            document.trackedChanges();
        } else if (continued) {
            grid.continued(columns);
        } else if (covered) {
            grid.covered();
        } else {
            grid.cell(content, columns, 0);
        }
    }

    /** The content of a cell whose first element is content already. */
    private List<Block> withoutProperties() throws XMLStreamException, SourceException {
        List<Block> content = new ArrayList<>();
        switch (xml.getLocalName()) {
            case "p" -> paragraphs.read(content);
            case "tbl" -> content.addAll(table());
            default -> Xml.skip(xml);
        }
        content.addAll(blocks("tc"));
        return content;
    }
}
