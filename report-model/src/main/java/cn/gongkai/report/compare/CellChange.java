package cn.gongkai.report.compare;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;

/**
 * A cell that a correction changed.
 *
 * @param was what was to be read there before; empty for a blank
 * @param now what is to be read there since
 */
public record CellChange(Place place, Wording row, Wording column, String was, String now) {}
