package cn.gongkai.intake.form;

import cn.gongkai.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says about a place.
 *
 * @param where the cell, or the part
 * @param quote the words it is about; null where it is about a cell or the whole part
 * @param offset where they start in the text of the part, in UTF-16 units; null where that is not known
 */
public record FormRemark(
        Place where, @Nullable String quote, @Nullable Integer offset, String text) {}
