package cn.gongkai.reader.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text that change what a reader sees: hidden text and automatic numbers. */
final class OdtStyles {

    /** How many levels the lists of an OpenDocument text have. */
    static final int LEVELS = 10;

    /** The name under which the numbers of headings stand. */
    static final String OUTLINE = "";

    private static final int MAX_STYLES = 20_000;

    /**
     * How one level of a list is numbered.
     *
     * @param format the numbers' form: {@code 1}, {@code 一, 二, 三, ...}; empty for none
     * @param shown how many levels are shown together
     */
    record Level(String format, String prefix, String suffix, int start, int shown) {}

    private final Map<String, @Nullable Level[]> lists = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /** Reads all styles of a part. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT && isStyles(xml.getLocalName())) {
                readStyles(xml);
            }
        }
    }

    static boolean isStyles(String element) {
        return element.equals("automatic-styles") || element.equals("styles");
    }

    /** Reads styles up to the end of the element that holds them. */
    void readStyles(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        @Nullable Level[] levels = new Level[LEVELS];
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                continue;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            depth++;
            switch (xml.getLocalName()) {
                case "style" -> style = orEmpty(Xml.attribute(xml, "name"));
                case "text-properties" -> {
                    if ("none".equals(Xml.attribute(xml, "display")) && hidden.size() < MAX_STYLES) {
                        hidden.add(style);
                    }
                }
                case "list-style" -> levels = list(orEmpty(Xml.attribute(xml, "name")));
                case "outline-style" -> levels = list(OUTLINE);
                case "list-level-style-number", "outline-level-style" -> level(xml, levels);
                default -> {}
            }
        }
    }

    private @Nullable Level[] list(String name) {
        @Nullable Level[] levels = new Level[LEVELS];
        if (lists.size() < MAX_STYLES) {
            lists.put(name, levels);
        }
        return levels;
    }

    private static void level(XMLStreamReader xml, @Nullable Level[] levels) {
        int level = Xml.number(xml, "level", 0);
        if (level >= 1 && level <= LEVELS) {
            levels[level - 1] = new Level(
                    orEmpty(Xml.attribute(xml, "num-format")),
                    orEmpty(Xml.attribute(xml, "num-prefix")),
                    orEmpty(Xml.attribute(xml, "num-suffix")),
                    Xml.number(xml, "start-value", 1),
                    Xml.number(xml, "display-levels", 1));
        }
    }

    boolean isHidden(@Nullable String style) {
        return style != null && hidden.contains(style);
    }

    /** The level of a list, counted from 0; null if its items have no number. */
    @Nullable
    Level level(String list, int depth) {
        @Nullable Level[] levels = lists.get(list);
        return levels == null || depth < 0 || depth >= LEVELS ? null : levels[depth];
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
