package cn.gongkai.intake.submission;

import cn.gongkai.intake.form.FormRemark;
import cn.gongkai.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer wants mended in one place.
 *
 * @param where the cell or the part
 * @param quote the words it is about; null where it is about a cell or the whole part
 * @param offset where they start in the text of the part, in UTF-16 units; null without words
 * @param text what is to be done
 */
public record Remark(
        Place where, @Nullable String quote, @Nullable Integer offset, String text) {

    /** As the form shows it. */
    public FormRemark onForm() {
        return new FormRemark(where, quote, offset, text);
    }
}
