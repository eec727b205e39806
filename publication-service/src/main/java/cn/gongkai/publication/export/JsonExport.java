package cn.gongkai.publication.export;

import cn.gongkai.publication.published.Revision;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The report as JSON: the very bytes that were published and whose digest the page shows. */
@Component
public final class JsonExport implements Export {

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public byte[] write(Revision revision) {
        return revision.report();
    }
}
