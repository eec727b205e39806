package cn.gongkai.publication.page;

import cn.gongkai.report.form.OfficialForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Changes when the pages' own words and markup do, so that no browser keeps a page in last year's look. */
@Component
class PageVersion {

    private final String value;

    PageVersion(ResourcePatternResolver resources) throws IOException {
        CRC32 sum = new CRC32();
        for (String pattern : new String[] {
            "classpath:/templates/publication/*.html",
            // By name: a pattern at the root finds nothing in a plain jar.
            "classpath:/publication-messages_zh_CN.properties",
            "classpath:/publication-messages_en.properties",
            "classpath:/platform-messages_zh_CN.properties",
            "classpath:/platform-messages_en.properties",
            // A page links them by names that carry their digests.
            "classpath:/static-publication/*",
            "classpath:/static-platform/static/*"
        }) {
            for (Resource resource : resources.getResources(pattern)) {
                try (InputStream in = resource.getInputStream()) {
                    sum.update(in.readAllBytes());
                }
            }
        }
        // The form's own words stand in code.
        sum.update(OfficialForm.TABLES.toString().getBytes(StandardCharsets.UTF_8));
        value = Long.toHexString(sum.getValue());
    }

    String value() {
        return value;
    }
}
