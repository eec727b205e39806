package cn.gongkai.validation.narrative;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into the stretches between its marks. */
final class Segments {

    private Segments() {}

    /** The stretches between any of the marks, none of them empty. */
    static List<Clause> of(Clause whole, String marks) {
        List<Clause> segments = new ArrayList<>();
        String text = whole.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || marks.indexOf(text.charAt(i)) >= 0) {
                if (i > from) {
                    segments.add(new Clause(text.substring(from, i), whole.start() + from, whole.passage()));
                }
                from = i + 1;
            }
        }
        return segments;
    }
}
