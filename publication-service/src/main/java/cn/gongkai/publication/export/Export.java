package cn.gongkai.publication.export;

import cn.gongkai.publication.published.Revision;
import org.springframework.http.MediaType;

/** A kind of file that a published report can be had as. The same revision always gives the same bytes. */
public sealed interface Export permits JsonExport, CsvExport {

    /** The end of the file's name: {@code json}. */
    String extension();

    MediaType mediaType();

    byte[] write(Revision revision);
}
