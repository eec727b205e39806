package cn.gongkai.publication.published;

import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.json.ReportJson;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Publishes accepted reports, a batch at a time. */
@Service
public class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final PublicationStore store;
    private final Clock clock;
    private final Counter published;
    private final Timer delay;

    @Autowired
    Publisher(PublicationStore store, MeterRegistry metrics) {
        this(store, metrics, Clock.systemUTC());
    }

    Publisher(PublicationStore store, MeterRegistry metrics, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.published = Counter.builder("gongkai.reports.published")
                .description("reports that became readable for the public")
                .register(metrics);
        this.delay = Timer.builder("gongkai.publication.delay")
                .description("from the verdict to the publication")
                .register(metrics);
    }

    /**
     * Publishes the accepted ones among verdicts, but for those that wait for a reviewer. Told twice of the same report, it publishes once and answers the same again.
     *
     * @return one answer for each accepted report, in their order
     * @throws IllegalStateException if another submission was published as the same revision
     */
    public List<ReportPublished> publish(List<ReportValidated> verdicts) {
        List<ReportValidated> accepted = verdicts.stream()
                .filter(verdict -> verdict.verdict().decision() == Decision.ACCEPTED)
                .filter(verdict -> !verdict.circumstances().waitsForReview())
                .toList();
        if (accepted.isEmpty()) {
            return List.of();
        }
        // Milliseconds are what the store keeps: the answer must be the same when it is read back for a redelivery.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Arrival> arrivals =
                accepted.stream().map(verdict -> arrival(verdict, now)).toList();
        List<Revision> stored = store.add(arrivals);
        for (int i = 0; i < accepted.size(); i++) {
            if (stored.get(i) == arrivals.get(i).revision()) {
                record(accepted.get(i), now);
            }
        }
        List<ReportPublished> answers = new ArrayList<>(accepted.size());
        for (int i = 0; i < accepted.size(); i++) {
            answers.add(answer(accepted.get(i), stored.get(i)));
        }
        return answers;
    }

    private static Arrival arrival(ReportValidated verdict, Instant now) {
        byte[] json = ReportJson.write(verdict.report());
        Revision revision = new Revision(
                verdict.revision(),
                verdict.submission(),
                verdict.receivedAt(),
                now,
                verdict.circumstances().correctionReason(),
                json,
                Digest.sha256(json));
        return new Arrival(verdict.report(), revision);
    }

    private static ReportPublished answer(ReportValidated verdict, Revision stored) {
        if (!stored.submission().equals(verdict.submission())) {
            throw new IllegalStateException("revision %d of %s was already published from submission %s, not from %s"
                    .formatted(
                            stored.number(),
                            Publication.id(
                                    verdict.agency().code(), verdict.year().value()),
                            stored.submission(),
                            verdict.submission()));
        }
        String address =
                "/reports/" + verdict.agency().code() + "/" + verdict.year().value();
        return new ReportPublished(
                verdict.submission(),
                verdict.revision(),
                verdict.agency(),
                verdict.year(),
                address,
                stored.publishedAt());
    }

    private void record(ReportValidated verdict, Instant now) {
        Duration waited = Duration.between(verdict.time(), now);
        published.increment();
        // Clocks of two machines may differ; a negative wait would say nothing.
        delay.record(waited.isNegative() ? Duration.ZERO : waited);
        LOG.info("submission {} r{} published: {} ms", verdict.submission(), verdict.revision(), waited.toMillis());
    }
}
