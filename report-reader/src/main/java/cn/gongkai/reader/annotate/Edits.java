package cn.gongkai.reader.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text, gathered first and made together; what none touches stays as it was. */
final class Edits {

    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int start, int end, String text) {}

    /** Puts text in; what is put in at one place stands in the order it came. */
    void insert(int at, String text) {
        edits.add(new Edit(at, at, text));
    }

    /** Puts text in place of other; such places do not overlap. */
    void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    String applyTo(String text) {
        List<Edit> inOrder = new ArrayList<>(edits);
        // An insertion at the start of what is replaced goes before it.
        inOrder.sort(Comparator.comparingInt(Edit::start).thenComparing(edit -> edit.end() > edit.start()));
        StringBuilder changed = new StringBuilder(text.length() + 64 * edits.size());
        int from = 0;
        for (Edit edit : inOrder) {
            if (edit.start() < from) {
                // Inside something that goes as a whole.
                continue;
            }
            changed.append(text, from, edit.start()).append(edit.text());
            from = edit.end();
        }
        return changed.append(text, from, text.length()).toString();
    }
}
