package cn.gongkai.intake.status;

import cn.gongkai.intake.stream.EventStream;
import cn.gongkai.intake.stream.EventStreams;
import cn.gongkai.intake.stream.ServerEvent;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.event.SubmissionStatusChanged;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Server-Sent Events about the agencies of a division: first where each stands, then every change. The id of an event is the time
 * of its change; a reader that comes back with it gets what changed since, and a minute before. What stands at the start bears no
 * id until all of it was sent, so that a reader cut off in between begins anew. An event may come twice: its sequence number tells.
 */
@Component
class StatusStream implements StatusListener {

    private static final String NAME = "status";

    /** How far back a resumed stream looks beyond its last event: news from another instance may have been on its way. */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private final StatusList statuses;
    private final EventStreams streams;
    private final Clock clock;
    private final Map<Audience, Set<EventStream>> readers = new ConcurrentHashMap<>();

    StatusStream(StatusList statuses, EventStreams streams, Clock clock) {
        this.statuses = statuses;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * Whose changes a reader wants. Readers are found by it, from the few audiences that a change can have.
     *
     * @param year the report year; null for all
     */
    private record Audience(
            String division, boolean below, @Nullable Integer year) {}

    /**
     * Answers a request with a stream.
     *
     * @param lastEventId the last event the reader got; null for a new reader
     */
    void open(
            StatusList.Query query,
            @Nullable Instant lastEventId,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Scope scope = query.scope();
        Audience audience = new Audience(scope.division(), scope.below(), query.year());
        Instant since = lastEventId == null ? Instant.EPOCH : lastEventId.minus(OVERLAP);
        streams.open(
                caller,
                request,
                response,
                // Listening begins before the list is read, so that no change falls between the two.
                reader -> join(audience, reader),
                line -> {
                    Instant start = clock.instant();
                    statuses.changedSince(query, since, status -> write(line, event(status, null)));
                    line.write(ServerEvent.id(Long.toString(start.toEpochMilli())));
                },
                reader -> leave(audience, reader));
    }

    private static void write(EventStream.Line line, ServerEvent event) {
        try {
            line.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void join(Audience audience, EventStream reader) {
        readers.compute(audience, (key, together) -> {
            Set<EventStream> all = together == null ? ConcurrentHashMap.newKeySet(1) : together;
            all.add(reader);
            return all;
        });
    }

    private void leave(Audience audience, EventStream reader) {
        readers.computeIfPresent(audience, (key, together) -> {
            together.remove(reader);
            return together.isEmpty() ? null : together;
        });
    }

    /** Hands changes to every reader they concern; each is put into bytes at most once. */
    @Override
    public void changed(List<SubmissionStatusChanged> changes) {
        if (readers.isEmpty()) {
            return;
        }
        for (SubmissionStatusChanged change : changes) {
            Telling telling = new Telling(change);
            String agency = change.agency().code();
            int year = change.year().value();
            for (int length = 0; length <= agency.length(); length++) {
                String division = agency.substring(0, length);
                telling.to(readers.get(new Audience(division, true, year)));
                telling.to(readers.get(new Audience(division, true, null)));
            }
            telling.to(readers.get(new Audience(agency, false, year)));
            telling.to(readers.get(new Audience(agency, false, null)));
        }
    }

    private static ServerEvent event(SubmissionStatusChanged change, @Nullable String id) {
        return ServerEvent.of(NAME, id, StatusView.of(change));
    }

    /** One change on its way to its readers. */
    private final class Telling {

        private final SubmissionStatusChanged change;
        private @Nullable ServerEvent event;

        Telling(SubmissionStatusChanged change) {
            this.change = change;
        }

        void to(@Nullable Set<EventStream> audience) {
            if (audience == null) {
                return;
            }
            if (event == null) {
                event = event(change, Long.toString(change.time().toEpochMilli()));
            }
            for (EventStream reader : audience) {
                streams.send(reader, event);
            }
        }
    }
}
