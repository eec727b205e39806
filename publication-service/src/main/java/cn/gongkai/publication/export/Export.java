package cn.gongkai.publication.export;

import cn.gongkai.publication.published.Revision;
import org.springframework.http.MediaType;

/** A kind of file that a published report can be had as. The same revision always says the same. */
public sealed interface Export permits JsonExport, CsvExport, XlsxExport {

    /** The end of the file's name: {@code json}. */
    String extension();

    MediaType mediaType();

    /** Whether the same revision is always the same file, byte for byte. */
    default boolean isExact() {
        return true;
    }

    byte[] write(Revision revision);
}
