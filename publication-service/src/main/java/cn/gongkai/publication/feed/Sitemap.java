package cn.gongkai.publication.feed;

import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.RecentFigures;
import cn.gongkai.publication.published.Selection;
import cn.gongkai.publication.published.Summary;
import cn.gongkai.publication.site.Fresh;
import cn.gongkai.publication.site.Visitor;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The addresses of all pages for search engines: an index, a map of the places of each province, and one of its reports for each year.
 * None comes near the 50 000 addresses that a map may have: the largest province has some three thousand townships. They are written
 * while they are read, so that none is ever whole in memory. Revisions are left out: the page of a report shows the one that counts.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the protocol</a>
 */
@Controller
class Sitemap {

    private static final int AT_ONCE = 1000;
    private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = "application/xml;charset=UTF-8";

    private final PublicationStore store;
    private final RecentFigures figures;

    Sitemap(PublicationStore store, RecentFigures figures) {
        this.store = store;
        this.figures = figures;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(@ModelAttribute("visitor") Visitor visitor) {
        String rules = "User-agent: *\nDisallow: /api/\nDisallow: /actuator/\n\nSitemap: %s/sitemap.xml\n"
                .formatted(visitor.site());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(Fresh.HOUR.control())
                .body(rules.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sitemap.xml")
    void index(@ModelAttribute("visitor") Visitor visitor, HttpServletResponse response) throws IOException {
        write("sitemapindex", response, xml -> {
            for (Division province : Divisions.china().children("")) {
                map(xml, visitor.site(), province.code());
            }
            for (int year : store.years()) {
                // A map without a single address would not be one.
                figures.byProvince(year).keySet().forEach(province -> map(xml, visitor.site(), province + "-" + year));
            }
        });
    }

    private static void map(PrintWriter xml, String site, String name) {
        xml.printf("<sitemap><loc>%s/sitemap-%s.xml</loc></sitemap>%n", site, name);
    }

    @GetMapping("/sitemap-{province:[0-9]{2}}.xml")
    void places(@PathVariable String province, @ModelAttribute("visitor") Visitor visitor, HttpServletResponse response)
            throws IOException {
        write(
                "urlset",
                response,
                xml -> Divisions.china().all().stream()
                        .map(Division::code)
                        .filter(code -> code.startsWith(province))
                        .forEach(code -> xml.printf("<url><loc>%s/places/%s</loc></url>%n", visitor.site(), code)));
    }

    @GetMapping("/sitemap-{province:[0-9]{2}}-{year:[0-9]{4}}.xml")
    void reports(
            @PathVariable String province,
            @PathVariable int year,
            @ModelAttribute("visitor") Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        write("urlset", response, xml -> {
            List<Summary> reports = next(province, year, null);
            while (!reports.isEmpty()) {
                reports.forEach(report -> url(xml, report, visitor.site()));
                reports = next(province, year, reports.getLast().id());
            }
        });
    }

    private List<Summary> next(String province, int year, @Nullable String after) {
        return store.list(Selection.in(province, year), after, AT_ONCE);
    }

    /** Codes, years and times have nothing that XML would need escaped; the site's address is a URL without a query. */
    private static void url(PrintWriter xml, Summary report, String site) {
        xml.printf(
                "<url><loc>%s/reports/%s/%d</loc><lastmod>%s</lastmod></url>%n",
                site, report.agency(), report.year(), report.publishedAt());
    }

    private interface Content {
        void writeTo(PrintWriter xml);
    }

    private static void write(String element, HttpServletResponse response, Content content) throws IOException {
        response.setContentType(XML);
        Fresh.HOUR.tell(response);
        // Nothing is flushed when reading fails at once: then there is a problem to answer with.
        PrintWriter xml = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
        xml.printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<%s xmlns=\"%s\">%n", element, SPACE);
        content.writeTo(xml);
        xml.printf("</%s>%n", element);
        xml.flush();
    }
}
