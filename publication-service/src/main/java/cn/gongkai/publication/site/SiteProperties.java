package cn.gongkai.publication.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the public finds this site.
 *
 * @param address the address that citations, feeds and maps give, such as {@code https://gongkai.example.gov.cn}; null to take the
 *     one that the visitor asked for, which is right only where nothing stands before this service
 */
@ConfigurationProperties("publication.site")
record SiteProperties(@Nullable URI address) {}
