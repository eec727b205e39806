package cn.gongkai.reader.table;

import cn.gongkai.reader.source.Enumerator;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.application.ApplicationRow;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which of the 25 rows of table 3 a row is, from its label, its group and the rows before it. */
final class RowMatcher {

    private static final ApplicationRow[] ROWS = ApplicationRow.values();

    /** What the left columns say, by their words, and the start of the codes of the rows beside them. */
    private static final Map<String, String> GROUPS = Map.of(
            "本年度办理结果", "3.",
            "不予公开", "3.3.",
            "无法提供", "3.4.",
            "不予处理", "3.5.",
            "其他处理", "3.6.");

    private static final Map<String, ApplicationRow> BY_WORDS = byWords();

    private int next;
    private boolean byOrder;
    private String group = "";

    private static Map<String, ApplicationRow> byWords() {
        Map<String, ApplicationRow> byWords = new HashMap<>();
        for (ApplicationRow row : ROWS) {
            byWords.put(Label.words(row.label()), row);
        }
        return byWords;
    }

    /** Whether a text is a label, of a row or a group, rather than a value. */
    boolean isLabel(String text) {
        String words = Label.words(text);
        if (BY_WORDS.containsKey(words) || GROUPS.containsKey(words)) {
            return true;
        }
        int han = Spelling.han(words);
        return han >= 4 || han >= 2 && Enumerator.of(text) != null;
    }

    /** Notes that the rows from here on stand in a group; its words in the form, null if the text names none. */
    @Nullable
    String enter(String text) {
        String words = Label.words(text);
        String named = GROUPS.containsKey(words) ? words : null;
        if (named == null && words.length() > 2 && !BY_WORDS.containsKey(words)) {
            for (String candidate : GROUPS.keySet()) {
                named = Spelling.likeness(words, candidate) >= 0.7 ? candidate : named;
            }
        }
        if (named != null) {
            group = GROUPS.get(named);
        }
        return named;
    }

    /** The row with a label, given what came before; null if it cannot be told. */
    @Nullable
    ApplicationRow match(String label) {
        String words = Label.words(label);
        ApplicationRow expected = next < ROWS.length ? ROWS[next] : null;
        ApplicationRow named = BY_WORDS.get(words);
        if (named != null && (named == expected || fits(named))) {
            return found(named);
        }
        if (expected == null || GROUPS.containsKey(words)) {
            return null;
        }
        if (Label.isSlip(words, Label.words(expected.label()))) {
            return found(expected);
        }
        if (words.isEmpty() || fits(expected) && sameNumber(label, expected)) {
            ApplicationRow row = found(expected);
            byOrder = true;
            return row;
        }
        for (ApplicationRow row : ROWS) {
            if (fits(row) && Spelling.likeness(words, Label.words(row.label())) >= 0.75) {
                return found(row);
            }
        }
        return null;
    }

    /** Whether the row matched last was told by its place and number alone, so that the next one must bear it out. */
    boolean isByOrder() {
        return byOrder;
    }

    private ApplicationRow found(ApplicationRow row) {
        byOrder = false;
        next = row.ordinal() + 1;
        return row;
    }

    /** Whether a row may stand in the group that was entered last. */
    private boolean fits(ApplicationRow row) {
        boolean grouped = row.code().length() == 5;
        return !grouped || row.code().startsWith(group) || group.equals("3.") || group.isEmpty();
    }

    private static boolean sameNumber(String label, ApplicationRow row) {
        Enumerator found = Enumerator.of(label);
        Enumerator official = Enumerator.of(row.label());
        return found != null
                && official != null
                && found.number() == official.number()
                && found.style() == official.style();
    }
}
