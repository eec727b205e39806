package cn.gongkai.publication.export;

import cn.gongkai.publication.place.Area;
import cn.gongkai.publication.place.Places;
import cn.gongkai.publication.published.Figures;
import cn.gongkai.publication.published.PublicationStore.Sums;
import cn.gongkai.publication.published.RecentFigures;
import cn.gongkai.publication.site.Fresh;
import cn.gongkai.publication.site.Visitor;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The consolidated table of a division as a file. */
@RestController
class ConsolidatedController {

    private final RecentFigures figures;
    private final Places places;
    private final MessageSource messages;

    ConsolidatedController(RecentFigures figures, Places places, MessageSource messages) {
        this.figures = figures;
        this.places = places;
        this.messages = messages;
    }

    /**
     * The three tables of the official form with the sums of what is published, as a workbook.
     *
     * @param division its code, or {@code 0} for the whole country
     */
    @GetMapping("/statistics/{division:0|[0-9]{2,6}}/{year:[0-9]{4}}.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String division, @PathVariable int year, @ModelAttribute("visitor") Visitor visitor) {
        Area area = places.area(division);
        Sums sums = figures.sums(area.division(), year);
        Locale locale = visitor.locale();
        String title = words("statistics.title", locale, area.fullName().in(locale), Integer.toString(year));
        String coverage = words("statistics.coverage", locale, sums.townships(), area.townships());
        long departments = sums.reports() - sums.townships();
        if (departments > 0) {
            coverage += " " + words("statistics.departments", locale, departments);
        }
        return ResponseEntity.ok()
                .contentType(XlsxExport.XLSX)
                .cacheControl(Fresh.MINUTE.control())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(title.replace(":", "") + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FormWorkbook(List.of(title, coverage), locale, place -> sum(sums, place)).write(none -> {}));
    }

    private static Cell sum(Sums sums, Place place) {
        return new Cell.Amount(sums.cells().getOrDefault(Figures.key(place), BigDecimal.ZERO));
    }

    private String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
