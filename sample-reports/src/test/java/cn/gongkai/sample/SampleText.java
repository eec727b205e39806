package cn.gongkai.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A sample's plain text, cut into paragraphs and tables. */
final class SampleText {

    /** A stretch of the text. */
    sealed interface Block {}

    /** One line, with its marks such as {@code [bookmark: _GoBack]}; empty for an empty line. */
    record Paragraph(String text) implements Block {}

    /** One of the three tables, in the form's cells. */
    record Table(FormTable form, List<List<FormTable.Drawn>> rows) implements Block {}

    private final String[] lines;
    private int at;

    private SampleText(String text) {
        this.lines = text.split("\n", -1);
    }

    /**
     * Cuts the text.
     *
     * <p>Two layouts of tables occur: a cell a line (a tab begins a cell, a line without tab goes on with it, an empty
     * line ends the row) and a row a line (tabs between cells, empty cells at either end).
     */
    static List<Block> blocksOf(String text) {
        return new SampleText(text).cut();
    }

    private List<Block> cut() {
        List<Block> blocks = new ArrayList<>();
        while (at < lines.length) {
            String line = lines[at];
            if (line.startsWith("\t")) {
                FormTable form = formOf(line);
                blocks.add(new Table(form, form.draw(cellALine(), true)));
            } else if (line.contains("\t") && beginsTable(line)) {
                FormTable form = formOf(line);
                blocks.add(new Table(form, form.draw(rowALine(), false)));
            } else {
                blocks.add(new Paragraph(line));
                at++;
            }
        }
        return blocks;
    }

    private List<List<String>> cellALine() {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (at < lines.length) {
            String line = lines[at];
            if (line.startsWith("\t")) {
                row.add(line.substring(1));
            } else if (line.isEmpty()) {
                rows.add(row);
                row = new ArrayList<>();
                if (at + 1 == lines.length || !lines[at + 1].startsWith("\t")) {
                    return rows;
                }
            } else {
                row.add(row.removeLast() + "\n" + line);
            }
            at++;
        }
        return rows;
    }

    private List<List<String>> rowALine() {
        List<List<String>> rows = new ArrayList<>();
        while (at < lines.length && lines[at].contains("\t")) {
            rows.add(Arrays.asList(lines[at++].split("\t", -1)));
        }
        return rows;
    }

    private static boolean beginsTable(String line) {
        return Stream.of(FormTable.values()).anyMatch(form -> form.beginsWith(line));
    }

    private static FormTable formOf(String line) {
        return Stream.of(FormTable.values())
                .filter(form -> form.beginsWith(line))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table of the form: " + line));
    }
}
