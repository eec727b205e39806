package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph of a Word file: its runs, its automatic number, and text boxes anchored in it. */
final class DocxParagraph {

    private final XMLStreamReader xml;
    private final SourceBuilder document;
    private final Numbering numbering;
    private final Numbering.Counter counter;
    private final DocxBody body;
    private final DocxTrace trace;
    private int count;
    /** Text of a paragraph whose end was deleted: it runs on into the next. */
    private @Nullable String running;

    private int runningFrom;

    DocxParagraph(XMLStreamReader xml, SourceBuilder document, Numbering numbering, DocxBody body, DocxTrace trace) {
        this.xml = xml;
        this.document = document;
        this.numbering = numbering;
        this.counter = numbering.counter();
        this.body = body;
        this.trace = trace;
    }

    /** What is known of the paragraph while it is read. */
    private static final class State {
        final int index;
        final StringBuilder text = new StringBuilder();
        final List<Block> boxes = new ArrayList<>();

        @Nullable
        String style;

        int numId = -1;
        int level = -1;
        boolean endDeleted;

        State(int index) {
            this.index = index;
        }
    }

    void read(List<Block> blocks) throws XMLStreamException, SourceException {
        int index = count++;
        State state = new State(index);
        trace.paragraph(index);
        if (running != null) {
            trace.runsOn(runningFrom, index);
            state.text.append(running);
            running = null;
        }
        content(state);
        document.count(state.text.length());
        if (state.endDeleted) {
            running = state.text.toString();
            runningFrom = index;
        } else {
            String number = "";
            if (state.numId >= 0 || state.style != null) {
                number = numbering.number(counter, state.style, state.numId, state.level);
            }
            blocks.add(new Paragraph(number + state.text, index, number.length()));
        }
        blocks.addAll(state.boxes);
    }

    /** Ends a cell, a box or the text: a last paragraph whose end was deleted runs on no further. */
    void end(List<Block> blocks) {
        if (running != null) {
            blocks.add(new Paragraph(running, Math.max(count - 1, 0), 0));
            running = null;
        }
    }

    /** Everything up to the end of the paragraph; runs, links, fields, insertions are looked through. */
    private void content(State state) throws XMLStreamException, SourceException {
        int depth = 0;
        boolean hidden = false;
        StringBuilder text = state.text;
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> {
                        if (!hidden) {
                            trace.text(state.index, text.length());
                        }
                        text(hidden ? null : text);
                    }
                    case "rPr" -> hidden = runHidden();
                    case "r" -> {
                        hidden = false;
                        depth++;
                    }
                    case "pPr" -> properties(state);
                    case "tab", "ptab" -> {
                        trace.text(state.index, text.length());
                        text.append('\t');
                        depth++;
                    }
                    case "br", "cr" -> {
                        trace.text(state.index, text.length());
                        text.append('\n');
                        depth++;
                    }
                    case "noBreakHyphen" -> {
                        trace.text(state.index, text.length());
                        text.append('-');
                        depth++;
                    }
                    case "docPr" -> {
                        picture();
                        depth++;
                    }
                    case "blip" -> {
                        document.picture(Math.max(count - 1, 0));
                        depth++;
                    }
                    case "ins", "moveTo" -> {
                        document.trackedChanges();
                        depth++;
                    }
                    case "del", "moveFrom" -> {
                        document.trackedChanges();
                        Xml.skip(xml);
                    }
                    case "txbxContent" -> state.boxes.addAll(body.blocks("txbxContent"));
                    case "Fallback", "sdtPr", "rt", "instrText", "delText", "pict", "object" -> skipButText(state);
                    default -> depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 0) {
                    return;
                }
                depth--;
            }
        }
    }

    /** Word keeps where a picture came from; the path of someone's desk is no part of a report. */
    private void picture() {
        String description = Xml.attribute(xml, "descr");
        if (description != null && description.contains(":\\")) {
            document.mark(Math.max(count - 1, 0), description);
        }
    }

    /** A picture of the old kind may hold a text box; everything else here is passed over. */
    private void skipButText(State state) throws XMLStreamException, SourceException {
        boolean picture = xml.getLocalName().equals("pict");
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (picture && xml.getLocalName().equals("txbxContent")) {
                    state.boxes.addAll(body.blocks("txbxContent"));
                } else {
                    if (xml.getLocalName().equals("imagedata")) {
                        document.picture(Math.max(count - 1, 0));
                    }
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void text(@Nullable StringBuilder text) throws XMLStreamException {
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                Xml.skip(xml);
            } else if (text != null
                    && (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE)) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    private boolean runHidden() throws XMLStreamException {
        boolean hidden = false;
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPrChange")) {
                    // How the run looked before a tracked change.
                    Xml.skip(xml);
                    continue;
                }
                depth++;
                if (xml.getLocalName().equals("vanish")) {
                    hidden = Xml.isOn(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return hidden;
    }

    private void properties(State state) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "pStyle" -> state.style = Xml.attribute(xml, "val");
                    case "ilvl" -> state.level = Xml.number(xml, "val", 0);
                    case "numId" -> state.numId = Xml.number(xml, "val", 0);
                    case "del" -> {
                        state.endDeleted = true;
                        document.trackedChanges();
                    }
                    case "ins" -> document.trackedChanges();
                    // The properties before a tracked change of format say nothing of now.
                    case "pPrChange" -> {
                        Xml.skip(xml);
                        depth--;
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
