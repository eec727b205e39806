package cn.gongkai.publication.statistics;

import cn.gongkai.publication.place.Area;
import cn.gongkai.publication.published.Figures;
import cn.gongkai.publication.published.PublicationStore.Sums;
import cn.gongkai.report.Place;
import cn.gongkai.report.form.OfficialForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Sums in the shape in which a report has its numbers. A blank counts as 0; fees are in 万元 and written as text, as in a report.
 *
 * @param reports how many reports were added up: those of townships and of departments, not those of whole governments, which are
 *     sums themselves
 * @param townships how many of them are of townships, streets and the like
 */
record DivisionStatistics(
        String division,
        String name,
        int year,
        long reports,
        long townships,
        Map<String, Object> disclosure,
        Map<String, Object> applications,
        Map<String, Object> proceedings) {

    static DivisionStatistics of(Area area, int year, Sums sums) {
        return new DivisionStatistics(
                area.code(),
                area.name().chinese(),
                year,
                sums.reports(),
                sums.townships(),
                table(2, sums.cells()),
                table(3, sums.cells()),
                table(4, sums.cells()));
    }

    private static Map<String, Object> table(int part, Map<String, BigDecimal> sums) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (Place place : OfficialForm.PLACES) {
            if (place.part() == part) {
                String row = Objects.requireNonNull(place.row());
                BigDecimal sum = sums.getOrDefault(Figures.key(place), BigDecimal.ZERO);
                if (place.column() == null) {
                    table.put(row, row.equals("feesWan") ? sum.toPlainString() : sum);
                } else {
                    columns(table, row).put(place.column(), sum);
                }
            }
        }
        return table;
    }

    @SuppressWarnings("unchecked") // a row with columns is never anything but such a map
    private static Map<String, Object> columns(Map<String, Object> table, String row) {
        return (Map<String, Object>) table.computeIfAbsent(row, key -> new LinkedHashMap<String, Object>());
    }
}
