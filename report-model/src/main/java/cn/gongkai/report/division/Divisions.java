package cn.gongkai.report.division;

import cn.gongkai.report.Agency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * China's divisions as a tree: 31 provinces, 342 cities, 2 978 counties, 41 352 townships.
 *
 * <p>Source: the National Bureau of Statistics' list of 2023. Names are not keys: 城关镇 exists 88 times.
 */
public final class Divisions {

    private static final int PROVINCE_DIGITS = 2;

    private final Map<String, Division> byCode;
    private final Map<String, List<Division>> byName;
    private final Map<String, List<Division>> byParent;

    private Divisions(List<Division> all) {
        byCode = LinkedHashMap.newLinkedHashMap(all.size());
        byName = HashMap.newHashMap(all.size());
        byParent = new HashMap<>();
        for (Division division : all) {
            byCode.put(division.code(), division);
            byName.computeIfAbsent(division.name(), name -> new ArrayList<>(1)).add(division);
            byParent.computeIfAbsent(division.parentCode(), code -> new ArrayList<>())
                    .add(division);
        }
    }

    /** The whole country, read once. */
    public static Divisions china() {
        return China.DIVISIONS;
    }

    /** All divisions, parents before children. */
    public List<Division> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every division that bears a name, anywhere. */
    public List<Division> named(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /** The divisions right below one; the provinces for an empty code. */
    public List<Division> children(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    /** The division and those above it, from the province down. */
    public List<Division> path(Division division) {
        List<Division> path = new ArrayList<>(4);
        Division next = division;
        while (next != null) {
            path.addFirst(next);
            next = byCode.get(next.parentCode());
        }
        return path;
    }

    /**
     * The name that tells the division from others: 山东省济宁市梁山县韩垓镇. The filler names 市辖区, 县 and the like between
     * city and county are left out.
     */
    public String fullName(Division division) {
        StringBuilder name = new StringBuilder();
        for (Division step : path(division)) {
            boolean filler = step.level() == Division.Level.CITY
                    && !step.name().endsWith("市")
                    && (step.name().equals("市辖区")
                            || step.name().equals("县")
                            || step.name().contains("直辖县"));
            boolean repeated = step.level() == Division.Level.COUNTY
                    && byCode.get(step.parentCode()).name().equals(step.name());
            if (!filler && !repeated) {
                name.append(step.name());
            }
        }
        return name.toString();
    }

    /** The body that governs a division, a township's with the name of its county before it: 梁山县韩垓镇人民政府. */
    public Agency agency(Division division) {
        String above = division.level() == Division.Level.TOWNSHIP
                ? Objects.requireNonNull(byCode.get(division.parentCode())).name()
                : "";
        return new Agency(division.code(), above + division.organ());
    }

    /**
     * Divisions that someone may have meant by a code or name that is none, best first.
     *
     * @param limit how many at most
     */
    public List<Division> near(String codeOrName, int limit) {
        if (codeOrName.matches("[0-9]+")) {
            return byCode.values().stream()
                    .filter(division -> division.code().length() == codeOrName.length()
                                    && commonPrefix(division.code(), codeOrName) >= PROVINCE_DIGITS
                            || division.code().startsWith(codeOrName))
                    .sorted(Comparator.comparingInt((Division division) -> -commonPrefix(division.code(), codeOrName))
                            .thenComparing(Division::code))
                    .limit(limit)
                    .toList();
        }
        return byCode.values().stream()
                .filter(division -> codeOrName.contains(division.name())
                        || division.name().contains(codeOrName)
                        || commonPrefix(division.name(), codeOrName) >= 2)
                .sorted(Comparator.comparingInt(
                                (Division division) -> Math.abs(division.name().length() - codeOrName.length()))
                        .thenComparing(Division::code))
                .limit(limit)
                .toList();
    }

    private static int commonPrefix(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    /** Read when first asked for. */
    private static final class China {

        static final Divisions DIVISIONS = read();

        private static Divisions read() {
            try (var lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.csv")),
                    StandardCharsets.UTF_8))) {
                return new Divisions(lines.lines()
                        .skip(1)
                        .map(line -> {
                            int comma = line.indexOf(',');
                            return new Division(line.substring(0, comma), line.substring(comma + 1));
                        })
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException("the list of divisions cannot be read", e);
            }
        }
    }
}
