package cn.gongkai.intake.form;

import cn.gongkai.intake.form.TextView.Paragraph;
import cn.gongkai.intake.form.TextView.Run;
import cn.gongkai.report.compare.Changes;
import cn.gongkai.report.compare.TextChange.Kind;
import cn.gongkai.report.compare.TextChange.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a text where something begins or ends that is noted about it, or that changed. */
final class MarkedText {

    private static final Pattern HEADING = Pattern.compile("[（(][一二三四五六七八九十]+[）)].{1,40}(?<![。；，])");

    /** Words that a note is about, from one place of the text to another, in UTF-16 units. */
    record Range(int start, int end, Note note) {}

    private final String text;
    private final List<Range> ranges;
    private final Map<Integer, String> removed = new HashMap<>();
    private final List<int[]> added = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<Run> line = new ArrayList<>();

    private MarkedText(String text, List<Range> ranges, @Nullable String before) {
        this.text = text;
        this.ranges = ranges;
        if (before != null && !before.equals(text)) {
            compare(before);
        }
    }

    /**
     * The paragraphs of a text.
     *
     * @param before the same text in the previous revision; null if nothing is to be compared
     */
    static List<Paragraph> paragraphs(String text, List<Range> ranges, @Nullable String before) {
        return new MarkedText(text, ranges, before).cut();
    }

    /** Where words stand in a text: at the offset given, or else wherever they are first; empty if they are not in it. */
    static Optional<int[]> find(String text, @Nullable String quote, @Nullable Integer offset) {
        if (quote == null || quote.isBlank()) {
            return Optional.empty();
        }
        int start = offset != null && text.startsWith(quote, offset) ? offset : text.indexOf(quote);
        return start < 0 ? Optional.empty() : Optional.of(new int[] {start, start + quote.length()});
    }

    private void compare(String before) {
        int at = 0;
        for (Piece piece : Changes.sentences(before, text)) {
            if (piece.kind() == Kind.REMOVED) {
                removed.put(at, piece.text());
                continue;
            }
            if (piece.kind() == Kind.ADDED) {
                added.add(new int[] {at, at + piece.text().length()});
            }
            at += piece.text().length();
        }
    }

    private List<Paragraph> cut() {
        TreeSet<Integer> cuts = new TreeSet<>(removed.keySet());
        cuts.add(0);
        cuts.add(text.length());
        for (Range range : ranges) {
            cuts.add(range.start());
            cuts.add(range.end());
        }
        for (int[] range : added) {
            cuts.add(range[0]);
            cuts.add(range[1]);
        }
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            cuts.add(i);
            cuts.add(i + 1);
        }
        int start = 0;
        for (int end : cuts) {
            run(start, end);
            start = end;
        }
        gone(text.length());
        endLine();
        return paragraphs;
    }

    private void run(int start, int end) {
        if (start == end) {
            return;
        }
        gone(start);
        String words = text.substring(start, end);
        if (words.equals("\n")) {
            endLine();
            return;
        }
        List<Note> about = ranges.stream()
                .filter(range -> range.start() <= start && end <= range.end())
                .map(Range::note)
                .toList();
        List<Note> ends = ranges.stream()
                .filter(range -> range.end() == end)
                .map(Range::note)
                .toList();
        boolean isNew = added.stream().anyMatch(range -> range[0] <= start && end <= range[1]);
        line.add(new Run(
                line.isEmpty() ? words.stripLeading() : words,
                isNew ? Kind.ADDED.name() : "",
                Note.worst(about),
                ends));
    }

    private void gone(int at) {
        String words = removed.getOrDefault(at, "").strip();
        if (!words.isEmpty()) {
            line.add(new Run(words, Kind.REMOVED.name(), "", List.of()));
        }
    }

    private void endLine() {
        String words = String.join("", line.stream().map(Run::text).toList());
        if (!words.isBlank()) {
            paragraphs.add(new Paragraph(HEADING.matcher(words.strip()).matches(), List.copyOf(line)));
        }
        line = new ArrayList<>();
    }
}
