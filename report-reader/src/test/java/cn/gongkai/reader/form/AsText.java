package cn.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways a report's tables fall out of Word or a page as plain text. */
public enum AsText {
    /** A tab begins a cell, a line without one goes on with it, an empty line ends the row; merged cells are empty below. */
    CELL_A_LINE(AsText::cellALine),
    /** Tabs between cells, merged cells empty, rows padded on the right. */
    ROW_A_LINE(table -> rows(table, "", "\t", "\t")),
    /** Tabs between cells; what a cell from above covers is left out, so that rows are shifted left. */
    ROWS_SHIFTED_LEFT(table -> rows(table, null, "\t", "")),
    /** Strokes between cells, merged ones repeated in every row and column. */
    STROKES_REPEATED(AsText::strokesRepeated),
    /** Strokes between cells, merged ones once. */
    STROKES(table -> rows(table, null, " | ", " |")),
    /** Strokes between cells, blank where merged, a line of dashes below the head. */
    STROKES_BLANK(AsText::markdown),
    /** A stroke before every cell but the first, each on its own line, and one behind the last. */
    STROKES_ON_LINES(AsText::strokesOnLines),
    /** A cell on every line and nothing between rows; blank cells are lost. */
    LINES(AsText::lines),
    /** A row on every line with blanks between its cells; blank cells are lost. */
    WORDS(AsText::words);

    private final Function<Item.Table, String> table;

    AsText(Function<Item.Table, String> table) {
        this.table = table;
    }

    /** The whole document. */
    public String write(List<Item> items) {
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            switch (item) {
                case Item.Line(String line) -> text.append(line).append('\n');
                case Item.Table table -> text.append(this.table.apply(table));
            }
        }
        return text.toString();
    }

    private static String cellALine(Item.Table table) {
        StringBuilder text = new StringBuilder();
        for (List<Item.Place> row : table.places()) {
            for (Item.Place place : row) {
                text.append('\t')
                        .append(place.begins() ? place.box().text() : "")
                        .append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String rows(Item.Table table, String covered, String between, String end) {
        return table.places().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    for (Item.Place place : row) {
                        String text = place.begins() ? flat(place) : covered;
                        if (text != null) {
                            cells.add(text);
                        }
                        for (int i = 1; i < place.box().columns() && covered != null; i++) {
                            cells.add(covered);
                        }
                    }
                    return String.join(between, cells) + end + "\n";
                })
                .collect(Collectors.joining());
    }

    private static String strokesRepeated(Item.Table table) {
        StringBuilder text = new StringBuilder();
        for (List<Item.Place> row : table.places()) {
            text.append('|');
            for (Item.Place place : row) {
                text.append((" " + flat(place) + " |").repeat(place.box().columns()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String markdown(Item.Table table) {
        String rows = rows(table, "", " | ", " |");
        String[] lines = rows.split("\n");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            text.append("| ").append(lines[i]).append('\n');
            if (i == 0) {
                text.append("| ")
                        .append("--- | "
                                .repeat(table.places().getFirst().stream()
                                        .mapToInt(place -> place.box().columns())
                                        .sum()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String strokesOnLines(Item.Table table) {
        StringBuilder text = new StringBuilder();
        for (List<Box> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "| ").append(row.get(i).text()).append('\n');
            }
            text.append("|\n");
        }
        return text.toString();
    }

    private static String lines(Item.Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .filter(box -> !box.text().isBlank())
                .map(box -> box.text() + "\n")
                .collect(Collectors.joining());
    }

    private static String words(Item.Table table) {
        return table.rows().stream()
                .map(row -> row.stream()
                                .map(Box::text)
                                .collect(Collectors.joining(" "))
                                .replace("\n", "") + "\n")
                .collect(Collectors.joining());
    }

    private static String flat(Item.Place place) {
        return place.box().text().replace("\n", "");
    }
}
