package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Enumerator;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Splits the lines of a report into its six parts. */
final class PartSplitter {

    /** More lines that look like headings than this are no report's. */
    private static final int MAX_CANDIDATES = 200;

    private PartSplitter() {}

    /**
     * A report in parts.
     *
     * @param headings the heading of every part found
     * @param texts the lines of text below the headings; part 0 is all before the first
     */
    record Parts(Map<Integer, Line> headings, Map<Integer, List<Line>> texts, List<Observation> observations) {

        List<Line> text(int part) {
            return texts.getOrDefault(part, List.of());
        }
    }

    private record Candidate(int line, Heading heading, int weight) {}

    static Parts split(List<Line> given) {
        List<Line> lines = withHeadingsApart(given);
        List<Candidate> chosen = choose(candidates(lines));
        Candidate odd = oddFirst(lines, chosen);
        if (odd != null) {
            chosen.addFirst(odd);
        }
        List<Observation> observations = new ArrayList<>();
        Map<Integer, Line> headings = new TreeMap<>();
        Map<Integer, List<Line>> texts = new TreeMap<>();
        int last = 0;
        int start = 0;
        for (Candidate candidate : chosen) {
            texts.put(last, texts(lines, start, candidate.line));
            Line line = lines.get(candidate.line);
            headings.put(candidate.heading.part(), line.sub(0, candidate.heading.end()));
            last = candidate.heading.part();
            start = candidate.line;
        }
        texts.put(last, texts(lines, start, lines.size()));
        chosen.forEach(candidate -> dropHeading(texts.get(candidate.heading.part()), candidate));
        observe(chosen, texts, observations);
        if (odd != null) {
            observations.add(new Observation(
                    ObservationKind.MISSING_PART,
                    Place.part(1),
                    lines.get(odd.line).text(),
                    Heading.OFFICIAL.getFirst()));
        }
        return new Parts(headings, texts, observations);
    }

    private static void dropHeading(List<Line> text, Candidate candidate) {
        Line line = text.removeFirst();
        int end = candidate.heading.end();
        if (end < line.text().length()) {
            Line rest = line.sub(end + 1, line.text().length());
            if (!rest.text().isEmpty()) {
                text.addFirst(rest);
            }
        }
    }

    private static List<Line> texts(List<Line> lines, int start, int end) {
        List<Line> texts = new ArrayList<>();
        for (Line line : lines.subList(start, end)) {
            if (line.isText()) {
                texts.add(line);
            }
        }
        return texts;
    }

    /** Sets a heading apart that stands at the end of another line: …编制本报告。一、总体情况. */
    private static List<Line> withHeadingsApart(List<Line> lines) {
        List<Line> apart = new ArrayList<>(lines.size() + 1);
        for (Line line : lines) {
            int at = line.text().length() > 12 ? line.text().lastIndexOf("、总体情况") : -1;
            boolean heading = at > 1 && Spelling.bare(line.text().substring(at)).length() == 4;
            char number = heading ? line.text().charAt(at - 1) : ' ';
            if (heading && (number == '一' || Spelling.fold(number) == '1')) {
                apart.add(line.sub(0, at - 1));
                apart.add(line.sub(at - 1, line.text().length()));
            } else {
                apart.add(line);
            }
        }
        return apart;
    }

    private static List<Candidate> candidates(List<Line> lines) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Heading heading = lines.get(i).isText() ? Heading.of(lines.get(i).text()) : null;
            if (heading == null) {
                continue;
            }
            boolean tableFollows = i + 1 < lines.size() && lines.get(i + 1).table() == heading.part();
            candidates.add(new Candidate(i, heading, heading.weight() + (tableFollows ? 6 : 0)));
        }
        List<Candidate> kept = withoutContents(candidates);
        return kept.size() <= MAX_CANDIDATES ? kept : kept.subList(0, MAX_CANDIDATES);
    }

    /** Leaves out a table of contents: four and more headings with nothing between them. */
    private static List<Candidate> withoutContents(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        int start = 0;
        while (start < candidates.size()) {
            int end = start + 1;
            while (end < candidates.size() && candidates.get(end).line == candidates.get(end - 1).line + 1) {
                end++;
            }
            // Headings that do not come again are the report's, with pictures for tables between them.
            List<Candidate> later = candidates.subList(end, candidates.size());
            boolean again = candidates.subList(start, end).stream()
                    .allMatch(candidate ->
                            later.stream().anyMatch(other -> other.heading.part() == candidate.heading.part()));
            if (end - start < 4 || !again) {
                kept.addAll(candidates.subList(start, end));
            }
            start = end;
        }
        return kept;
    }

    /** The headings that fit together best in the form's order, then surely recognised ones out of order. */
    private static List<Candidate> choose(List<Candidate> candidates) {
        int n = candidates.size();
        int[] best = new int[n];
        int[] before = new int[n];
        int top = -1;
        for (int i = 0; i < n; i++) {
            best[i] = candidates.get(i).weight;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                boolean ordered = candidates.get(j).heading.part()
                        < candidates.get(i).heading.part();
                if (ordered && best[j] + candidates.get(i).weight >= best[i]) {
                    best[i] = best[j] + candidates.get(i).weight;
                    before[i] = j;
                }
            }
            if (top < 0 || best[i] >= best[top]) {
                top = i;
            }
        }
        List<Candidate> chosen = new ArrayList<>();
        for (int i = top; i >= 0; i = before[i]) {
            chosen.addFirst(candidates.get(i));
        }
        for (Candidate candidate : candidates) {
            boolean taken = chosen.stream().anyMatch(other -> other.heading.part() == candidate.heading.part());
            if (!taken && candidate.weight >= 8) {
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparingInt(Candidate::line));
        return chosen;
    }

    /**
     * The heading of part 1 in words that are not the form's: the line numbered 一 between which and the heading of part 2 stands
     * no other of its kind and no table; null if there is none, or part 1 has a heading.
     */
    private static @Nullable Candidate oddFirst(List<Line> lines, List<Candidate> chosen) {
        if (chosen.isEmpty()
                || chosen.getFirst().heading.part() != 2
                || chosen.stream().anyMatch(candidate -> candidate.heading.part() == 1)) {
            return null;
        }
        for (int i = chosen.getFirst().line - 1; i >= 0 && lines.get(i).isText(); i--) {
            String line = lines.get(i).text();
            Heading heading = Heading.firstInOtherWords(line);
            if (heading != null) {
                return new Candidate(i, heading, heading.weight());
            }
            Enumerator enumerator = Enumerator.of(line);
            if (enumerator != null && enumerator.style() == Enumerator.Style.HAN) {
                return null;
            }
        }
        return null;
    }

    private static void observe(
            List<Candidate> chosen, Map<Integer, List<Line>> texts, List<Observation> observations) {
        int last = 0;
        boolean ordered = true;
        for (Candidate candidate : chosen) {
            ordered &= candidate.heading.part() > last;
            last = candidate.heading.part();
        }
        for (int part = 1; part <= 6; part++) {
            int wanted = part;
            if (chosen.stream().noneMatch(candidate -> candidate.heading.part() == wanted)) {
                observations.add(new Observation(
                        ObservationKind.MISSING_PART, Place.part(part), "", Heading.OFFICIAL.get(part - 1)));
            }
        }
        if (!ordered) {
            StringBuilder order = new StringBuilder();
            chosen.forEach(
                    candidate -> order.append(order.isEmpty() ? "" : ", ").append(candidate.heading.part()));
            observations.add(
                    new Observation(ObservationKind.PART_ORDER, Place.part(0), order.toString(), "1, 2, 3, 4, 5, 6"));
        }
        for (Line line : texts.getOrDefault(6, List.of())) {
            Enumerator enumerator = Enumerator.of(line.text());
            if (enumerator != null
                    && enumerator.style() == Enumerator.Style.HAN
                    && enumerator.number() >= 7
                    && line.text().length() <= 30
                    && line.text().indexOf('。') < 0) {
                observations.add(new Observation(ObservationKind.EXTRA_PART, Place.part(6), line.text(), ""));
            }
        }
    }
}
