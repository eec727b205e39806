package cn.gongkai.publication.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** How long browsers and caches in between may show an answer again without asking. */
public enum Fresh {
    /** Lists that change while people hand in. */
    TEN_SECONDS(Duration.ofSeconds(10)),
    /** What changes when a report is corrected. */
    MINUTE(Duration.ofMinutes(1)),
    /** What changes hardly ever, or is for machines that come by now and then. */
    HOUR(Duration.ofHours(1));

    private final CacheControl control;

    Fresh(Duration age) {
        this.control = CacheControl.maxAge(age).cachePublic();
    }

    /** The header for answers that are made as a whole. */
    public CacheControl control() {
        return control;
    }

    /** Writes the header. */
    public void tell(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, control.getHeaderValue());
    }
}
