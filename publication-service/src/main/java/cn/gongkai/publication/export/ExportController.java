package cn.gongkai.publication.export;

import cn.gongkai.publication.published.Publication;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Revision;
import cn.gongkai.publication.site.Fresh;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Published reports as files. The address without a revision always has the latest. */
@RestController
class ExportController {

    private static final String REPORT = "/reports/{agency}/{year:[0-9]{4}}";
    private static final String REVISION = REPORT + "/revisions/{number:[0-9]{1,6}}";

    private final PublicationStore store;
    private final Map<String, Export> exports;

    ExportController(PublicationStore store, List<Export> exports) {
        this.store = store;
        this.exports = exports.stream().collect(Collectors.toMap(Export::extension, Function.identity()));
    }

    /** The latest revision: as JSON, in the shape in which a report is handed in, as a long table for spreadsheets, or as a workbook. */
    @GetMapping({REPORT + ".json", REPORT + ".csv", REPORT + ".xlsx"})
    ResponseEntity<byte[]> latest(@PathVariable String agency, @PathVariable int year, HttpServletRequest request) {
        Publication publication = store.require(agency, year);
        return file(publication, publication.latest(), export(request), Fresh.MINUTE);
    }

    /** One revision. The bytes of its JSON never change and have the digest that the page shows. */
    @GetMapping({REVISION + ".json", REVISION + ".csv", REVISION + ".xlsx"})
    ResponseEntity<byte[]> revision(
            @PathVariable String agency, @PathVariable int year, @PathVariable int number, HttpServletRequest request) {
        Publication publication = store.require(agency, year);
        return file(publication, publication.require(number), export(request), Fresh.HOUR);
    }

    private Export export(HttpServletRequest request) {
        return Objects.requireNonNull(exports.get(StringUtils.getFilenameExtension(request.getServletPath())));
    }

    private static ResponseEntity<byte[]> file(Publication publication, Revision revision, Export export, Fresh fresh) {
        return ResponseEntity.ok()
                .contentType(export.mediaType())
                .eTag(tag(revision, export))
                .lastModified(revision.publishedAt())
                .cacheControl(fresh.control())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(publication, revision, export.extension()))
                .body(export.write(revision));
    }

    private static String tag(Revision revision, Export export) {
        String tag = "\"%s-%s\"".formatted(revision.sha256().substring(0, 32), export.extension());
        return export.isExact() ? tag : "W/" + tag;
    }

    /** The name to save the file under: in Chinese where it can be (RFC 5987), else by code. */
    private static String disposition(Publication publication, Revision revision, String extension) {
        String plain =
                "%s-%d-r%d.%s".formatted(publication.agency().code(), publication.year(), revision.number(), extension);
        String chinese = "%s%d年政府信息公开工作年度报告（第%d版）.%s"
                .formatted(publication.agency().name(), publication.year(), revision.number(), extension);
        String encoded = URLEncoder.encode(chinese, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
