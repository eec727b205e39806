package cn.gongkai.benchmark.report;

import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The country's townships in an order that spreads them over the provinces, always the same. */
public final class Townships {

    private Townships() {}

    /** All 41 352. */
    public static List<Division> all() {
        List<Division> townships = new ArrayList<>(Divisions.china().all().stream()
                .filter(division -> division.level() == Division.Level.TOWNSHIP)
                .toList());
        Collections.shuffle(townships, new Random(1));
        return townships;
    }
}
