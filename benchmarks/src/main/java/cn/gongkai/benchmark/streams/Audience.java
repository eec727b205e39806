package cn.gongkai.benchmark.streams;

import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Division.Level;
import cn.gongkai.report.division.Divisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Who follows what: a division for each reader. */
final class Audience {

    private static final Random RANDOM = new Random(20250120);

    /** Of a hundred readers: clerks follow their agency, reviewers a county, few a city or a province. */
    private static final Map<Level, Integer> SHARES =
            new EnumMap<>(Map.of(Level.TOWNSHIP, 60, Level.COUNTY, 30, Level.CITY, 8, Level.PROVINCE, 2));

    private final List<String> divisions;
    private final Map<String, Integer> readers = new HashMap<>();

    private Audience(List<String> divisions) {
        this.divisions = divisions;
        divisions.forEach(division -> readers.merge(division, 1, Integer::sum));
    }

    /** As many readers, of offices large and small. */
    static Audience ofOffices(int count) {
        Map<Level, List<Division>> levels = new EnumMap<>(Level.class);
        Divisions.china()
                .all()
                .forEach(division -> levels.computeIfAbsent(division.level(), level -> new ArrayList<>())
                        .add(division));
        List<String> divisions = new ArrayList<>();
        Function<Level, String> any = level ->
                levels.get(level).get(RANDOM.nextInt(levels.get(level).size())).code();
        SHARES.forEach((level, share) -> {
            for (int i = 0; i < count * share / 100; i++) {
                divisions.add(any.apply(level));
            }
        });
        while (divisions.size() < count) {
            divisions.add(any.apply(Level.TOWNSHIP));
        }
        Collections.shuffle(divisions, RANDOM);
        return new Audience(divisions);
    }

    /** As many readers, each of whom wants to know everything. */
    static Audience ofTheCountry(int count) {
        return new Audience(Collections.nCopies(count, ""));
    }

    /** For changes whose deliveries nobody counts. */
    static Audience ofNobody() {
        return new Audience(List.of());
    }

    /** The division of each reader. */
    List<String> divisions() {
        return divisions;
    }

    /** How many readers a change of a township concerns. */
    int concernedBy(String township) {
        int concerned = 0;
        for (int length : new int[] {0, 2, 4, 6, 9}) {
            concerned += readers.getOrDefault(township.substring(0, length), 0);
        }
        return concerned;
    }
}
