package cn.gongkai.publication.page;

import cn.gongkai.publication.published.Publication;
import cn.gongkai.publication.published.Revision;
import cn.gongkai.publication.site.Visitor;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.json.ReportJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report in the words of schema.org, for search engines. */
final class StructuredData {

    private StructuredData() {}

    /** JSON-LD that can stand in a page: what could end its element is escaped. */
    static String of(Publication publication, Revision revision, AnnualReport report, Visitor visitor) {
        String address = visitor.permanent(publication.agency().code(), publication.year(), revision.number());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Report");
        data.put("@id", address);
        data.put("url", address);
        data.put("name", report.title());
        data.put("inLanguage", "zh-CN");
        data.put("version", revision.number());
        data.put("datePublished", revision.publishedAt().toString());
        data.put("temporalCoverage", "%1$d-01-01/%1$d-12-31".formatted(publication.year()));
        data.put(
                "publisher",
                Map.of(
                        "@type",
                        "GovernmentOrganization",
                        "name",
                        publication.agency().name()));
        data.put(
                "encoding",
                Map.of("@type", "MediaObject", "encodingFormat", "application/json", "contentUrl", address + ".json"));
        return ReportJson.mapper()
                .writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace("&", "\\u0026");
    }
}
