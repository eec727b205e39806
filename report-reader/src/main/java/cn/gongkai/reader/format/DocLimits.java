package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.util.LittleEndian;

/**
 * Looks at a Word file's own table of contents before the library builds anything from it: pieces of text that overlap and
 * pages of formatting that are named again and again would take memory without end.
 */
final class DocLimits {

    private static final int HEAD = 0x400;
    private static final int PASSWORD = 0x0100;
    private static final int SECOND_TABLE = 0x0200;
    /** Where the head says how long a structure is: lists of pages with formats of characters and paragraphs. */
    private static final int[] FORMAT_PAGES = {0xFE, 0x106};

    private static final int CONTENTS = 0x1A2;
    /** A report has some twenty pages of formatting. */
    private static final int MAX_PAGES = 8_192;

    private static final int MAX_CHARACTERS = 4_000_000;

    private DocLimits() {}

    static void check(DirectoryNode root) throws IOException, SourceException {
        byte[] head = read(root, "WordDocument", HEAD);
        if (head.length < HEAD) {
            throw new SourceException(Fault.DAMAGED, "a Word file without a head");
        }
        int flags = LittleEndian.getUShort(head, 0x0A);
        if ((flags & PASSWORD) != 0) {
            throw new SourceException(Fault.ENCRYPTED, "a Word file with a password");
        }
        for (int length : FORMAT_PAGES) {
            if (LittleEndian.getInt(head, length) > MAX_PAGES * 8) {
                throw new SourceException(Fault.EXPLODES, "more than " + MAX_PAGES + " pages of formatting");
            }
        }
        long start = LittleEndian.getUInt(head, CONTENTS);
        long length = LittleEndian.getUInt(head, CONTENTS + 4);
        byte[] table = read(root, (flags & SECOND_TABLE) != 0 ? "1Table" : "0Table", Integer.MAX_VALUE);
        if (start + length > table.length) {
            throw new SourceException(Fault.DAMAGED, "a Word file that is cut off");
        }
        pieces(table, (int) start, (int) (start + length));
    }

    /** The characters that the pieces of text have together. */
    private static void pieces(byte[] table, int start, int end) throws SourceException {
        int at = start;
        while (at + 3 <= end && table[at] == 1) {
            at += 3 + LittleEndian.getUShort(table, at + 1);
        }
        if (at + 5 > end || table[at] != 2) {
            throw new SourceException(Fault.DAMAGED, "a Word file without a list of its pieces");
        }
        int pieces = (LittleEndian.getInt(table, at + 1) - 4) / 12;
        at += 5;
        if (pieces < 1 || at + 4L + pieces * 12L > end) {
            throw new SourceException(Fault.DAMAGED, "a broken list of pieces of text");
        }
        for (int i = 0; i < pieces; i++) {
            int from = LittleEndian.getInt(table, at + i * 4);
            int to = LittleEndian.getInt(table, at + i * 4 + 4);
            if (from < 0 || to < from) {
                throw new SourceException(Fault.DAMAGED, "pieces of text out of order");
            }
            if (to > MAX_CHARACTERS) {
                throw new SourceException(Fault.EXPLODES, "more than " + MAX_CHARACTERS + " characters");
            }
        }
    }

    private static byte[] read(DirectoryNode root, String stream, int most) throws IOException, SourceException {
        if (!root.hasEntryCaseInsensitive(stream)) {
            throw new SourceException(Fault.DAMAGED, "a Word file without its part " + stream);
        }
        try (InputStream in = root.createDocumentInputStream(stream)) {
            return in.readNBytes(most);
        }
    }
}
