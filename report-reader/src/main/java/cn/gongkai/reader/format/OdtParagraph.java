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

/** Reads one paragraph or heading of an OpenDocument text, with the text boxes anchored in it. */
final class OdtParagraph {

    /** More blanks in a row than this say nothing more. */
    private static final int MAX_BLANKS = 1_000;

    private final XMLStreamReader xml;
    private final SourceBuilder document;
    private final OdtStyles styles;
    private final OdtBody body;
    private int count;

    OdtParagraph(XMLStreamReader xml, SourceBuilder document, OdtStyles styles, OdtBody body) {
        this.xml = xml;
        this.document = document;
        this.styles = styles;
        this.body = body;
    }

    /**
     * Reads the paragraph that has just started.
     *
     * @param number its automatic number, empty if it has none
     */
    void read(List<Block> blocks, String number) throws XMLStreamException, SourceException {
        int index = count++;
        StringBuilder text = new StringBuilder();
        List<Block> boxes = new ArrayList<>();
        if (styles.isHidden(Xml.attribute(xml, "style-name"))) {
            Xml.skip(xml);
        } else {
            content(text, boxes);
        }
        String shown = text.isEmpty() ? "" : number;
        blocks.add(new Paragraph(shown + text, index, shown.length()));
        blocks.addAll(boxes);
    }

    private void content(StringBuilder text, List<Block> boxes) throws XMLStreamException, SourceException {
        int depth = 0;
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth-- == 0) {
                    return;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "s" -> {
                        int blanks = Math.clamp(Xml.number(xml, "c", 1), 1, MAX_BLANKS);
                        document.count(blanks);
                        text.append(" ".repeat(blanks));
                        depth++;
                    }
                    case "tab" -> {
                        text.append('\t');
                        depth++;
                    }
                    case "line-break" -> {
                        text.append('\n');
                        depth++;
                    }
                    case "span" -> {
                        if (styles.isHidden(Xml.attribute(xml, "style-name"))) {
                            Xml.skip(xml);
                        } else {
                            depth++;
                        }
                    }
                    case "text-box" -> body.box(boxes);
                    case "title", "desc" -> picture();
                    case "change-start", "change-end", "change" -> {
                        document.trackedChanges();
                        depth++;
                    }
                    case "note", "annotation", "ruby-text", "object", "object-ole", "image", "hidden-text" ->
                        Xml.skip(xml);
                    default -> depth++;
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                document.count(xml.getTextLength());
                append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength(), text);
            }
        }
    }

    /** The path of someone's desk, kept as a picture's name, is no part of a report. */
    private void picture() throws XMLStreamException, SourceException {
        StringBuilder name = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                document.count(xml.getTextLength());
                name.append(xml.getText());
            }
        }
        if (name.indexOf(":\\") >= 0) {
            document.mark(count - 1, name.toString());
        }
    }

    /** Text with runs of blanks and line ends as one blank, none at the start: further ones are elements of their own. */
    private static void append(char[] characters, int start, int length, StringBuilder text) {
        for (int i = start; i < start + length; i++) {
            char c = characters[i];
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }
}
