package cn.gongkai.intake.form;

import cn.gongkai.report.finding.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the form.
 *
 * @param part 0 title and preamble, 1 to 6 the numbered parts
 * @param table the table of parts 2 to 4; null in the others
 * @param text the text of the others; null in parts 2 to 4
 * @param notes all that is noted about it
 */
public record PartView(
        int part,
        Wording heading,
        @Nullable TableView table,
        @Nullable TextView text,
        List<Note> notes) {}
