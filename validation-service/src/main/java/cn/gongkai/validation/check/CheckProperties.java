package cn.gongkai.validation.check;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on one check over HTTP.
 *
 * @param maxSize of the body; an honest report has 10 KB, its text at most some 100 KB
 */
@ConfigurationProperties("validation.check")
record CheckProperties(@DefaultValue("4MB") DataSize maxSize) {}
