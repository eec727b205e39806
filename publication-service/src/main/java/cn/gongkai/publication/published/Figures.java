package cn.gongkai.publication.published;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.form.OfficialForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a report as statistics add them up. Most cells of most reports are 0, so only the others are kept. */
public final class Figures {

    private Figures() {}

    /** The name of a cell in sums: {@code 3|3.4.1|naturalPerson}, {@code 2|licensing}. */
    public static String key(Place place) {
        String row = place.part() + "|" + place.row();
        return place.column() == null ? row : row + "|" + place.column();
    }

    static Map<String, BigDecimal> of(AnnualReport report) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (Place place : OfficialForm.PLACES) {
            BigDecimal value = value(report.cell(place));
            if (value.signum() != 0) {
                figures.put(key(place), value);
            }
        }
        return figures;
    }

    private static BigDecimal value(Cell cell) {
        return switch (cell) {
            case Cell.Count(long value) -> BigDecimal.valueOf(value);
            case Cell.Amount(BigDecimal value) -> value;
            case Cell.Blank() -> BigDecimal.ZERO;
            case Cell.Words(String text) -> BigDecimal.ZERO;
            case Cell.Missing() -> BigDecimal.ZERO;
        };
    }
}
