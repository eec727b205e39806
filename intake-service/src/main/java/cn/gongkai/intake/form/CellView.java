package cn.gongkai.intake.form;

import cn.gongkai.report.finding.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cell of a table as a template wants it. */
public sealed interface CellView {

    boolean isHead();

    /** What is noted about it. */
    List<Note> notes();

    /** How bad the worst of that is, as a class; empty for nothing. */
    default String mark() {
        return Note.worst(notes());
    }

    /** A cell with words of the form. */
    record Head(String id, Wording label, String scope, int rows, int columns, List<Note> notes) implements CellView {

        @Override
        public boolean isHead() {
            return true;
        }
    }

    /**
     * A cell with a value.
     *
     * @param key the name of its field
     * @param heads the ids of its head cells, parted by blanks
     * @param lastYear what stood there last year; null if that is not known
     * @param before what stood there in the previous revision, if it was something else; null if not
     */
    record Value(
            String id,
            String key,
            String heads,
            int columns,
            String value,
            @Nullable String lastYear,
            @Nullable String before,
            List<Note> notes)
            implements CellView {

        @Override
        public boolean isHead() {
            return false;
        }

        public String fieldId() {
            return FieldKey.fieldId(key);
        }

        /** Whether the field is to be called wrong: a notice alone asks for nothing. */
        public boolean isInvalid() {
            return notes.stream().anyMatch(Note::asksForSomething);
        }

        public @Nullable String describedBy() {
            return Note.ids(notes);
        }

        /** The classes of the cell; null for none, so that the attribute is left out. */
        public @Nullable String classes() {
            String classes = (mark() + (before == null ? "" : " changed")).strip();
            return classes.isEmpty() ? null : classes;
        }
    }
}
