package cn.gongkai.reader.table;

/** Rows of the tables have other cells than the form, and which of them is which cannot be told for certain. */
public final class UnclearRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int part;
    private final String label;
    private final int expected;
    private final int found;

    UnclearRowException(int part, String label, int expected, int found) {
        super("table of part " + part + ", row " + label + ": " + found + " values instead of " + expected);
        this.part = part;
        this.label = label;
        this.expected = expected;
        this.found = found;
    }

    /** The part the table stands in: 2, 3 or 4. */
    public int part() {
        return part;
    }

    /** The row as the document names it. */
    public String label() {
        return label;
    }

    /** How many values the form has in the row. */
    public int expected() {
        return expected;
    }

    /** How many values the document has. */
    public int found() {
        return found;
    }
}
