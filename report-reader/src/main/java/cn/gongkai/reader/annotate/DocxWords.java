package cn.gongkai.reader.annotate;

import cn.gongkai.reader.format.DocxMap.Piece;
import cn.gongkai.reader.source.SourceLocation.InParagraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Marks the words of one paragraph: shades them and puts the marks of comments around them, cutting runs where they begin or end. */
final class DocxWords {

    private final String text;
    private final XmlOutline xml;
    private final DocxNames names;
    private final DocxSpots spots;
    private final Edits edits;
    private final List<Mark> marks;

    /** A stretch of text that nothing parts. */
    private record Stretch(Piece piece, int start, int end, int run) {}

    DocxWords(String text, XmlOutline xml, DocxNames names, Edits edits, List<Mark> marks) {
        this.text = text;
        this.xml = xml;
        this.names = names;
        this.spots = new DocxSpots(text, xml, names);
        this.edits = edits;
        this.marks = marks;
    }

    /**
     * Marks the words.
     *
     * @param comment the number of the comment of the first finding of the list; the others follow
     * @return those whose words were not found
     */
    List<Mark> mark(List<Piece> pieces, int comment) {
        List<Stretch> stretches = stretches(pieces);
        List<Mark> missed = new ArrayList<>();
        List<Mark> found = new ArrayList<>();
        Map<Integer, StringBuilder> starts = new HashMap<>();
        Map<Integer, StringBuilder> ends = new HashMap<>();
        for (Mark mark : marks) {
            int first = -1;
            int last = -1;
            for (int i = 0; i < stretches.size(); i++) {
                if (covers(mark, stretches.get(i))) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            if (first < 0) {
                missed.add(mark);
            } else {
                found.add(mark);
                int id = comment + mark.number() - 1;
                starts.computeIfAbsent(first, none -> new StringBuilder()).append(names.start(id));
                ends.computeIfAbsent(last, none -> new StringBuilder()).append(names.end(id));
            }
        }
        for (int i = 0; i < stretches.size(); i++) {
            stretch(stretches, i, found, at -> words(starts, at), at -> words(ends, at));
        }
        return missed;
    }

    private static String words(Map<Integer, StringBuilder> by, int stretch) {
        StringBuilder words = by.get(stretch);
        return words == null ? "" : words.toString();
    }

    private List<Stretch> stretches(List<Piece> pieces) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Mark mark : marks) {
            cuts.add(start(mark));
            cuts.add(start(mark) + mark.length());
        }
        List<Stretch> stretches = new ArrayList<>();
        for (Piece piece : pieces) {
            int run = spots.run(piece.element());
            boolean isText = xml.isNamed(piece.element(), "t");
            int end = piece.offset() + (isText ? DocxText.length(content(piece)) : 1);
            int from = piece.offset();
            if (isText && run >= 0) {
                for (int cut : cuts.subSet(from + 1, end)) {
                    if (DocxText.at(content(piece), cut - piece.offset()) > 0) {
                        stretches.add(new Stretch(piece, from, cut, run));
                        from = cut;
                    }
                }
            }
            if (end > from) {
                stretches.add(new Stretch(piece, from, end, run));
            }
        }
        return stretches;
    }

    private void stretch(
            List<Stretch> stretches, int i, List<Mark> found, IntFunction<String> starts, IntFunction<String> ends) {
        Stretch stretch = stretches.get(i);
        boolean firstOfRun = i == 0 || stretch.run() < 0 || stretches.get(i - 1).run() != stretch.run();
        boolean lastOfRun = i + 1 == stretches.size()
                || stretch.run() < 0
                || stretches.get(i + 1).run() != stretch.run();
        String fill = fill(stretch, found);
        int holder = stretch.run() < 0 ? stretch.piece().element() : stretch.run();
        int anchor = spots.anchor(holder);
        boolean outside = anchor != holder;
        if (outside || firstOfRun) {
            edits.insert(xml.open(anchor), starts.apply(i));
        }
        if (stretch.run() >= 0) {
            if (firstOfRun && !fill.isEmpty()) {
                shade(stretch.run(), fill);
            }
            if (!lastOfRun) {
                // What ends here and what starts behind it share the cut.
                Stretch next = stretches.get(i + 1);
                String nextFill = fill(next, found);
                String between = outside ? "" : ends.apply(i) + starts.apply(i + 1);
                if (!between.isEmpty() || !nextFill.equals(fill)) {
                    cut(stretch, next, between, nextFill);
                }
            }
        }
        if (outside || lastOfRun) {
            edits.insert(xml.end(anchor), ends.apply(i));
        }
    }

    private void shade(int run, String fill) {
        int properties = xml.child(run, "rPr");
        if (properties < 0) {
            edits.insert(xml.inner(run), spots.runProperties(run, fill));
        } else {
            edits.replace(xml.open(properties), xml.end(properties), spots.runProperties(run, fill));
        }
    }

    /** Ends a run and begins another like it. */
    private void cut(Stretch before, Stretch behind, String between, String fill) {
        int run = before.run();
        String name = xml.name(run);
        String again = "</" + name + ">" + between + xml.tag(run) + spots.runProperties(run, fill);
        int piece = behind.piece().element();
        if (before.piece() != behind.piece()) {
            edits.insert(xml.open(piece), again);
            return;
        }
        String textName = xml.name(piece);
        keepBlanks(piece, before);
        int at = xml.inner(piece)
                + DocxText.at(
                        content(behind.piece()), behind.start() - behind.piece().offset());
        edits.insert(at, "</" + textName + ">" + again + "<" + textName + " xml:space=\"preserve\">");
    }

    /** Blanks at the ends of a text count only where it says so, and its end is elsewhere now. */
    private void keepBlanks(int piece, Stretch before) {
        if (before.start() == before.piece().offset() && !xml.tag(piece).contains("xml:space")) {
            edits.insert(xml.inner(piece) - 1, " xml:space=\"preserve\"");
        }
    }

    private static String fill(Stretch stretch, List<Mark> found) {
        return found.stream()
                .filter(mark -> covers(mark, stretch))
                .map(mark -> mark.finding().severity())
                .min(Comparator.naturalOrder())
                .map(Shade::of)
                .orElse("");
    }

    private static boolean covers(Mark mark, Stretch stretch) {
        return stretch.start() < start(mark) + mark.length() && stretch.end() > start(mark);
    }

    private static int start(Mark mark) {
        return mark.at() instanceof InParagraph(int paragraph, int offset) ? offset : 0;
    }

    private String content(Piece piece) {
        return text.substring(xml.inner(piece.element()), xml.close(piece.element()));
    }
}
