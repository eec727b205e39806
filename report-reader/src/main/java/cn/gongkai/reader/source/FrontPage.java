package cn.gongkai.reader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The page of findings that an annotated copy begins with. Clerks mend that copy and hand it in again; what the platform wrote is no
 * text of the report. It is told by its first and last line, which every program keeps that saves the file.
 */
public final class FrontPage {

    private static final String BEGIN = "公开平台标注清单（不属于报告内容）";
    private static final String END = "标注清单到此为止，以下为报告原文";
    private static final String ENGLISH_BEGIN = "Gongkai: what was found (no part of the report)";
    private static final String ENGLISH_END = "End of what was found; the report follows";

    private static final Set<String> BEGINS = Set.of(Spelling.bare(BEGIN), Spelling.bare(ENGLISH_BEGIN));
    private static final Set<String> ENDS = Set.of(Spelling.bare(END), Spelling.bare(ENGLISH_END));

    /** How many blocks are looked at for its first line. */
    private static final int SEARCHED = 20;

    private FrontPage() {}

    /** Its first line. */
    public static String begin(Locale locale) {
        return isEnglish(locale) ? ENGLISH_BEGIN : BEGIN;
    }

    /** Its last line. */
    public static String end(Locale locale) {
        return isEnglish(locale) ? ENGLISH_END : END;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    public static boolean isBegin(String line) {
        return isOneOf(BEGINS, line);
    }

    public static boolean isEnd(String line) {
        return isOneOf(ENDS, line);
    }

    /** Nearly every line is told from those by its first letter. */
    private static boolean isOneOf(Set<String> wanted, String line) {
        for (int i = 0; i < line.length(); i++) {
            String first = Spelling.bare(line.substring(i, i + 1));
            if (!first.isEmpty()) {
                return wanted.stream().anyMatch(text -> text.startsWith(first)) && wanted.contains(Spelling.bare(line));
            }
        }
        return false;
    }

    /** A document without its page of findings; the same document if it has none. */
    public static SourceDocument without(SourceDocument document) {
        List<Block> blocks = document.blocks();
        int begin = -1;
        int end = -1;
        for (int i = 0; i < blocks.size() && (begin >= 0 || i < SEARCHED) && end < 0; i++) {
            if (blocks.get(i) instanceof Paragraph paragraph) {
                begin = begin < 0 && isBegin(paragraph.text()) ? i : begin;
                end = isEnd(paragraph.text()) ? i : end;
            }
        }
        if (begin < 0 && end < 0) {
            return document;
        }
        int first = begin < 0 ? end : begin;
        int last = end < 0 ? lastWithoutEnd(blocks, begin) : end;
        List<Block> kept = new ArrayList<>(blocks.subList(0, first));
        kept.addAll(blocks.subList(last + 1, blocks.size()));
        return new SourceDocument(
                kept, document.names(), document.marks(), document.pictures(), document.trackedChanges());
    }

    /** Someone deleted its last line: it ends with its table, or is its first line alone. */
    private static int lastWithoutEnd(List<Block> blocks, int begin) {
        for (int i = begin + 1; i < Math.min(begin + 6, blocks.size()); i++) {
            if (blocks.get(i) instanceof Grid) {
                return i;
            }
        }
        return begin;
    }
}
