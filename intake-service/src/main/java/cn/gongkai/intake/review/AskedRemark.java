package cn.gongkai.intake.review;

import org.jspecify.annotations.Nullable;

/**
 * A remark as a program sends it, not looked at yet.
 *
 * @param where the cell or part: {@code {"part": 3, "row": "1", "column": "total"}}; null for the report as a whole
 * @param quote the words it is about
 * @param offset where they begin in the part
 * @param text what is to be mended
 */
record AskedRemark(
        @Nullable Where where,
        @Nullable String quote,
        @Nullable Integer offset,
        @Nullable String text) {

    /** A place that the form may not have. */
    record Where(int part, @Nullable String row, @Nullable String column) {}
}
