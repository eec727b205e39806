package cn.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.TestPlatform;
import cn.gongkai.platform.event.EventMessages;
import cn.gongkai.publication.published.PublicationStore;
import cn.gongkai.publication.published.Revision;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.Topics;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Review;
import cn.gongkai.sample.SampleFiles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

class PublicationFunctionsIT extends PublicSite {

    private static final AnnualReport REPORT = Verdicts.report(SampleFiles.ZHANJIA);

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    private EventMessages messages;

    @Autowired
    private PublicationStore store;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void anAcceptedReportIsPublishedAndToldOfWithItsAddress() {
        ReportValidated verdict = Verdicts.accepted(of("440103001"), 1);
        send(verdict);

        List<ConsumerRecord<byte[], byte[]>> told = told("440103001", 1);

        ReportPublished published = ReportJson.readEvent(told.getFirst().value(), ReportPublished.class);
        assertThat(published.submission()).isEqualTo(verdict.submission());
        assertThat(published.address()).isEqualTo("/reports/440103001/2024");
        assertThat(new String(told.getFirst().key())).isEqualTo("440103001");
        assertThat(browse(published.address()).statusCode()).isEqualTo(200);
        assertThat(store.find("440103001", 2024).orElseThrow().latest().publishedAt())
                .isEqualTo(published.time());
    }

    @Test
    void aReturnedReportIsNeitherPublishedNorToldOf() {
        send(Verdicts.returned(of("440103002"), 1));
        send(Verdicts.accepted(of("440103003"), 1));
        assertThat(told("440103003", 1)).hasSize(1);
        assertThat(browse("/reports/440103002/2024").statusCode()).isEqualTo(404);
        assertThat(told("440103002", 0)).isEmpty();
    }

    @Test
    void aReportThatWaitsForItsReviewerIsPublishedOnlyOnceApproved() {
        ReportValidated accepted = Verdicts.accepted(of("440103012"), 1);
        Circumstances reviewed = accepted.circumstances().with(new Policy(Map.of(), null, Review.BEFORE_PUBLICATION));
        send(with(accepted, reviewed, 1));
        send(Verdicts.accepted(of("440103013"), 1));
        assertThat(told("440103013", 1)).hasSize(1);
        assertThat(browse("/reports/440103012/2024").statusCode()).isEqualTo(404);

        send(with(accepted, reviewed.approvedByReviewer(), 2));

        assertThat(told("440103012", 1)).hasSize(1);
        assertThat(browse("/reports/440103012/2024").statusCode()).isEqualTo(200);
    }

    private static ReportValidated with(ReportValidated verdict, Circumstances circumstances, int round) {
        return new ReportValidated(
                verdict.submission(),
                verdict.revision(),
                round,
                verdict.receivedAt(),
                verdict.time(),
                verdict.report(),
                verdict.verdict(),
                circumstances);
    }

    @Test
    void redeliveryIsAnsweredAgainWithTheSameTimeAndChangesNothing() {
        ReportValidated verdict = Verdicts.accepted(of("440103004"), 1);
        double publishedBefore = metrics.counter("gongkai.reports.published").count();
        send(verdict);
        Instant first = time(told("440103004", 1).getFirst());
        send(verdict);
        List<ConsumerRecord<byte[], byte[]>> told = told("440103004", 2);

        assertThat(told).extracting(PublicationFunctionsIT::time).containsExactly(first, first);
        assertThat(told.get(0).value()).isEqualTo(told.get(1).value());
        assertThat(store.find("440103004", 2024).orElseThrow().revisions()).hasSize(1);
        assertThat(metrics.counter("gongkai.reports.published").count()).isEqualTo(publishedBefore + 1);
        assertThat(text(call("/actuator/prometheus")))
                .contains("gongkai_reports_published_total", "gongkai_publication_delay_seconds_bucket");
    }

    @Test
    void anOlderRevisionAfterANewerIsToldOfAndReplacesNothing() {
        send(Verdicts.accepted(of("440103005"), 2));
        told("440103005", 1);
        send(Verdicts.accepted(of("440103005"), 1));

        assertThat(told("440103005", 2))
                .extracting(record -> ReportJson.readEvent(record.value(), ReportPublished.class)
                        .revision())
                .containsExactly(2, 1);
        assertThat(store.find("440103005", 2024).orElseThrow().revisions())
                .extracting(Revision::number)
                .containsExactly(1, 2);
    }

    @Test
    void oneOfTwoSubmissionsForTheSameRevisionIsParkedAndTheOtherStays() {
        ReportValidated first = Verdicts.accepted(of("440103006"), 1);
        ReportValidated rival = new ReportValidated(
                "s-rival",
                1,
                1,
                first.receivedAt(),
                first.time(),
                first.report(),
                first.verdict(),
                first.circumstances());
        send(first);
        send(rival);
        send(Verdicts.accepted(of("440103006"), 2));

        assertThat(told("440103006", 2))
                .extracting(record -> ReportJson.readEvent(record.value(), ReportPublished.class)
                        .submission())
                .containsExactly("s-440103006-2024-1", "s-440103006-2024-2");
        assertThat(records(Topics.DEAD_LETTERS, 1, "440103006")).hasSize(1);
    }

    private void send(ReportValidated verdict) {
        kafka.send(messages.record(verdict)).join();
    }

    private static List<ConsumerRecord<byte[], byte[]>> told(String agency, int atLeast) {
        return records(Topics.REPORT_PUBLISHED, atLeast, agency);
    }

    /** All records of a topic with a key, once there are as many as wanted. */
    private static List<ConsumerRecord<byte[], byte[]>> records(String topic, int atLeast, String key) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestPlatform.get().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant patience = Instant.now().plusSeconds(30);
            do {
                for (var record : consumer.poll(Duration.ofMillis(300))) {
                    if (new String(record.key()).equals(key)) {
                        found.add(record);
                    }
                }
            } while (found.size() < atLeast && Instant.now().isBefore(patience));
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
        return found;
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        return ReportJson.readEvent(record.value(), ReportPublished.class).time();
    }

    private static AnnualReport of(String agency) {
        return REPORT.with(new Agency(agency, "机关" + agency), new ReportYear(2024));
    }
}
