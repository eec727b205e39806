package cn.gongkai.report.form;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rows and columns of the three tables are called: the form's own words, and English for those who do not read them. */
public final class FormLabels {

    private FormLabels() {}

    /** The label of the row that a place of table 2, 3 or 4 stands in. */
    public static Wording row(Place place) {
        return switch (place.part()) {
            case 2 -> disclosureRow(Objects.requireNonNull(place.row()));
            case 3 -> of(ApplicationRow.ofCode(place.row()));
            case 4 -> of(Proceeding.ofKey(place.row()));
            default -> throw new IllegalArgumentException("part " + place.part() + " has no table");
        };
    }

    /** The label of the column that a place of table 2, 3 or 4 stands in. */
    public static Wording column(Place place) {
        return switch (place.part()) {
            case 2 -> disclosureColumn(place.column() == null ? onlyColumn(place.row()) : place.column());
            case 3 -> of(Applicant.ofKey(place.column()));
            case 4 -> of(Outcome.ofKey(place.column()));
            default -> throw new IllegalArgumentException("part " + place.part() + " has no table");
        };
    }

    private static String onlyColumn(@Nullable String row) {
        return "feesWan".equals(row) ? "fees" : "decisions";
    }

    static Wording of(ApplicationRow row) {
        return new Wording(row.label(), capital(row.englishLabel()));
    }

    static Wording of(Applicant applicant) {
        return new Wording(applicant.label(), capital(applicant.englishLabel()));
    }

    static Wording of(Proceeding proceeding) {
        return new Wording(proceeding.label(), capital(proceeding.englishLabel()));
    }

    static Wording of(Outcome outcome) {
        return new Wording(outcome.label(), capital(outcome.englishLabel()));
    }

    static Wording disclosureRow(String row) {
        return capital(PlaceWords.of(Place.row(2, row)).row());
    }

    static Wording disclosureColumn(String column) {
        return switch (column) {
            case "decisions" -> new Wording("本年处理决定数量", "Decisions this year");
            case "fees" -> new Wording("本年收费金额（单位：万元）", "Charged this year (10 000 yuan)");
            default -> capital(PlaceWords.of(new Place(2, null, column)).column());
        };
    }

    private static Wording capital(Wording label) {
        return new Wording(label.chinese(), capital(label.english()));
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
