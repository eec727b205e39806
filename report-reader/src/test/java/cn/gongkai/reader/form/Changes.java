package cn.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ways to spoil or vary what a document is written from. */
public final class Changes {

    private Changes() {}

    /** Every figure written in another way. */
    public static List<Item> figures(List<Item> items, UnaryOperator<String> change) {
        return cells(items, box -> box.value() ? box.with(change.apply(box.text())) : box);
    }

    /** Every label written in another way. */
    public static List<Item> labels(List<Item> items, UnaryOperator<String> change) {
        return cells(items, box -> box.value() ? box : box.with(change.apply(box.text())));
    }

    /** Every line of text written in another way. */
    public static List<Item> lines(List<Item> items, UnaryOperator<String> change) {
        return items.stream()
                .map(item -> item instanceof Item.Line(String text) ? new Item.Line(change.apply(text)) : item)
                .toList();
    }

    private static List<Item> cells(List<Item> items, UnaryOperator<Box> change) {
        return items.stream()
                .map(item -> item instanceof Item.Table table ? table.map(change) : item)
                .toList();
    }

    /** One table changed. */
    public static List<Item> table(List<Item> items, int part, UnaryOperator<List<List<Box>>> change) {
        int seen = 1;
        List<Item> changed = new ArrayList<>();
        for (Item item : items) {
            boolean meant = item instanceof Item.Table && ++seen == part;
            changed.add(meant ? new Item.Table(change.apply(rows((Item.Table) item))) : item);
        }
        return changed;
    }

    /** The row whose label is given changed. */
    public static List<Item> row(List<Item> items, int part, String label, UnaryOperator<List<Box>> change) {
        return table(items, part, rows -> {
            rows.replaceAll(row ->
                    row.stream().anyMatch(box -> box.text().equals(label)) ? new ArrayList<>(change.apply(row)) : row);
            return rows;
        });
    }

    /** Two columns of a table's figures and heads in each other's place. */
    public static List<Item> swapped(List<Item> items, int part, String left, String right) {
        return table(items, part, rows -> {
            int a = -1;
            int b = -1;
            for (List<Box> row : rows) {
                int first = indexOf(row, left);
                int second = indexOf(row, right);
                if (first >= 0 && second >= 0) {
                    swap(row, first, second);
                    a = first;
                    b = second;
                }
                long figures = row.stream().filter(Box::value).count();
                if (a >= 0 && figures > 2) {
                    int labels = row.size() - (int) figures;
                    int shift = part == 3 ? labels + 1 : part == 2 ? 0 : labels;
                    swap(row, a + shift, b + shift);
                }
            }
            return rows;
        });
    }

    private static int indexOf(List<Box> row, String label) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).text().equals(label)) {
                return i;
            }
        }
        return -1;
    }

    private static void swap(List<Box> row, int a, int b) {
        Box box = row.get(a);
        row.set(a, row.get(b));
        row.set(b, box);
    }

    /** One table made of all three, with nothing between. */
    public static List<Item> joined(List<Item> items) {
        List<List<Box>> rows = new ArrayList<>();
        List<Item> joined = new ArrayList<>();
        int tables = 0;
        for (Item item : items) {
            if (item instanceof Item.Table table) {
                rows.addAll(rows(table));
                if (++tables == 3) {
                    joined.add(new Item.Table(rows));
                }
            } else {
                joined.add(item);
            }
        }
        return joined;
    }

    /** A table broken before a row, with a line of text between its halves. */
    public static List<Item> broken(List<Item> items, int part, int before, String between) {
        int seen = 1;
        List<Item> broken = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Table table && ++seen == part) {
                broken.add(new Item.Table(table.rows().subList(0, before)));
                broken.add(new Item.Line(between));
                broken.add(
                        new Item.Table(table.rows().subList(before, table.rows().size())));
            } else {
                broken.add(item);
            }
        }
        return broken;
    }

    private static List<List<Box>> rows(Item.Table table) {
        List<List<Box>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        return rows;
    }
}
