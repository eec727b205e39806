package cn.gongkai.reader.form;

/**
 * One cell of a table as it is drawn.
 *
 * @param columns how many columns it covers
 * @param rows how many rows it covers
 * @param value whether it holds a figure, not a label
 */
public record Box(String text, int columns, int rows, boolean value) {

    static Box label(String text, int columns, int rows) {
        return new Box(text, columns, rows, false);
    }

    static Box value(String text) {
        return new Box(text, 1, 1, true);
    }

    /** The same cell with another text. */
    public Box with(String other) {
        return new Box(other, columns, rows, value);
    }
}
