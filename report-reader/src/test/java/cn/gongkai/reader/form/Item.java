package cn.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a document is written from: its lines and tables in their order. */
public sealed interface Item {

    /** One line of text. */
    record Line(String text) implements Item {}

    /** A table; a cell stands in the row it begins in. */
    record Table(List<List<Box>> rows) implements Item {

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** The table with each cell changed. */
        public Table map(UnaryOperator<Box> change) {
            return new Table(
                    rows.stream().map(row -> row.stream().map(change).toList()).toList());
        }

        /** Every place of every row: the cell that begins there, or null where one from above or from the left reaches. */
        List<List<Place>> places() {
            int width = rows.getFirst().stream().mapToInt(Box::columns).sum();
            List<List<Place>> places = new ArrayList<>();
            Box[] above = new Box[width];
            int[] left = new int[width];
            for (List<Box> row : rows) {
                List<Place> line = new ArrayList<>();
                int next = 0;
                for (int column = 0; column < width; ) {
                    Box box;
                    boolean begins = left[column] == 0;
                    if (begins) {
                        box = row.get(next++);
                        for (int i = 0; i < box.columns(); i++) {
                            above[column + i] = box;
                            left[column + i] = box.rows();
                        }
                    } else {
                        box = above[column];
                    }
                    for (int i = 0; i < box.columns(); i++) {
                        left[column + i]--;
                    }
                    line.add(new Place(box, begins));
                    column += box.columns();
                }
                places.add(line);
            }
            return places;
        }
    }

    /**
     * A cell in one of the rows it covers.
     *
     * @param begins whether this is the first of them
     */
    record Place(Box box, boolean begins) {}
}
