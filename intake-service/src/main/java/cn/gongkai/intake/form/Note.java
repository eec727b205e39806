package cn.gongkai.intake.form;

import cn.gongkai.report.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a cell or sentence: a finding or a reviewer's remark.
 *
 * @param number counted through the whole form; what the mark in the cell or sentence shows
 * @param severity {@code ERROR}, {@code WARNING}, {@code NOTICE}, or {@code REMARK} for a reviewer's
 * @param rule the rule that found it; empty for a remark
 * @param where the cell or part it is about
 * @param actual what was read there
 * @param expected what would be right
 * @param suggestion what to do; empty for a remark
 * @param basis what the rule rests on; empty for a remark
 * @param quote the words it is about
 * @param key the field it is about; null where it is about more or less than one
 * @param places where it stands in the form, the first first
 */
public record Note(
        int number,
        String severity,
        String rule,
        Place where,
        String message,
        @Nullable String actual,
        @Nullable String expected,
        @Nullable String difference,
        String suggestion,
        String basis,
        @Nullable String quote,
        @Nullable String key,
        List<Link> places) {

    static final String REMARK = "REMARK";
    private static final List<String> WORST_FIRST = List.of("ERROR", REMARK, "WARNING", "NOTICE");

    public Note {
        places = List.copyOf(places);
    }

    /**
     * Back to where a note belongs.
     *
     * @param address on the page: {@code #c-3-1-total}
     * @param words what the form calls it
     */
    public record Link(String address, String words) {}

    /** The id of its entry in the list. */
    public String id() {
        return "n-" + number;
    }

    /** Whether what it is about has to be answered or mended. */
    boolean asksForSomething() {
        return !severity.equals("NOTICE");
    }

    /** The severity of the worst of some notes; empty for none. */
    static String worst(List<Note> notes) {
        return notes.stream()
                .map(Note::severity)
                .min((one, other) -> Integer.compare(WORST_FIRST.indexOf(one), WORST_FIRST.indexOf(other)))
                .orElse("");
    }

    /** The ids of some notes, for {@code aria-describedby}; null for none, so that the attribute is left out. */
    static @Nullable String ids(List<Note> notes) {
        return notes.isEmpty()
                ? null
                : String.join(" ", notes.stream().map(Note::id).toList());
    }
}
