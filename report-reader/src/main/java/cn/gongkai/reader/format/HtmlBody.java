package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.GridBuilder;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import cn.gongkai.reader.source.Spelling;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks a web page and tells paragraphs and tables as a browser would show them; what is hidden is left out. */
final class HtmlBody {

    private static final int MAX_DEPTH = 600;

    private static final Set<String> UNSHOWN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "iframe",
            "svg",
            "object",
            "audio",
            "video",
            "canvas",
            "del",
            "xml");

    /** On what an annotated copy of ours says beside the report. */
    private static final String NOT_THE_REPORTS = "data-gongkai";

    private final SourceBuilder document;
    /** The element each block stands in; blocks of equal content are different blocks. */
    private final Map<Block, Element> parents = new IdentityHashMap<>();

    private int paragraphs;
    private int tables;
    private int depth;

    HtmlBody(SourceBuilder document) {
        this.document = document;
    }

    /** A block and the element it stands in. */
    record Placed(Block block, Element parent) {}

    /** What is shown inside one element, gathered while it is walked. */
    private final class Flow {
        final List<Block> blocks = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        /** The number that the next paragraph gets as an item of a list. */
        String number = "";

        void endParagraph(Element parent) throws SourceException {
            if (!Spelling.isBlank(text)) {
                document.count(text.length());
                String written = number.isEmpty() ? text.toString() : number + text;
                Block paragraph = new Paragraph(written, paragraphs++, number.length());
                blocks.add(paragraph);
                parents.put(paragraph, parent);
                number = "";
            }
            text.setLength(0);
        }
    }

    List<Placed> read(Element body) throws SourceException {
        Flow flow = new Flow();
        walk(body, flow);
        flow.endParagraph(body);
        List<Placed> placed = new ArrayList<>(flow.blocks.size());
        for (Block block : flow.blocks) {
            placed.add(new Placed(block, parents.getOrDefault(block, body)));
        }
        return placed;
    }

    private void walk(Element element, Flow flow) throws SourceException {
        if (++depth > MAX_DEPTH) {
            throw new SourceException(Fault.EXPLODES, "elements nested more than " + MAX_DEPTH + " deep");
        }
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            switch (node) {
                case TextNode text -> append(text.getWholeText(), flow.text);
                case Element child -> child(element, child, flow);
                default -> {}
            }
        }
        depth--;
    }

    private void child(Element parent, Element child, Flow flow) throws SourceException {
        String name = child.normalName();
        if (UNSHOWN.contains(name) || isHidden(child)) {
            return;
        }
        switch (name) {
            case "br" -> flow.text.append('\n');
            case "img" -> picture(child);
            case "table" -> {
                flow.endParagraph(parent);
                for (Block block : table(child)) {
                    // What a table lays out keeps the place it had within.
                    parents.putIfAbsent(block, child);
                    flow.blocks.add(block);
                }
            }
            case "li" -> {
                flow.endParagraph(parent);
                flow.number = listNumber(parent, child);
                walk(child, flow);
                flow.endParagraph(child);
                flow.number = "";
            }
            default -> {
                if (child.isBlock()) {
                    flow.endParagraph(parent);
                    walk(child, flow);
                    flow.endParagraph(child);
                } else {
                    walk(child, flow);
                }
            }
        }
    }

    private List<Block> table(Element table) throws SourceException {
        GridBuilder grid = new GridBuilder(document, tables++);
        List<Block> caption = new ArrayList<>();
        for (Element child = table.firstElementChild(); child != null; child = child.nextElementSibling()) {
            switch (child.normalName()) {
                case "thead", "tbody", "tfoot" -> {
                    for (Element row = child.firstElementChild(); row != null; row = row.nextElementSibling()) {
                        row(row, grid);
                    }
                }
                case "tr" -> row(child, grid);
                case "caption" -> {
                    Flow flow = new Flow();
                    walk(child, flow);
                    flow.endParagraph(child);
                    caption.addAll(flow.blocks);
                }
                default -> {}
            }
        }
        caption.addAll(grid.build());
        return caption;
    }

    private void row(Element row, GridBuilder grid) throws SourceException {
        if (!row.normalName().equals("tr") || isHidden(row)) {
            return;
        }
        for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            if ((cell.normalName().equals("td") || cell.normalName().equals("th")) && !isHidden(cell)) {
                Flow flow = new Flow();
                walk(cell, flow);
                flow.endParagraph(cell);
                grid.cell(flow.blocks, span(cell, "colspan"), span(cell, "rowspan") - 1);
            }
        }
        grid.endRow();
    }

    private static int span(Element cell, String attribute) {
        if (cell.attributesSize() == 0) {
            return 1;
        }
        String value = cell.attr(attribute).strip();
        if (value.isEmpty() || value.length() > 4 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.max(1, Integer.parseInt(value));
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.hasAttr(NOT_THE_REPORTS)) {
            return true;
        }
        String style = element.attr("style");
        if (!style.contains("none") && !style.contains("hid") && !style.contains("NONE") && !style.contains("HID")) {
            return false;
        }
        String squeezed = Spelling.squeeze(style).toLowerCase(Locale.ROOT);
        return squeezed.contains("display:none")
                || squeezed.contains("visibility:hidden")
                || squeezed.contains("mso-hide:all");
    }

    /** Browsers number the items of a list that is not numbered in its text. */
    private static String listNumber(Element list, Element item) {
        if (!list.normalName().equals("ol")) {
            return "";
        }
        int number = 1;
        for (Element before = item.previousElementSibling(); before != null && number < 100; ) {
            number++;
            before = before.previousElementSibling();
        }
        return number + ". ";
    }

    private void picture(Element image) {
        document.picture(Math.max(paragraphs - 1, 0));
        String path = image.attr("alt");
        if (path.contains(":\\")) {
            document.mark(Math.max(paragraphs - 1, 0), path);
        }
    }

    /**
     * Text as a browser flows it: any run of blanks and line ends is one blank, and a line end between two Chinese characters
     * is none. Fixed blanks stay.
     */
    private static void append(String raw, StringBuilder text) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                text.append(c);
                continue;
            }
            boolean lineEnd = false;
            int end = i;
            while (end < raw.length() && raw.charAt(end) <= ' ') {
                lineEnd |= raw.charAt(end) == '\n' || raw.charAt(end) == '\r';
                end++;
            }
            boolean first =
                    text.isEmpty() || text.charAt(text.length() - 1) == ' ' || text.charAt(text.length() - 1) == '\n';
            boolean betweenWide = lineEnd
                    && !first
                    && isWide(text.charAt(text.length() - 1))
                    && end < raw.length()
                    && isWide(raw.charAt(end));
            if (!first && !betweenWide) {
                text.append(' ');
            }
            i = end - 1;
        }
    }

    private static boolean isWide(char c) {
        return c >= 0x2E80;
    }
}
