package cn.gongkai.publication.feed;

import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.site.Fresh;
import cn.gongkai.publication.site.Visitor;
import cn.gongkai.report.json.ReportJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * The open data of this site as a DCAT catalogue in JSON-LD: one data set a year, titles in Chinese and English.
 *
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>
 */
@RestController
class Catalog {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final PublicationStore store;
    private final MessageSource messages;

    Catalog(PublicationStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
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
                inBothLanguages("start.title"),
                "dct:language",
                "zh",
                "dcat:dataset",
                store.years().stream().map(year -> dataset(site, year)).toList());
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .cacheControl(Fresh.HOUR.control())
                .body(ReportJson.mapper().writeValueAsBytes(catalog));
    }

    private Map<String, Object> dataset(String site, int year) {
        String list = site + "/api/v1/publications?year=" + year;
        return Map.of(
                "@id",
                list,
                "@type",
                "dcat:Dataset",
                "dct:title",
                inBothLanguages("catalog.dataset", Integer.toString(year)),
                "dct:temporal",
                Map.of("@type", "dct:PeriodOfTime", "dcat:startDate", year + "-01-01", "dcat:endDate", year + "-12-31"),
                "dcat:distribution",
                List.of(Map.of(
                        "@type", "dcat:Distribution", "dcat:accessURL", list, "dcat:mediaType", "application/json")));
    }

    private List<Map<String, String>> inBothLanguages(String key, Object... arguments) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> Map.of(
                        "@language", locale.getLanguage(), "@value", messages.getMessage(key, arguments, locale)))
                .toList();
    }
}
