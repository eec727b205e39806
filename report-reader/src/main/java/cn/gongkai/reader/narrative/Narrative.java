package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Overview;
import cn.gongkai.report.Place;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a report.
 *
 * @param title on one line, without blanks; empty if there is none
 * @param year as title or period have it; 0 if neither does
 * @param agencyName as the title has it; empty if it has none
 * @param agencies the divisions that may be meant: one if it is certain
 * @param parts how many of the six parts have a heading
 * @param segments by part, where the lines of its text stand
 * @param headings where title and headings stand
 */
public record Narrative(
        String title,
        int year,
        String agencyName,
        List<Division> agencies,
        String preamble,
        Contact contact,
        Overview overview,
        String problems,
        String otherMatters,
        int parts,
        Map<Integer, List<Segment>> segments,
        Map<Place, SourceLocation> headings,
        List<Observation> observations) {

    private static final List<String> INSTRUCTIONS = List.of("需在此专门报告", "必须在此专门报告", "该部分以表格形式报告", "以表格形式报告");

    /**
     * Where a line of a part's text comes from.
     *
     * @param start where it starts in the text, in UTF-16 units
     */
    public record Segment(int start, int length, SourceLocation.InParagraph at) {}

    /**
     * Reads the text of a document.
     *
     * @param tables the parts of the tables of the form, by block
     * @param names further texts that may name the report
     */
    public static Narrative read(SourceDocument document, Map<Integer, Integer> tables, List<String> names) {
        PartSplitter.Parts parts = PartSplitter.split(Lines.of(document, tables));
        List<Observation> observations = new ArrayList<>(parts.observations());
        List<Line> front = parts.text(0);
        TitleReader.Title found = TitleReader.find(front);
        String title = found == null ? TitleReader.inNames(names) : found.text();
        List<Line> preamble = preamble(front, found);
        int lastPart = parts.headings().keySet().stream().reduce(0, (a, b) -> b);
        List<Line> problems = lastPart == 5 ? Residue.below(5, parts.text(5), observations) : parts.text(5);
        List<Line> other = lastPart == 6 ? Residue.below(6, parts.text(6), observations) : parts.text(6);
        Map<Place, SourceLocation> headings = new LinkedHashMap<>();
        if (found != null) {
            Line line = front.get(found.first());
            headings.put(Place.part(0), line.paragraph().at(line.offset()));
        }
        parts.headings()
                .forEach((part, line) ->
                        headings.put(Place.part(part), line.paragraph().at(line.offset())));
        instructions(parts, observations);
        marks(document, parts, observations);

        Overview overview = OverviewReader.read(parts.text(1));
        String preambleText = OverviewReader.join(preamble);
        String otherText = OverviewReader.join(other);
        String agencyName = TitleReader.agencyIn(title);
        String everything =
                preambleText + '\n' + otherText + '\n' + overview.text() + '\n' + String.join("\n", document.names());
        return new Narrative(
                title,
                PeriodReader.reportYear(TitleReader.yearIn(title), preambleText + '\n' + otherText, overview.text()),
                agencyName,
                new AgencyResolver(Divisions.china()).resolve(agencyName, everything),
                preambleText,
                ContactReader.read(preamble, other),
                overview,
                OverviewReader.join(problems),
                otherText,
                parts.headings().size(),
                segments(Map.of(0, preamble, 1, parts.text(1), 5, problems, 6, other)),
                headings,
                observations);
    }

    /** Whether one of the pictures stands below the heading of a part. */
    public boolean isPictured(int part, List<Integer> pictures) {
        return pictures.stream().anyMatch(picture -> {
            int nearest = -1;
            int of = 0;
            for (Map.Entry<Place, SourceLocation> heading : headings.entrySet()) {
                boolean before = heading.getValue() instanceof SourceLocation.InParagraph at
                        && at.paragraph() <= picture
                        && at.paragraph() >= nearest;
                if (before) {
                    nearest = ((SourceLocation.InParagraph) heading.getValue()).paragraph();
                    of = heading.getKey().part();
                }
            }
            return of == part;
        });
    }

    private static List<Line> preamble(List<Line> front, TitleReader.@Nullable Title title) {
        List<Line> lines = new ArrayList<>();
        if (title != null && title.rest() != null && !title.rest().text().isEmpty()) {
            lines.add(title.rest());
        }
        lines.addAll(front.subList(title == null ? 0 : title.last(), front.size()));
        return Residue.above(lines);
    }

    private static Map<Integer, List<Segment>> segments(Map<Integer, List<Line>> texts) {
        Map<Integer, List<Segment>> segments = new TreeMap<>();
        texts.forEach((part, lines) -> {
            List<Segment> of = new ArrayList<>(lines.size());
            int start = 0;
            for (Line line : lines) {
                of.add(new Segment(start, line.text().length(), line.paragraph().at(line.offset())));
                start += line.text().length() + 1;
            }
            segments.put(part, of);
        });
        return segments;
    }

    private static void instructions(PartSplitter.Parts parts, List<Observation> observations) {
        for (int part = 1; part <= 6; part++) {
            List<Line> lines = new ArrayList<>(parts.text(part));
            Line heading = parts.headings().get(part);
            if (heading != null) {
                lines.addFirst(heading);
            }
            for (Line line : lines) {
                for (String instruction : INSTRUCTIONS) {
                    if (line.text().contains(instruction)) {
                        observations.add(new Observation(
                                ObservationKind.PLACEHOLDER,
                                Place.part(part),
                                line.text(),
                                line.text()
                                        .replace(instruction, "")
                                        .replace("（）", "")
                                        .replace("()", "")));
                        break;
                    }
                }
            }
        }
    }

    /** Notes the marks that were left out of the text, each in the part it stood in. */
    private static void marks(SourceDocument document, PartSplitter.Parts parts, List<Observation> observations) {
        for (SourceDocument.Mark mark : document.marks()) {
            int part = 0;
            int nearest = -1;
            for (Map.Entry<Integer, Line> heading : parts.headings().entrySet()) {
                int at = heading.getValue().paragraph().index();
                if (at <= mark.paragraph() && at >= nearest) {
                    nearest = at;
                    part = heading.getKey();
                }
            }
            observations.add(new Observation(ObservationKind.RESIDUE, Place.part(part), mark.text(), ""));
        }
    }
}
