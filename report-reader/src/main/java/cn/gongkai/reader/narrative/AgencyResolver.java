package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the division a report speaks for: by the name in its title, the names before it, and the counties and cities its text
 * mentions. Names are not keys, so several may remain; then none is chosen.
 */
final class AgencyResolver {

    private static final List<String> ORGANS = List.of("人民政府办公室", "党政办公室", "人民政府", "办事处", "政府", "管理委员会", "管委会", "街办");
    private static final Pattern IN_TEXT =
            Pattern.compile("([\\u4e00-\\u9fff]{2,20})(?:人民政府|办事处|党政综合办公室|党政办公室|党政办)(?!门户|网|公报|信息公开|办公室)");
    /** Digits of a township's code. */
    private static final int TOWNSHIP = 9;

    private static final int LONGEST_TEXT = 40_000;

    private final Divisions divisions;

    AgencyResolver(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * The divisions that may be meant: one if it is certain, none if the name is unknown.
     *
     * @param name as the title has it; empty if it has none
     * @param text everything else the report says
     */
    List<Division> resolve(String name, String text) {
        String evidence = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        if (!name.isEmpty()) {
            return decide(candidates(name), name + '\n' + evidence);
        }
        Matcher named = IN_TEXT.matcher(evidence);
        while (named.find()) {
            List<Division> found = decide(candidates(withoutLead(named.group(1))), evidence);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** A name without the words before it: 请与宾川县…联系. */
    private static String withoutLead(String name) {
        int lead = Math.max(name.lastIndexOf('与'), Math.max(name.lastIndexOf('由'), name.lastIndexOf('向')));
        return lead >= 0 && lead + 2 < name.length() ? name.substring(lead + 1) : name;
    }

    private List<Division> candidates(String name) {
        List<Division> found = suffix(name);
        String place = name;
        for (int i = 0; found.isEmpty() && i < ORGANS.size(); i++) {
            String organ = ORGANS.get(i);
            if (name.endsWith(organ) && name.length() > organ.length()) {
                String without = name.substring(0, name.length() - organ.length());
                place = place.equals(name) ? without : place;
                found = suffix(without);
                // A township's office speaks for it; that of a county is an agency of its own.
                if (organ.endsWith("办公室")) {
                    found = found.stream()
                            .filter(division -> division.code().length() == TOWNSHIP)
                            .toList();
                }
            }
        }
        return found.isEmpty() ? ofPeoples(place) : found;
    }

    /** The divisions with the longest name that the text ends with, if what stands before does not speak against them. */
    private List<Division> suffix(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            String name = text.substring(i);
            List<Division> named = name.equals("街道") ? List.of() : divisions.named(name);
            if (named.isEmpty() && name.endsWith("街")) {
                named = divisions.named(name + "道");
                named = named.isEmpty() ? divisions.named(name + "街道") : named;
            }
            String before = text.substring(0, i);
            List<Division> whole =
                    named.stream().filter(division -> isApart(division, before)).toList();
            if (!whole.isEmpty()) {
                return consistent(whole, before);
            }
        }
        return List.of();
    }

    /** Whether a name begins where the text before ends: 口镇 is no name in 沙坪坝区井口镇. */
    private boolean isApart(Division division, String before) {
        if (before.isEmpty() || before.endsWith("政府") || before.endsWith("管委会")) {
            return true;
        }
        if ("省市县区旗州盟".indexOf(before.charAt(before.length() - 1)) >= 0) {
            return true;
        }
        for (Division above : above(division)) {
            if (before.endsWith(above.name()) || before.endsWith(stem(above.name()))) {
                return true;
            }
        }
        return false;
    }

    /** A township whose name leaves out its peoples, in the county named before it: 水城区杨梅乡 for 杨梅彝族苗族回族乡. */
    private List<Division> ofPeoples(String name) {
        for (int i = 2; i + 2 < name.length(); i++) {
            if ("县区市旗".indexOf(name.charAt(i - 1)) < 0) {
                continue;
            }
            String place = name.substring(i);
            List<Division> found = suffix(name.substring(0, i)).stream()
                    .flatMap(county -> divisions.children(county.code()).stream())
                    .filter(child -> isOfPeoples(child.name(), place))
                    .toList();
            if (found.size() == 1) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isOfPeoples(String full, String shortened) {
        int stem = shortened.length() - 1;
        return full.length() > shortened.length()
                && full.startsWith(shortened.substring(0, stem))
                && full.endsWith("族" + shortened.charAt(stem));
    }

    private List<Division> consistent(List<Division> named, String before) {
        if (before.isEmpty()) {
            return named;
        }
        List<Division> within = new ArrayList<>();
        int best = 0;
        for (Division division : named) {
            int matches = 0;
            for (Division above : above(division)) {
                matches += before.contains(above.name()) || before.contains(stem(above.name())) ? 1 : 0;
            }
            if (matches > best) {
                within.clear();
                best = matches;
            }
            if (matches == best) {
                within.add(division);
            }
        }
        boolean otherPlace = best == 0 && !suffix(before).isEmpty();
        return otherPlace ? List.of() : within;
    }

    private List<Division> decide(List<Division> candidates, String evidence) {
        if (candidates.size() < 2) {
            return candidates;
        }
        int best = 0;
        List<Division> leaders = new ArrayList<>();
        for (Division candidate : candidates) {
            int score = score(candidate, evidence);
            if (score > best) {
                leaders.clear();
                best = score;
            }
            if (score == best) {
                leaders.add(candidate);
            }
        }
        return leaders;
    }

    /** How much the text speaks for a division: a county named counts more than its city, a city more than its province. */
    private int score(Division division, String evidence) {
        int score = 0;
        for (Division above : above(division)) {
            int weight = above.code().length();
            score += isNamed(above.name(), evidence) ? weight : 0;
        }
        return score;
    }

    /** Whether a text names a place; a county named 城区 or 郊区, or of two characters, may be a common word or part of one. */
    private static boolean isNamed(String name, String text) {
        if (name.length() > 2) {
            return text.contains(name);
        }
        if (name.equals("城区") || name.equals("郊区") || name.equals("矿区")) {
            return false;
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            if (!Spelling.isHan(before) || "省市州区".indexOf(before) >= 0) {
                return true;
            }
        }
        return false;
    }

    private List<Division> above(Division division) {
        List<Division> above = new ArrayList<>(3);
        for (Division step : divisions.path(division)) {
            // 市辖区 and 县 between city and county are no names.
            if (step != division
                    && step.name().length() > 1
                    && !step.name().equals("市辖区")
                    && !step.name().contains("直辖县")) {
                above.add(step);
            }
        }
        return above;
    }

    /** 上犹 for 上犹县; names of two characters stay whole. */
    private static String stem(String name) {
        return name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    }
}
