package cn.gongkai.publication.feed;

import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.site.Visitor;
import cn.gongkai.report.json.ReportJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * The open data of this site as a DCAT catalogue in JSON-LD: one data set a year.
 *
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>
 */
@RestController
class Catalog {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final Duration FRESH = Duration.ofHours(1);

    private final PublicationStore store;

    Catalog(PublicationStore store) {
        this.store = store;
    }

    @GetMapping("/catalog.jsonld")
    ResponseEntity<byte[]> catalog(@ModelAttribute("visitor") Visitor visitor) {
        String site = visitor.site();
        Map<String, Object> catalog = Map.of(
                "@context",
                Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"),
                "@id",
                site + "/catalog.jsonld",
                "@type",
                "dcat:Catalog",
                "dct:title",
                "政府信息公开工作年度报告",
                "dct:language",
                "zh",
                "dcat:dataset",
                store.years().stream().map(year -> dataset(site, year)).toList());
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(ReportJson.mapper().writeValueAsBytes(catalog));
    }

    private static Map<String, Object> dataset(String site, int year) {
        String list = site + "/api/v1/publications?year=" + year;
        return Map.of(
                "@id",
                list,
                "@type",
                "dcat:Dataset",
                "dct:title",
                year + "年政府信息公开工作年度报告",
                "dct:temporal",
                Map.of("@type", "dct:PeriodOfTime", "dcat:startDate", year + "-01-01", "dcat:endDate", year + "-12-31"),
                "dcat:distribution",
                List.of(Map.of(
                        "@type", "dcat:Distribution", "dcat:accessURL", list, "dcat:mediaType", "application/json")));
    }
}
