package cn.gongkai.validation.rulebook;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a table is all there: one finding for a table that is not, else one for each incomplete or repeated row. */
final class TableShape {

    private static final Wording MISSING = new Wording("缺少", "is missing or incomplete");
    private static final Wording PICTURE = new Wording("是图片，无法读取", "is a picture, which is not read");
    private static final Wording REPEATED = new Wording("重复", "stands there twice");

    private TableShape() {}

    static void check(Inquiry inquiry, int part, List<Place> places, Supplier<Miss> miss) {
        if (inquiry.isTidy(part) && inquiry.reading().observations().isEmpty()) {
            return;
        }
        Map<String, Integer> missing = new LinkedHashMap<>();
        for (Place place : places) {
            if (inquiry.report().cell(place) instanceof Cell.Missing) {
                missing.merge(String.valueOf(place.row()), 1, Integer::sum);
            }
        }
        int found = places.size()
                - missing.values().stream().mapToInt(Integer::intValue).sum();
        Observation noticed = noticed(inquiry, ObservationKind.MISSING_TABLE, Place.part(part));
        if (found == 0 || noticed != null) {
            Observation unclear = noticed(inquiry, ObservationKind.UNCLEAR_ROW, Place.part(part));
            boolean pictured = noticed != null && !noticed.found().isEmpty();
            miss.get()
                    .at(Place.part(part))
                    .with("fault", unclear != null ? values(unclear) : pictured ? PICTURE : MISSING)
                    .with("found", unclear == null ? Integer.toString(found) : unclear.found())
                    .with("cell", part(part))
                    .add();
            return;
        }
        for (String row : missing.keySet()) {
            Observation unclear = noticed(inquiry, ObservationKind.UNCLEAR_ROW, Place.row(part, row));
            miss.get()
                    .at(Place.row(part, row))
                    .with("fault", unclear == null ? MISSING : values(unclear))
                    .with("found", found)
                    .add();
        }
        for (Observation observation : inquiry.reading().observations()) {
            if (observation.kind() == ObservationKind.REPEATED_ROW
                    && observation.where().part() == part) {
                miss.get()
                        .at(observation.where())
                        .with("fault", REPEATED)
                        .with("found", found)
                        .add();
            }
        }
    }

    private static @Nullable Observation noticed(Inquiry inquiry, ObservationKind kind, Place where) {
        for (Observation observation : inquiry.reading().observations()) {
            if (observation.kind() == kind && observation.where().equals(where)) {
                return observation;
            }
        }
        return null;
    }

    private static Wording values(Observation unclear) {
        return unclear.found().equals(unclear.expected())
                ? new Wording("没有名称，无法确认", "has no label and cannot be told for certain")
                : new Wording(
                        "应有" + unclear.expected() + "个数，现为" + unclear.found() + "个",
                        "has " + unclear.found() + " values instead of " + unclear.expected());
    }

    private static Wording part(int part) {
        return new Wording("整张表", "the whole table of part " + part);
    }
}
