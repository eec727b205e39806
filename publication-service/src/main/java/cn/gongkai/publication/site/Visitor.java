package cn.gongkai.publication.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who reads a page: in which language, and what links and dates look like for them. Templates know it as {@code visitor}.
 *
 * @param locale Chinese or English
 * @param chosen {@code zh} or {@code en} if the address says so; links then say so as well
 * @param site the site's own address, without a slash at its end
 * @param here the address of this page without the site's
 */
public record Visitor(Locale locale, @Nullable String chosen, String site, String here) {

    private static final String AFTER = "after";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm '(Beijing)'", Locale.ENGLISH);

    /** The visitor behind a request. */
    static Visitor of(HttpServletRequest request, SiteProperties properties) {
        String query = request.getQueryString();
        return new Visitor(
                RequestContextUtils.getLocale(request),
                LanguageChoice.chosen(request),
                properties.address() == null
                        ? ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString()
                        : properties.address().toString().replaceAll("/+$", ""),
                request.getServletPath() + (query == null ? "" : "?" + query));
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** The page's language as HTML wants it. */
    public String language() {
        return english() ? "en" : "zh-CN";
    }

    public String home() {
        return inLanguage("/");
    }

    public String home(int year) {
        return inLanguage("/?year=" + year);
    }

    /** The page of a division. */
    public String place(String code, int year) {
        return inLanguage("/places/" + code + "?year=" + year);
    }

    /** The consolidated table of a division. */
    public String statistics(String division, int year) {
        return inLanguage(statisticsPath(division, year));
    }

    /** The consolidated table with what was contributed to one cell. */
    public String statistics(String division, int year, String cell) {
        return inLanguage(statisticsPath(division, year) + "?cell=" + URLEncoder.encode(cell, StandardCharsets.UTF_8));
    }

    /** The consolidated table as a workbook. */
    public String workbook(String division, int year) {
        return inLanguage(statisticsPath(division, year) + ".xlsx");
    }

    /** The latest publications as a feed. */
    public String feed() {
        return inLanguage("/feed.atom");
    }

    /** A report beside others. */
    public String compare(String agency, int year) {
        return inLanguage(reportPath(agency, year) + "/compare");
    }

    /** The page of the latest revision of a report. */
    public String report(String agency, int year) {
        return inLanguage(reportPath(agency, year));
    }

    /** The page of one revision. */
    public String revision(String agency, int year, int number) {
        return inLanguage(reportPath(agency, year) + "/revisions/" + number);
    }

    /** A file of one revision. */
    public String file(String agency, int year, int number, String extension) {
        return reportPath(agency, year) + "/revisions/" + number + "." + extension;
    }

    /** One revision's address for citations: complete, and without a language. */
    public String permanent(String agency, int year, int number) {
        return site + reportPath(agency, year) + "/revisions/" + number;
    }

    /** This page in a language, {@code zh} or {@code en}. */
    public String here(String language) {
        return UriComponentsBuilder.fromUriString(here)
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }

    /**
     * This page with another choice, from the beginning of its list.
     *
     * @param value what is chosen; null to choose nothing
     */
    public String choosing(String parameter, @Nullable Object value) {
        Object[] values = value == null ? new Object[0] : new Object[] {value};
        return UriComponentsBuilder.fromUriString(here)
                .replaceQueryParam(AFTER)
                .replaceQueryParam(parameter, values)
                .build()
                .toUriString();
    }

    /** This page's list from behind a report on. */
    public String after(String report) {
        return choosing(AFTER, report);
    }

    /** A day in Beijing. */
    public String day(Instant time) {
        return (english() ? ENGLISH_DAY : CHINESE_DAY).format(time.atZone(BEIJING));
    }

    /** A day and minute in Beijing. */
    public String minute(Instant time) {
        return (english() ? ENGLISH_TIME : CHINESE_TIME).format(time.atZone(BEIJING));
    }

    private static String statisticsPath(String division, int year) {
        return "/statistics/" + division + "/" + year;
    }

    private static String reportPath(String agency, int year) {
        return "/reports/" + agency + "/" + year;
    }

    private String inLanguage(String address) {
        return chosen == null ? address : address + (address.contains("?") ? "&" : "?") + "lang=" + chosen;
    }
}
