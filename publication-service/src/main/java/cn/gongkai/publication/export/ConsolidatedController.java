package cn.gongkai.publication.export;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.PublicationStore.Sums;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The consolidated table of a division as a file. */
@RestController
class ConsolidatedController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PublicationStore store;

    ConsolidatedController(PublicationStore store) {
        this.store = store;
    }

    /** The three tables of the official form with the sums of what is published, as a workbook. */
    @GetMapping("/statistics/{division:[0-9]{2,6}}/{year:[0-9]{4}}.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String division, @PathVariable int year) {
        Division place = Divisions.china()
                .find(division)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-place", division));
        Sums sums = store.sums(division, year);
        String title = "%s%d年政府信息公开工作汇总表".formatted(Divisions.china().fullName(place), year);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(title + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(ConsolidatedXlsx.write("%s（汇总%d份已公开的年度报告）".formatted(title, sums.reports()), sums));
    }
}
