package cn.gongkai.intake.submission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on one uploaded file; the defaults suit a laptop.
 *
 * @param maxSize larger files are refused; the store holds a file and its report in one document of at most 16 MB
 * @param concurrentReads how many documents are read at the same time; others wait, so that memory stays bounded
 * @param longestWait how long a large upload waits for others before it is refused
 */
@ConfigurationProperties("intake.upload")
public record UploadProperties(
        @DefaultValue("12MB") DataSize maxSize,
        @DefaultValue("8") int concurrentReads,
        @DefaultValue("20s") Duration longestWait) {}
