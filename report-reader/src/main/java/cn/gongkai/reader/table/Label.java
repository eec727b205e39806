package cn.gongkai.reader.table;

import cn.gongkai.reader.source.Enumerator;
import cn.gongkai.reader.source.Spelling;

/** A label reduced to its words: without number, blanks, brackets, punctuation. */
final class Label {

    private Label() {}

    static String words(String label) {
        // Most cells are a single digit, which is no number before a label.
        return Spelling.bare(label.length() == 1 ? label : Enumerator.strip(label));
    }

    /** A label as shown to people: on one line. */
    static String line(String label) {
        return Spelling.strip(label.replace("\n", ""));
    }

    /** Whether one label is a slip of the pen for the other. */
    static boolean isSlip(String found, String official) {
        return Spelling.likeness(found, official) >= 0.6;
    }
}
