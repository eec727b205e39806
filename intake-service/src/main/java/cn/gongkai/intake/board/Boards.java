package cn.gongkai.intake.board;

import cn.gongkai.intake.policy.Policies;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.status.StatusListener;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.division.Townships;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The standings of the years that somebody looks at. A year is read from the status list when it is first asked for, follows what
 * changes, is compared with the list every few minutes, and is forgotten when nobody asks any more: what is stored is what counts.
 */
@Component
public class Boards implements StatusListener {

    private static final Logger LOG = LoggerFactory.getLogger(Boards.class);
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private final StatusList statuses;
    private final Townships townships = Townships.china();
    private final Policies policies;
    private final Clock clock;
    private final Divisions divisions = Divisions.china();
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();
    private final List<BiConsumer<ReportYear, String>> listeners = new CopyOnWriteArrayList<>();

    Boards(StatusList statuses, Policies policies, Clock clock) {
        this.statuses = statuses;
        this.policies = policies;
        this.clock = clock;
    }

    /** Tells of every agency that stands otherwise from now on, with the year. */
    void onChange(BiConsumer<ReportYear, String> listener) {
        listeners.add(listener);
    }

    /** A division's board as it stands now. */
    BoardView view(Scope scope, ReportYear year) {
        return Tally.of(
                scope,
                complete(year),
                divisions,
                townships,
                code -> policies.due(code, year).orElse(null),
                clock.instant());
    }

    /** Shows where each agency of a scope stands that handed in for a year, by code. */
    public void read(Scope scope, ReportYear year, Consumer<Standing> reader) {
        complete(year).read(scope.division(), scope.below(), reader);
    }

    /**
     * The townships that did not hand in, or took back what they had, by code.
     *
     * @param after the last code of the page before; empty for the first
     * @param limit how many at most
     */
    List<Division> missing(Scope scope, ReportYear year, String after, int limit) {
        YearBoard board = complete(year);
        return townships.below(scope.division(), after).stream()
                .filter(township -> scope.holds(township.code()) && !board.isIn(township.code()))
                .limit(limit)
                .toList();
    }

    private YearBoard complete(ReportYear year) {
        return years.computeIfAbsent(year.value(), value -> new Year(year)).complete();
    }

    @Override
    public void changed(List<SubmissionStatusChanged> changes) {
        for (SubmissionStatusChanged change : changes) {
            Year year = years.get(change.year().value());
            if (year != null && year.board.take(change)) {
                tell(change.year(), change.agency().code());
            }
        }
    }

    private void tell(ReportYear year, String agency) {
        listeners.forEach(listener -> listener.accept(year, agency));
    }

    /** Makes the years in use what the list says, and forgets the others. */
    @Scheduled(
            fixedDelayString = "${intake.board.compare-every:5m}",
            initialDelayString = "${intake.board.compare-every:5m}")
    void compare() {
        for (Year year : years.values()) {
            if (year.asked.plus(FORGOTTEN).isBefore(clock.instant())) {
                years.remove(year.year.value());
            } else {
                try {
                    year.compare().forEach(agency -> tell(year.year, agency));
                } catch (RuntimeException e) {
                    LOG.warn("the status list could not be read, to be repeated: {}", e.toString());
                }
            }
        }
    }

    /** One year's standings. */
    private final class Year {

        private final ReportYear year;
        private final YearBoard board = new YearBoard();
        private volatile boolean read;
        private volatile Instant asked = clock.instant();

        Year(ReportYear year) {
            this.year = year;
        }

        /** Reads the list, the first time; whoever asks meanwhile waits. What changes meanwhile is taken in already. */
        YearBoard complete() {
            asked = clock.instant();
            if (!read) {
                compare();
            }
            return board;
        }

        synchronized List<String> compare() {
            boolean first = !read;
            board.beginComparison();
            List<SubmissionStatusChanged> list = new ArrayList<>();
            statuses.changedSince(new StatusList.Query(Scope.of(""), year.value(), null), Instant.EPOCH, list::add);
            List<String> mended = board.endComparison(list);
            read = true;
            if (!first && !mended.isEmpty()) {
                LOG.warn(
                        "{} agencies stood otherwise on the board of {} than in the list", mended.size(), year.value());
            }
            return mended;
        }
    }
}
