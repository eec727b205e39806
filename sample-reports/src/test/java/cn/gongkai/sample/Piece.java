package cn.gongkai.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a paragraph or cell, one after the other. */
sealed interface Piece {

    /** Words; Word starts a new run wherever Latin letters or digits meet Chinese ones. */
    record Words(String text, boolean latin) implements Piece {}

    /** A named place. */
    record Bookmark(String name) implements Piece {}

    /** A picture, known by the path it was pasted from. */
    record Picture(String path) implements Piece {}

    /** A line break. */
    record LineBreak() implements Piece {}

    /** A tab. */
    record Tab() implements Piece {}

    Pattern PIECES = Pattern.compile(
            "\\[(bookmark|image): ([^\\]]*)]|(\\n)|(\\t)|([0-9A-Za-z.%:/@-]+)|([^\\[\\n\\t0-9A-Za-z.%:/@-]+|\\[)");

    /** Takes a text with marks apart. */
    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECES.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                pieces.add(
                        matcher.group(1).equals("image")
                                ? new Picture(matcher.group(2))
                                : new Bookmark(matcher.group(2)));
            } else if (matcher.group(3) != null) {
                pieces.add(new LineBreak());
            } else if (matcher.group(4) != null) {
                pieces.add(new Tab());
            } else {
                pieces.add(new Words(matcher.group(), matcher.group(5) != null));
            }
        }
        return pieces;
    }
}
