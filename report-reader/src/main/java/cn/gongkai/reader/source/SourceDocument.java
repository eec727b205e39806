package cn.gongkai.reader.source;

import java.util.List;

/**
 * A file's content in reading order.
 *
 * @param blocks the text and tables of the document itself
 * @param names other texts that may name the report: a page's title, its heading outside the article
 * @param marks traces of editing that were left out
 * @param pictures the paragraphs that pictures stood in, or the last ones before them
 * @param trackedChanges whether the file has changes that nobody accepted yet
 */
public record SourceDocument(
        List<Block> blocks, List<String> names, List<Mark> marks, List<Integer> pictures, boolean trackedChanges) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
        names = List.copyOf(names);
        marks = List.copyOf(marks);
        pictures = List.copyOf(pictures);
    }

    /**
     * A trace of editing: a bookmark, the path of a picture.
     *
     * @param paragraph the paragraph it stood in, or the last one before it
     */
    public record Mark(int paragraph, String text) {}
}
