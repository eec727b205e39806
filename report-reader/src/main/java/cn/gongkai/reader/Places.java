package cn.gongkai.reader;

import cn.gongkai.reader.narrative.Narrative.Segment;
import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.report.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in the file the cells, headings and sentences of a report stand, so that findings can be marked there. */
public final class Places {

    private final Map<Place, SourceLocation> cells;
    private final Map<Integer, List<Segment>> segments;

    public Places(
            Map<Place, SourceLocation> headings,
            Map<Place, SourceLocation> cells,
            Map<Integer, List<Segment>> segments) {
        this.cells = HashMap.newHashMap(headings.size() + cells.size());
        this.cells.putAll(headings);
        this.cells.putAll(cells);
        this.segments = Map.copyOf(segments);
    }

    /** Where a cell stands, the label of a row, the head of a column, or a part's heading (part 0: the title). */
    public Optional<SourceLocation> of(Place place) {
        return Optional.ofNullable(cells.get(place));
    }

    /**
     * Where a character of a part's text stands.
     *
     * @param part 0, 1, 5 or 6
     * @param offset in {@code AnnualReport.text(part)}, in UTF-16 units
     */
    public Optional<SourceLocation> inText(int part, int offset) {
        for (Segment segment : segments.getOrDefault(part, List.of())) {
            if (offset >= segment.start() && offset <= segment.start() + segment.length()) {
                return Optional.of(new SourceLocation.InParagraph(
                        segment.at().paragraph(), segment.at().offset() + offset - segment.start()));
            }
        }
        return Optional.empty();
    }
}
