package cn.gongkai.intake.board;

import cn.gongkai.intake.stream.EventStream;
import cn.gongkai.intake.stream.EventStreams;
import cn.gongkai.intake.stream.ServerEvent;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.ReportYear;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The boards that somebody has open. A board is counted anew at most four times a second, when something changed in it, once for all
 * its readers; they get the lines that are different. Each view has a version; a reader begins with a whole view, or with nothing if
 * it has the latest version already.
 */
@Component
class LiveBoards {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoards.class);

    private final Boards boards;
    private final EventStreams streams;
    private final Clock clock;
    private final Map<Key, Live> live = new ConcurrentHashMap<>();
    /** Tells this instance's versions, since its start, from those of others. */
    private final String origin;

    private volatile Instant minute = Instant.EPOCH;

    LiveBoards(Boards boards, EventStreams streams, Clock clock) {
        this.boards = boards;
        this.streams = streams;
        this.clock = clock;
        this.origin = Long.toString(clock.millis(), Character.MAX_RADIX)
                + Integer.toString(System.identityHashCode(this), Character.MAX_RADIX);
        boards.onChange(this::changed);
    }

    private record Key(String division, boolean below, int year) {}

    /**
     * Answers a request with a board's stream.
     *
     * @param lastEventId the version that the reader has; null for none
     */
    void follow(
            Scope scope,
            ReportYear year,
            @Nullable String lastEventId,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Key key = new Key(scope.division(), scope.below(), year.value());
        streams.open(
                caller,
                request,
                response,
                reader -> live.compute(key, (same, known) -> {
                    Live board = known == null ? new Live(scope, year) : known;
                    board.readers.add(reader);
                    return board;
                }),
                line -> {
                    ServerEvent snapshot =
                            live.getOrDefault(key, new Live(scope, year)).snapshot(lastEventId);
                    if (snapshot != null) {
                        line.write(snapshot);
                    }
                },
                reader -> leave(key, reader));
    }

    private void leave(Key key, EventStream reader) {
        live.computeIfPresent(key, (same, board) -> {
            board.readers.remove(reader);
            return board.readers.isEmpty() ? null : board;
        });
    }

    private void changed(ReportYear year, String agency) {
        for (int length = 0; length <= agency.length(); length++) {
            mark(live.get(new Key(agency.substring(0, length), true, year.value())));
        }
        mark(live.get(new Key(agency, false, year.value())));
    }

    private static void mark(@Nullable Live board) {
        if (board != null) {
            board.changed = true;
        }
    }

    /** Counts anew what changed; with each minute everything, because arrivals and deadlines go with the time. */
    @Scheduled(fixedDelay = 250)
    void tick() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        boolean nextMinute = !now.equals(minute);
        minute = now;
        for (Live board : live.values()) {
            try {
                if (nextMinute || board.changed) {
                    board.refresh();
                }
            } catch (RuntimeException e) {
                LOG.warn("a board could not be counted, to be repeated: {}", e.toString());
            }
        }
    }

    /** A board and its readers. */
    private final class Live {

        private final Scope scope;
        private final ReportYear year;
        private final Set<EventStream> readers = ConcurrentHashMap.newKeySet(1);
        private volatile boolean changed;
        private @Nullable BoardView view;
        private long version;
        /** The whole view as an event, once somebody asked for it. */
        private @Nullable ServerEvent whole;

        Live(Scope scope, ReportYear year) {
            this.scope = scope;
            this.year = year;
        }

        /** The whole view; null for who has it already. A change that is told meanwhile comes behind it, and its version tells. */
        synchronized @Nullable ServerEvent snapshot(@Nullable String known) {
            BoardView current = view == null || changed ? refresh() : view;
            String id = id(version);
            if (id.equals(known)) {
                return null;
            }
            if (whole == null) {
                whole = ServerEvent.of("snapshot", id, BoardMessage.whole(id, clock.instant(), current));
            }
            return whole;
        }

        synchronized BoardView refresh() {
            changed = false;
            BoardView next;
            try {
                next = boards.view(scope, year);
            } catch (RuntimeException e) {
                changed = true;
                throw e;
            }
            BoardView before = view;
            if (before == null || !before.equals(next)) {
                String after = id(version);
                version++;
                view = next;
                whole = null;
                if (before != null) {
                    String id = id(version);
                    Instant now = clock.instant();
                    ServerEvent event = before.leadsTo(next)
                            ? ServerEvent.of("change", id, BoardMessage.change(id, after, now, before.to(next)))
                            : ServerEvent.of("snapshot", id, BoardMessage.whole(id, now, next));
                    readers.forEach(reader -> streams.send(reader, event));
                }
            }
            return next;
        }

        private String id(long number) {
            return origin + "-" + number;
        }
    }
}
