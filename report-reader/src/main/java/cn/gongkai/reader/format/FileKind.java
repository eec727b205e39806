package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of files that clerks hand in, found from what is in them; the name of a file decides nothing. */
public enum FileKind {
    DOCX(new Docx()),
    HTML(new Html()),
    TXT(new PlainText()),
    DOC(new Doc()),
    WORD_XML(null),
    ODT(new Odt()),
    PDF(new Pdf()),
    OFD(null),
    MHT(new Mht()),
    RTF(null),
    XLSX(null),
    XLS(null),
    PPTX(null),
    ARCHIVE(null),
    IMAGE(null),
    UNKNOWN(null);

    private final @Nullable FileFormat format;

    FileKind(@Nullable FileFormat format) {
        this.format = format;
    }

    /** The kind in lower case, as {@code Reading} names it and most file names end. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether files of this kind can be read. */
    public boolean readable() {
        return format != null;
    }

    /**
     * Reads a file of this kind.
     *
     * @throws SourceException if it is damaged, locked or far too large inside
     * @throws IllegalStateException if this kind is not {@link #readable()}
     */
    public SourceDocument read(byte[] content) throws SourceException {
        if (format == null) {
            throw new IllegalStateException("no reader for " + this);
        }
        return format.read(content);
    }
}
