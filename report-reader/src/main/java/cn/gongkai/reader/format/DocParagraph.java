package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceException;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Reads one paragraph of an old Word file: its runs, what its fields show, its automatic number. */
final class DocParagraph {

    private static final char CELL_END = 7;
    private static final char LINE_BREAK = 11;
    private static final char PAGE_BREAK = 12;
    private static final char FIELD_BEGIN = 19;
    private static final char FIELD_SHOWS = 20;
    private static final char FIELD_END = 21;
    private static final char NO_BREAK_HYPHEN = 30;
    private static final char SOFT_HYPHEN = 31;

    private final SourceBuilder document;
    private final DocNumbers numbers;
    private int count;
    /** How many fields are open, and how many of them have begun to show their result. */
    private int fields;

    private int showing;
    /** Text of a paragraph whose end was deleted: it runs on into the next. */
    private String running = "";

    DocParagraph(HWPFDocument word, SourceBuilder document) {
        this.document = document;
        this.numbers = new DocNumbers(word);
    }

    void read(Paragraph paragraph, List<Block> blocks) throws SourceException {
        int index = count++;
        StringBuilder text = new StringBuilder(running);
        running = "";
        boolean endDeleted = false;
        int runs = paragraph.numCharacterRuns();
        for (int i = 0; i < runs; i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean deleted = run.isMarkedDeleted();
            if (deleted || run.isMarkedInserted()) {
                document.trackedChanges();
            }
            String written = run.text();
            document.count(written.length());
            append(written, !deleted && !run.isVanished(), text);
            endDeleted = deleted && written.endsWith("\r");
        }
        if (endDeleted) {
            running = text.toString();
            return;
        }
        String number = numbers.of(paragraph);
        blocks.add(new cn.gongkai.reader.source.Paragraph(number + text, index, number.length()));
    }

    private void append(String written, boolean shown, StringBuilder text) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case FIELD_BEGIN -> fields++;
                case FIELD_SHOWS -> showing++;
                case FIELD_END -> {
                    showing = Math.min(showing, Math.max(fields - 1, 0));
                    fields = Math.max(fields - 1, 0);
                }
                default -> {
                    if (shown && fields == showing) {
                        append(c, text);
                    }
                }
            }
        }
    }

    private static void append(char c, StringBuilder text) {
        switch (c) {
            case LINE_BREAK -> text.append('\n');
            case '\t' -> text.append('\t');
            case NO_BREAK_HYPHEN -> text.append('-');
            case CELL_END, PAGE_BREAK, SOFT_HYPHEN -> {}
            default -> {
                // What is left below the blank are anchors of pictures, notes and remarks, and the paragraph's own end.
                if (c >= ' ') {
                    text.append(c);
                }
            }
        }
    }
}
