package cn.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.gongkai.embedded.OnTestPlatform;
import cn.gongkai.embedded.TestPlatform;
import cn.gongkai.platform.event.EventMessages;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.Topics;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaTemplate;

/** The service on a real broker and store: what goes in comes out once, and what is no event is parked once. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=validation", "spring.mongodb.database=validation-it"})
@OnTestPlatform
class ValidationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Instant JANUARY_2025 = Instant.parse("2025-01-15T02:00:00Z");

    private final EventMessages messages = new EventMessages("test");

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    @Test
    void twentyRecordsOfWhichTwoAreNoEventsGiveEighteenAnswersAndTwoDeadLetters() throws Exception {
        String run = "run-" + UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            if (i == 6 || i == 13) {
                kafka.send(new ProducerRecord<>(Topics.REPORT_SUBMITTED, bytes(run), bytes("{\"broken\": " + i)));
            } else {
                kafka.send(messages.record(submitted(run + "-" + i, 1, report("33082510" + i, 2024))));
            }
        }
        kafka.flush();

        List<String> answers =
                collect(
                                Topics.REPORT_VALIDATED,
                                18,
                                record -> submission(record).startsWith(run))
                        .stream()
                        .map(ValidationIT::submission)
                        .toList();
        List<ConsumerRecord<byte[], byte[]>> parked = collect(
                Topics.DEAD_LETTERS,
                2,
                record -> record.key() != null && text(record.key()).equals(run));

        assertThat(answers).hasSize(18).doesNotHaveDuplicates();
        assertThat(parked)
                .extracting(record -> text(record.value()))
                .containsExactlyInAnyOrder("{\"broken\": 6", "{\"broken\": 13");
    }

    @Test
    void nextYearsReportIsHeldAgainstWhatThisYearCarriedOut() throws Exception {
        String run = "carry-" + UUID.randomUUID();
        kafka.send(messages.record(submitted(run + "-2024", 1, report("330825199", 2024))));
        collect(Topics.REPORT_VALIDATED, 1, record -> submission(record).equals(run + "-2024"));

        AnnualReport next = SampleReports.balanced()
                .with(new Agency("330825199", SampleReports.AGENCY.name()), new ReportYear(2025))
                .with(ApplicationRow.CARRIED_IN, Applicant.NATURAL_PERSON, 4);
        kafka.send(messages.record(submitted(run + "-2025", 1, next)));

        ReportValidated verdict = ReportJson.readEvent(
                collect(Topics.REPORT_VALIDATED, 1, record -> submission(record).equals(run + "-2025"))
                        .getFirst()
                        .value(),
                ReportValidated.class);
        assertThat(verdict.verdict().decision()).isEqualTo(Decision.RETURNED);
        assertThat(verdict.verdict().findings())
                .filteredOn(finding -> finding.rule().equals("YEAR-CARRYOVER"))
                .extracting(finding -> finding.where().column(), Finding::expected, Finding::actual)
                .containsExactly(tuple("naturalPerson", "1", "4"));
    }

    private static AnnualReport report(String agency, int year) {
        return SampleReports.balanced().with(new Agency(agency, SampleReports.AGENCY.name()), new ReportYear(year));
    }

    private static ReportSubmitted submitted(String submission, int revision, AnnualReport report) {
        Instant received =
                JANUARY_2025.plus(Duration.ofDays(366L * (report.year().value() - 2024)));
        return new ReportSubmitted(
                submission, revision, 1, received, received, report, Reading.OF_DATA, Circumstances.NONE);
    }

    /** Reads a topic from its beginning until so many records fit, and then for a while longer: there must be no more. */
    private static List<ConsumerRecord<byte[], byte[]>> collect(
            String topic, int count, Predicate<ConsumerRecord<byte[], byte[]>> fits) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", TestPlatform.get().bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                boolean complete = found.size() >= count;
                int before = found.size();
                consumer.poll(QUIET).forEach(record -> {
                    if (fits.test(record)) {
                        found.add(record);
                    }
                });
                if (complete && found.size() == before) {
                    break;
                }
            }
        }
        assertThat(found).as(topic).hasSize(count);
        return found;
    }

    private static String submission(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("ce_subject");
        return header == null ? "" : text(header.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
