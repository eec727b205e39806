package cn.gongkai.validation.narrative;

import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 予以公开、部分公开分别为3件和2件 says 予以公开3件、部分公开2件: names first, as many counts after them. */
final class Respectively {

    private static final String WORD = "分别";
    private static final String PLAIN_COUNT = COUNT.replace("?<n>", "?:");
    private static final String AND = "[、，和及与]";
    private static final Pattern LIST = Pattern.compile("^(?:为|是|有)?(?<verb>[^，、\\d零一二两三四五六七八九十]{0,10}?)(?<counts>"
            + PLAIN_COUNT + "(?:" + AND + PLAIN_COUNT + "){1,9})");
    private static final Pattern PARTS = Pattern.compile(AND);
    private static final String ENDS = "，：（）；。";

    private Respectively() {}

    /** What a sentence says in this way, one clause a name; each quotes all of it. */
    static List<Clause> read(Clause sentence) {
        int word = sentence.text().indexOf(WORD);
        if (word <= 0) {
            return List.of();
        }
        int start = word;
        while (start > 0 && ENDS.indexOf(sentence.text().charAt(start - 1)) < 0) {
            start--;
        }
        Matcher list = LIST.matcher(sentence.text().substring(word + WORD.length()));
        if (!list.find()) {
            return List.of();
        }
        String[] names = PARTS.split(sentence.text().substring(start, word));
        String[] counts = PARTS.split(list.group("counts"));
        if (names.length != counts.length) {
            return List.of();
        }
        int end = word + WORD.length() + list.end();
        List<Clause> said = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            said.add(new Clause(
                    names[i] + list.group("verb") + counts[i],
                    sentence.start() + start,
                    sentence.start() + end,
                    sentence.passage()));
        }
        return said;
    }
}
