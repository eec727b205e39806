package cn.gongkai.reader.annotate;

import cn.gongkai.reader.Places;
import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.reader.source.SourceLocation.InParagraph;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the words and cells of a document that findings are about. */
final class Marks {

    /** How many are shown in the document; a report with more is to be written anew, not mended. */
    private static final int MOST = 500;

    /** A heading may share its line with the text below it. */
    static final int HEADING = 60;

    private final Places places;
    private final Map<Integer, Paragraph> paragraphs = new HashMap<>();

    private Marks(Places places, SourceDocument document) {
        this.places = places;
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraphs.put(paragraph.index(), paragraph);
            }
        }
    }

    /** The findings, the worst first, each with its place. */
    static List<Mark> of(List<Finding> findings, Places places, SourceDocument document) {
        Marks marks = new Marks(places, document);
        List<Finding> worstFirst = new ArrayList<>(findings);
        worstFirst.sort(Comparator.comparing(Finding::severity));
        List<Mark> found = new ArrayList<>();
        for (Finding finding : worstFirst) {
            int number = found.size() + 1;
            found.add(number > MOST ? new Mark(number, finding, null, 0) : marks.mark(number, finding));
        }
        return found;
    }

    /** How bad the worst of several findings is. */
    static Severity worst(List<Mark> marks) {
        return marks.stream()
                .map(mark -> mark.finding().severity())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Mark mark(int number, Finding finding) {
        return quoted(number, finding)
                .or(() -> at(number, finding, finding.where()))
                .or(() -> at(number, finding, Place.part(finding.where().part())))
                .orElseGet(() -> new Mark(number, finding, null, 0));
    }

    private Optional<Mark> at(int number, Finding finding, Place place) {
        return places.of(place).flatMap(at -> switch (at) {
            case SourceLocation.InCell cell -> Optional.of(new Mark(number, finding, cell, 0));
            case InParagraph start -> line(start).map(length -> new Mark(number, finding, start, length));
        });
    }

    private Optional<Mark> quoted(int number, Finding finding) {
        String quote = finding.quote();
        Integer offset = finding.offset();
        if (quote == null || offset == null || quote.isBlank()) {
            return Optional.empty();
        }
        int lineEnd = quote.indexOf('\n');
        String words = lineEnd > 0 ? quote.substring(0, lineEnd) : quote;
        return places.inText(finding.where().part(), offset)
                .filter(at -> at instanceof InParagraph start
                        && own(start.paragraph()).startsWith(words, start.offset()))
                .map(at -> new Mark(number, finding, at, words.length()));
    }

    /** How long the line is that begins at a place; empty where there is no text. */
    private Optional<Integer> line(InParagraph start) {
        String text = own(start.paragraph());
        int end = text.indexOf('\n', start.offset());
        int length = Math.min((end < 0 ? text.length() : end) - start.offset(), HEADING);
        return length > 0 ? Optional.of(length) : Optional.empty();
    }

    /** A paragraph's own text, without its automatic number. */
    private String own(int index) {
        Paragraph paragraph = paragraphs.get(index);
        return paragraph == null ? "" : paragraph.text().substring(paragraph.generated());
    }
}
