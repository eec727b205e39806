package cn.gongkai.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in plain text that is Markdown as well. */
public final class Table {

    private final List<String[]> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(heads);
    }

    /** Adds a line; numbers are shown with as many digits as they deserve. */
    public void add(Object... cells) {
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cells[i] instanceof Double number ? shown(number) : String.valueOf(cells[i]);
        }
        rows.add(row);
    }

    public void print() {
        int columns = rows.getFirst().length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        System.out.println();
        for (int line = 0; line < rows.size(); line++) {
            System.out.println(line(rows.get(line), widths));
            if (line == 0) {
                String[] rule = new String[columns];
                for (int i = 0; i < columns; i++) {
                    rule[i] = "-".repeat(widths[i] - (i == 0 ? 0 : 1)) + (i == 0 ? "" : ":");
                }
                System.out.println(line(rule, widths));
            }
        }
    }

    private static String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.length; i++) {
            String space = " ".repeat(widths[i] - cells[i].length());
            line.append(' ')
                    .append(i == 0 ? cells[i] + space : space + cells[i])
                    .append(" |");
        }
        return line.toString();
    }

    private static String shown(double number) {
        double size = Math.abs(number);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, number);
    }
}
