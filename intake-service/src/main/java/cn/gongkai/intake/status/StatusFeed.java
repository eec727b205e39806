package cn.gongkai.intake.status;

import cn.gongkai.intake.status.StatusList.Query;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What this instance hears of changes, handed to its listeners: from the broker at once, and again from the status list whatever the
 * broker did not tell. Between a broker's return and this instance's listening to it news can be missed, and while it is away
 * people go on deciding: the list has it all.
 */
@Component
public class StatusFeed {

    private static final Logger LOG = LoggerFactory.getLogger(StatusFeed.class);
    private static final Query EVERYTHING = new Query(Scope.of(""), null, null);

    /** Clocks of instances differ, and a status is noted a while before it can be read. */
    private static final Duration OVERLAP = StatusList.LATEST.plusSeconds(10);

    private final StatusList statuses;
    private final ObjectProvider<StatusListener> listeners;
    private final Clock clock;
    private Instant comparedUpTo;
    /** What was told lately, by submission, for as long as the list may still show it as new. */
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** The latest sequence that was told of a submission. */
    private record Told(int sequence, Instant at) {}

    StatusFeed(StatusList statuses, ObjectProvider<StatusListener> listeners, Clock clock) {
        this.statuses = statuses;
        this.listeners = listeners;
        this.clock = clock;
        this.comparedUpTo = clock.instant();
    }

    /** The broker told of these. */
    public void told(List<SubmissionStatusChanged> changes) {
        Instant now = clock.instant();
        for (SubmissionStatusChanged change : changes) {
            told.merge(
                    change.submission(),
                    new Told(change.sequence(), now),
                    (before, news) -> before.sequence() > news.sequence() ? before : news);
        }
        listeners.forEach(listener -> listener.changed(changes));
    }

    /** Looks in the list for what nobody told of. */
    @Scheduled(fixedDelayString = "${intake.status.compare-every:15s}")
    synchronized void compare() {
        Instant now = clock.instant();
        Instant since = comparedUpTo.minus(OVERLAP);
        List<SubmissionStatusChanged> missed = new ArrayList<>();
        try {
            statuses.changedSince(EVERYTHING, since, status -> {
                if (!isTold(status)) {
                    missed.add(status);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("the status list could not be read, to be repeated: {}", e.toString());
            return;
        }
        comparedUpTo = now;
        // What was told before that time is noted before it as well, but for clocks that differ.
        told.values().removeIf(one -> one.at().isBefore(since.minus(OVERLAP)));
        if (!missed.isEmpty()) {
            LOG.info("{} changes of status were found in the list, not heard from the broker yet", missed.size());
            told(missed);
        }
    }

    private boolean isTold(SubmissionStatusChanged status) {
        Told before = told.get(status.submission());
        return before != null && before.sequence() >= status.sequence();
    }
}
