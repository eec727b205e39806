package cn.gongkai.publication.feed;

import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Selection;
import cn.gongkai.publication.published.Summary;
import cn.gongkai.publication.site.Visitor;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The addresses of all reports for search engines: an index, and a map for each province.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the protocol</a>
 */
@RestController
class Sitemap {

    /** As many addresses as one map may have; a province has some two thousand agencies a year. */
    private static final int MOST = 50_000;

    private static final String OPEN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofHours(1);

    private final PublicationStore store;

    Sitemap(PublicationStore store) {
        this.store = store;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(@ModelAttribute("visitor") Visitor visitor) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body("User-agent: *\nDisallow: /api/\nDisallow: /actuator/\n\nSitemap: " + visitor.site()
                        + "/sitemap.xml\n");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index(@ModelAttribute("visitor") Visitor visitor) {
        return xml(Divisions.china().children("").stream()
                .map(Division::code)
                .map(province ->
                        "<sitemap><loc>%s/sitemap-%s.xml</loc></sitemap>\n".formatted(visitor.site(), province))
                .collect(Collectors.joining("", OPEN.formatted("sitemapindex"), "</sitemapindex>\n")));
    }

    @GetMapping("/sitemap-{province:[0-9]{2}}.xml")
    ResponseEntity<String> province(@PathVariable String province, @ModelAttribute("visitor") Visitor visitor) {
        return xml(store.list(Selection.in(province, null), null, MOST).stream()
                .map(report -> url(report, visitor.site()))
                .collect(Collectors.joining("", OPEN.formatted("urlset"), "</urlset>\n")));
    }

    /** Codes, years and times have nothing that XML would need escaped; the site's address is a URL without a query. */
    private static String url(Summary report, String site) {
        return "<url><loc>%s/reports/%s/%d</loc><lastmod>%s</lastmod></url>\n"
                .formatted(site, report.agency(), report.year(), report.publishedAt());
    }

    private static ResponseEntity<String> xml(String body) {
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(body);
    }
}
