package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a file from its first bytes and, for packages, from what is packed. */
public final class Sniffer {

    private static final int HEAD = 4096;

    private Sniffer() {}

    /**
     * The kind of a file.
     *
     * @throws SourceException if the file is a package that is damaged or locked
     */
    public static FileKind kindOf(byte[] content) throws SourceException {
        FileKind kind = byMagic(content);
        if (kind != null) {
            return kind;
        }
        String head = Charsets.decodeHead(content, HEAD);
        if (head == null) {
            return FileKind.UNKNOWN;
        }
        if (contains(head, "mime-version:", ':') && contains(head, "multipart/related", '/')) {
            return FileKind.MHT;
        }
        if (contains(head, "<?mso-application", '?')
                || contains(head, "<w:worddocument", ':')
                || contains(head, "<pkg:package", ':')) {
            return FileKind.WORD_XML;
        }
        return isHtml(head) ? FileKind.HTML : FileKind.TXT;
    }

    private static boolean isHtml(String head) {
        for (String tag : new String[] {
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<meta",
            "<table",
            "<div",
            "<p>",
            "<p ",
            "<span",
            "<h1",
            "<br",
            "<td"
        }) {
            if (contains(head, tag, '<')) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a text has a word, in capitals or not.
     *
     * @param sign a character of the word that is no letter, where it is looked for
     */
    private static boolean contains(String text, String word, char sign) {
        int before = word.indexOf(sign);
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            if (text.regionMatches(true, at - before, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FileKind byMagic(byte[] content) throws SourceException {
        if (starts(content, 'P', 'K', 3, 4)) {
            return packed(content);
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return compound(content);
        }
        if (indexOf(content, "%PDF-".getBytes(StandardCharsets.ISO_8859_1), Math.min(content.length, 1024)) >= 0) {
            return FileKind.PDF;
        }
        if (starts(content, '{', '\\', 'r', 't', 'f')) {
            return FileKind.RTF;
        }
        if (starts(content, 0x89, 'P', 'N', 'G')
                || starts(content, 0xFF, 0xD8, 0xFF)
                || starts(content, 'G', 'I', 'F', '8')) {
            return FileKind.IMAGE;
        }
        if (starts(content, 'R', 'a', 'r', '!')
                || starts(content, '7', 'z', 0xBC, 0xAF)
                || starts(content, 0x1F, 0x8B)) {
            return FileKind.ARCHIVE;
        }
        return null;
    }

    private static FileKind packed(byte[] content) throws SourceException {
        try (Package parts = new Package(content)) {
            if (parts.has("word/document.xml") || parts.has("word/document2.xml")) {
                return FileKind.DOCX;
            }
            if (parts.has("OFD.xml")) {
                return FileKind.OFD;
            }
            if (parts.has("xl/workbook.xml") || parts.has("xl/workbook.bin")) {
                return FileKind.XLSX;
            }
            if (parts.has("ppt/presentation.xml")) {
                return FileKind.PPTX;
            }
            return parts.has("content.xml") ? FileKind.ODT : FileKind.ARCHIVE;
        }
    }

    private static FileKind compound(byte[] content) throws SourceException {
        // The directory of an OLE2 file names its streams in UTF-16.
        if (contains(content, "EncryptedPackage")) {
            throw new SourceException(SourceException.Fault.ENCRYPTED, "an Office file with a password");
        }
        if (contains(content, "WordDocument")) {
            return FileKind.DOC;
        }
        return contains(content, "Workbook") ? FileKind.XLS : FileKind.UNKNOWN;
    }

    private static boolean contains(byte[] content, String name) {
        return indexOf(content, name.getBytes(StandardCharsets.UTF_16LE), content.length) >= 0;
    }

    private static boolean starts(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] content, byte[] wanted, int end) {
        for (int i = 0; i <= end - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && content[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
