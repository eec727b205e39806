package cn.gongkai.reader.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects a document block by block and stops at sizes no report has: a report holds some ten thousand characters, three
 * tables and three hundred cells.
 */
public final class SourceBuilder {

    private static final int MAX_CHARACTERS = 4_000_000;
    private static final int MAX_BLOCKS = 100_000;
    private static final int MAX_CELLS = 100_000;
    private static final int MAX_MARKS = 1_000;

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<SourceDocument.Mark> marks = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private boolean trackedChanges;
    private int characters;
    private int cells;

    /** Adds a block; a paragraph of blanks is left out. */
    public void add(Block block) throws SourceException {
        if (block instanceof Paragraph paragraph && Spelling.isBlank(paragraph.text())) {
            return;
        }
        if (blocks.size() == MAX_BLOCKS) {
            throw new SourceException(SourceException.Fault.EXPLODES, "more than " + MAX_BLOCKS + " paragraphs");
        }
        blocks.add(block);
    }

    /** Counts text as it is met, before it is kept. */
    public void count(int length) throws SourceException {
        characters += length;
        if (characters > MAX_CHARACTERS) {
            throw new SourceException(SourceException.Fault.EXPLODES, "more than " + MAX_CHARACTERS + " characters");
        }
    }

    /** Counts cells as they are met, before they are kept. */
    public void countCells(int number) throws SourceException {
        cells += number;
        if (cells > MAX_CELLS) {
            throw new SourceException(SourceException.Fault.EXPLODES, "more than " + MAX_CELLS + " cells");
        }
    }

    /** Adds a text that may name the report. */
    public void name(String name) {
        if (!Spelling.isBlank(name)) {
            names.add(Spelling.strip(name));
        }
    }

    /** Notes a trace of editing in a paragraph; the thousandth and later ones tell nothing new. */
    public void mark(int paragraph, String text) {
        if (marks.size() < MAX_MARKS) {
            marks.add(new SourceDocument.Mark(paragraph, text));
        }
    }

    /** Notes a picture in a paragraph; no report has a thousand. */
    public void picture(int paragraph) {
        if (pictures.size() < MAX_MARKS) {
            pictures.add(paragraph);
        }
    }

    /** Notes that changes are tracked. */
    public void trackedChanges() {
        trackedChanges = true;
    }

    public SourceDocument build() {
        return new SourceDocument(blocks, names, marks, pictures, trackedChanges);
    }
}
