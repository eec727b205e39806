package cn.gongkai.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of the report: its paragraphs to be read, or itself to be edited.
 *
 * @param key the name of its field
 * @param value as written
 * @param lastYear last year's; null if there is none
 * @param notes what is noted about its sentences
 */
public record TextView(
        String key,
        String value,
        List<Paragraph> paragraphs,
        @Nullable String lastYear,
        List<Note> notes) {

    /**
     * A paragraph.
     *
     * @param isHeading whether it is a numbered heading of its own: （一）主动公开情况
     */
    public record Paragraph(boolean isHeading, List<Run> runs) {}

    /**
     * Some words that have the same about them.
     *
     * @param change {@code ADDED} or {@code REMOVED} against the previous revision; empty if neither
     * @param mark how bad the worst is that is noted about them, as a class; empty for nothing
     * @param ends the notes that are about the words up to here
     */
    public record Run(String text, String change, String mark, List<Note> ends) {}

    public String fieldId() {
        return FieldKey.fieldId(key);
    }

    public boolean isInvalid() {
        return notes.stream().anyMatch(Note::asksForSomething);
    }

    public @Nullable String describedBy() {
        return Note.ids(notes);
    }
}
