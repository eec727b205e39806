package cn.gongkai.publication.export;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.publication.published.Publication;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Revision;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Published reports as files. The address without a revision always has the latest. */
@RestController
class ExportController {

    private static final String REPORT = "/reports/{agency}/{year:[0-9]{4}}";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FRESH_REVISION = Duration.ofHours(1);

    private final PublicationStore store;

    ExportController(PublicationStore store) {
        this.store = store;
    }

    /** The latest revision as JSON, in the shape in which a report is handed in. */
    @GetMapping(REPORT + ".json")
    ResponseEntity<byte[]> json(@PathVariable String agency, @PathVariable int year) {
        Publication publication = publication(agency, year);
        return file(publication, publication.latest(), new JsonExport(), FRESH);
    }

    /** One revision as JSON; its bytes never change and have the digest that the page shows. */
    @GetMapping(REPORT + "/revisions/{number:[0-9]{1,6}}.json")
    ResponseEntity<byte[]> json(@PathVariable String agency, @PathVariable int year, @PathVariable int number) {
        Publication publication = publication(agency, year);
        return file(publication, revision(publication, number), new JsonExport(), FRESH_REVISION);
    }

    /** The latest revision as a long table for spreadsheets. */
    @GetMapping(REPORT + ".csv")
    ResponseEntity<byte[]> csv(@PathVariable String agency, @PathVariable int year) {
        Publication publication = publication(agency, year);
        return file(publication, publication.latest(), new CsvExport(), FRESH);
    }

    /** One revision as a long table for spreadsheets. */
    @GetMapping(REPORT + "/revisions/{number:[0-9]{1,6}}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String agency, @PathVariable int year, @PathVariable int number) {
        Publication publication = publication(agency, year);
        return file(publication, revision(publication, number), new CsvExport(), FRESH_REVISION);
    }

    private Publication publication(String agency, int year) {
        return store.find(agency, year)
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.NOT_FOUND, "not-published", agency, Integer.toString(year)));
    }

    private static Revision revision(Publication publication, int number) {
        return publication
                .revision(number)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "no-such-revision",
                        publication.agency().code(),
                        Integer.toString(publication.year()),
                        number));
    }

    private static ResponseEntity<byte[]> file(
            Publication publication, Revision revision, Export export, Duration fresh) {
        return ResponseEntity.ok()
                .contentType(export.mediaType())
                .eTag('"' + revision.sha256().substring(0, 32) + "-" + export.extension() + '"')
                .lastModified(revision.publishedAt())
                .cacheControl(CacheControl.maxAge(fresh).cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(publication, revision, export.extension()))
                .body(export.write(revision));
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
