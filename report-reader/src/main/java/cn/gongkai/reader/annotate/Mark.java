package cn.gongkai.reader.annotate;

import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.report.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding and where in the document it is shown.
 *
 * @param number counted from 1 in the order of the list
 * @param at null where the document has no such place: then it is in the list only
 * @param length how many characters of running text it is about, in UTF-16 units; 0 for a cell
 */
record Mark(int number, Finding finding, @Nullable SourceLocation at, int length) {}
