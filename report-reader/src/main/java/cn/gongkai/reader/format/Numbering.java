package cn.gongkai.reader.format;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a Word file: headings such as 一、 are often not in its text. */
final class Numbering {

    static final Numbering NONE = new Numbering();

    private static final int LEVELS = 9;
    private static final int MAX_STYLES = 20_000;

    /** How one level is numbered. */
    private static final class Level {
        String format = "decimal";
        String text = "";
        int start = 1;
    }

    /** The number a style gives its paragraphs. */
    private record StyleNumber(
            int numId, int level, @Nullable String basedOn) {}

    private final Map<Integer, Level[]> abstracts = new HashMap<>();
    private final Map<Integer, Integer> abstractOf = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> startOverrides = new HashMap<>();
    private final Map<String, StyleNumber> styles = new HashMap<>();

    private Numbering() {}

    /** How far each list has counted, for one reading of one file. */
    static final class Counter {
        private final Map<Integer, int[]> counts = new HashMap<>();
    }

    Counter counter() {
        return new Counter();
    }

    /**
     * Reads the definitions.
     *
     * @param numberingXml the part {@code word/numbering.xml}
     * @param stylesXml the part {@code word/styles.xml}; empty if there is none
     */
    static Numbering read(byte[] numberingXml, byte[] stylesXml) throws XMLStreamException {
        Numbering numbering = new Numbering();
        numbering.readLists(Xml.open(numberingXml));
        if (stylesXml.length > 0) {
            numbering.readStyles(Xml.open(stylesXml));
        }
        return numbering;
    }

    private void readLists(XMLStreamReader xml) throws XMLStreamException {
        Level[] levels = new Level[LEVELS];
        Level level = new Level();
        int num = -1;
        int override = -1;
        while (xml.hasNext()) {
            if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    levels = new Level[LEVELS];
                    abstracts.put(Xml.number(xml, "abstractNumId", -1), levels);
                }
                case "lvl" -> {
                    level = new Level();
                    int index = Xml.number(xml, "ilvl", 0);
                    if (index < LEVELS) {
                        levels[index] = level;
                    }
                }
                case "start" -> level.start = Xml.number(xml, "val", 1);
                case "numFmt" -> level.format = orEmpty(Xml.attribute(xml, "val"));
                case "lvlText" -> level.text = orEmpty(Xml.attribute(xml, "val"));
                case "num" -> {
                    num = Xml.number(xml, "numId", -1);
                    levels = new Level[LEVELS];
                }
                case "abstractNumId" -> abstractOf.put(num, Xml.number(xml, "val", -1));
                case "lvlOverride" -> override = Xml.number(xml, "ilvl", 0);
                case "startOverride" ->
                    startOverrides
                            .computeIfAbsent(num, key -> new HashMap<>())
                            .put(override, Xml.number(xml, "val", 1));
                default -> {}
            }
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        while (xml.hasNext()) {
            if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            StyleNumber style = styles.getOrDefault(id, new StyleNumber(-1, 0, null));
            switch (xml.getLocalName()) {
                case "style" -> id = styles.size() < MAX_STYLES ? orEmpty(Xml.attribute(xml, "styleId")) : "";
                case "basedOn" -> styles.put(id, new StyleNumber(style.numId, style.level, Xml.attribute(xml, "val")));
                case "numId" -> styles.put(id, new StyleNumber(Xml.number(xml, "val", 0), style.level, style.basedOn));
                case "ilvl" -> styles.put(id, new StyleNumber(style.numId, Xml.number(xml, "val", 0), style.basedOn));
                default -> {}
            }
        }
    }

    /**
     * Counts a paragraph.
     *
     * @param numId the list the paragraph names; -1 if it leaves that to its style
     * @return its number as shown, empty if it has none
     */
    String number(Counter counter, @Nullable String style, int numId, int level) {
        int list = numId;
        int depth = Math.max(level, 0);
        String next = style;
        for (int i = 0; list < 0 && next != null && i < 20; i++) {
            StyleNumber number = styles.get(next);
            if (number == null) {
                break;
            }
            list = number.numId;
            depth = level >= 0 ? level : number.level;
            next = number.basedOn;
        }
        Integer definition = abstractOf.get(list);
        Level[] levels = definition == null ? null : abstracts.get(definition);
        if (levels == null || depth >= LEVELS || levels[depth] == null) {
            return "";
        }
        return shown(levels, depth, count(counter, list, definition == null ? -1 : definition, levels, depth));
    }

    private int[] count(Counter counter, int list, int definition, Level[] levels, int depth) {
        // Lists of one definition count on together, unless a list says where it starts.
        Map<Integer, Integer> starts = startOverrides.getOrDefault(list, Map.of());
        int key = starts.isEmpty() ? -definition - 2 : list;
        int[] counts = counter.counts.computeIfAbsent(key, none -> new int[LEVELS]);
        int start = starts.getOrDefault(depth, levels[depth].start);
        counts[depth] = counts[depth] == 0 ? Math.max(start, 1) : counts[depth] + 1;
        for (int below = depth + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        return counts;
    }

    private static String shown(Level[] levels, int depth, int[] counts) {
        String pattern = levels[depth].text;
        if (levels[depth].format.equals("bullet") || levels[depth].format.equals("none")) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int level = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (c == '%' && level >= 0 && level < LEVELS) {
                Level of = levels[level];
                shown.append(Numerals.of(of == null ? "decimal" : of.format, Math.max(counts[level], 1)));
                i++;
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
