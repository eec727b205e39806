package cn.gongkai.platform.event;

import cn.gongkai.report.event.ReportEvent;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.event.Topics;
import cn.gongkai.report.json.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode, attributes in headers that begin with {@code ce_}, the JSON body as
 * value, the agency's code as key.
 */
public final class EventMessages {

    private final String source;

    /**
     * @param service the service that speaks: {@code intake-service}
     */
    public EventMessages(String service) {
        this.source = "/gongkai/" + service;
    }

    /** An event as a record for its own topic. */
    public ProducerRecord<byte[], byte[]> record(ReportEvent event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic(event), key(event), ReportJson.write(event));
        attributes(event).forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    private static String topic(ReportEvent event) {
        return switch (event) {
            case ReportSubmitted submitted -> Topics.REPORT_SUBMITTED;
            case ReportValidated validated -> Topics.REPORT_VALIDATED;
            case ReportPublished published -> Topics.REPORT_PUBLISHED;
            case SubmissionStatusChanged changed -> Topics.SUBMISSION_STATUS;
        };
    }

    private static byte[] key(ReportEvent event) {
        return bytes(event.agency().code());
    }

    private Map<String, byte[]> attributes(ReportEvent event) {
        Map<String, byte[]> attributes = new LinkedHashMap<>();
        attributes.put("ce_specversion", bytes("1.0"));
        attributes.put("ce_id", bytes(event.id()));
        attributes.put("ce_type", bytes(event.type()));
        attributes.put("ce_source", bytes(source));
        attributes.put("ce_subject", bytes(event.submission()));
        attributes.put("ce_time", bytes(event.time().toString()));
        attributes.put("content-type", bytes("application/json"));
        return attributes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
