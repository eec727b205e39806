package cn.gongkai.intake.board;

import cn.gongkai.intake.board.BoardView.Arrivals;
import cn.gongkai.intake.board.BoardView.Latest;
import cn.gongkai.intake.board.BoardView.Row;
import cn.gongkai.intake.board.BoardView.Rule;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.division.Townships;
import cn.gongkai.report.finding.FailedRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a division's agencies for its board, in one pass over their standings. It begins anew each time: a pass over the whole
 * country takes some milliseconds, and what is never added up bit by bit can never drift.
 */
final class Tally {

    private static final int MINUTES = 60;
    private static final int LATEST = 12;
    private static final int RULES = 12;
    private static final int COUNTY_DIGITS = 6;

    /** Names of places are Chinese whatever the reader's language. */
    private static final String COUNTRY = "全国";

    private final Scope scope;
    private final Divisions divisions;
    private final Townships townships;
    private final Instant firstMinute;
    private final Line total;
    private final Map<String, Line> lines = new TreeMap<>();
    private final int[] arrivals = new int[MINUTES];
    private final Map<String, int[]> rules = new HashMap<>();
    private final PriorityQueue<Standing> latest = new PriorityQueue<>(Comparator.comparingLong(Standing::at));
    private int[] verdictTimes = new int[64];
    private int judged;
    private @Nullable Line last;

    private Tally(Scope scope, Divisions divisions, Townships townships, Instant now) {
        this.scope = scope;
        this.divisions = divisions;
        this.townships = townships;
        this.firstMinute = now.truncatedTo(ChronoUnit.MINUTES).minus(MINUTES - 1L, ChronoUnit.MINUTES);
        this.total = new Line(scope.division());
        if (scope.below()) {
            divisions.children(scope.division()).forEach(child -> lines.put(child.code(), new Line(child.code())));
        }
    }

    /**
     * A division's board.
     *
     * @param due until when reports are to be handed in at a place, by its code
     */
    static BoardView of(
            Scope scope,
            YearBoard board,
            Divisions divisions,
            Townships townships,
            Function<String, @Nullable LocalDate> due,
            Instant now) {
        Tally tally = new Tally(scope, divisions, townships, now);
        board.read(scope.division(), scope.below(), tally::add);
        return tally.view(due);
    }

    private void add(Standing standing) {
        total.add(standing, townships);
        if (scope.below()) {
            line(standing.agency()).add(standing, townships);
        }
        long minute = Math.floorDiv(standing.receivedAt() - firstMinute.toEpochMilli(), 60_000L);
        if (minute >= 0 && minute < MINUTES) {
            arrivals[(int) minute]++;
        }
        for (FailedRule rule : standing.rules()) {
            rules.computeIfAbsent(rule.rule(), id -> new int[3])[rule.severity().ordinal()]++;
        }
        if (standing.toVerdict() >= 0) {
            if (judged == verdictTimes.length) {
                verdictTimes = Arrays.copyOf(verdictTimes, 2 * judged);
            }
            verdictTimes[judged++] = standing.toVerdict();
        }
        if (latest.size() < LATEST) {
            latest.add(standing);
        } else if (latest.element().at() < standing.at()) {
            latest.remove();
            latest.add(standing);
        }
    }

    /** Standings come by code, so that the line before is mostly the right one. */
    private Line line(String agency) {
        if (last == null || !last.holds(agency)) {
            int digits = scope.division().length();
            String child =
                    digits >= COUNTY_DIGITS ? agency : agency.substring(0, Math.min(agency.length(), digits + 2));
            last = lines.computeIfAbsent(child, Line::new);
        }
        return last;
    }

    private BoardView view(Function<String, @Nullable LocalDate> due) {
        int[] times = Arrays.copyOf(verdictTimes, judged);
        Arrays.sort(times);
        return new BoardView(
                total.row(due),
                lines.values().stream().map(line -> line.row(due)).toList(),
                new Arrivals(firstMinute, IntStream.of(arrivals).boxed().toList()),
                latest.stream()
                        .sorted(Comparator.comparingLong(Standing::at)
                                .reversed()
                                .thenComparing(Standing::agency))
                        .map(Tally::latest)
                        .toList(),
                rules.entrySet().stream()
                        .map(rule ->
                                new Rule(rule.getKey(), rule.getValue()[0], rule.getValue()[1], rule.getValue()[2]))
                        .sorted(Comparator.comparingInt(Rule::agencies)
                                .reversed()
                                .thenComparing(Rule::id))
                        .limit(RULES)
                        .toList(),
                judged == 0 ? null : (long) (times[(judged - 1) / 2] + times[judged / 2]) / 2);
    }

    private static Latest latest(Standing standing) {
        return new Latest(
                standing.submission(),
                standing.agency(),
                standing.name(),
                standing.state(),
                standing.errors(),
                standing.warnings(),
                Instant.ofEpochMilli(standing.at()));
    }

    /** The counts of one line. */
    private final class Line {

        private final String code;
        private final boolean agencyOnly;
        private final Map<String, Integer> states = new TreeMap<>();
        private int in;
        private int townshipsIn;
        private @Nullable Standing agency;

        Line(String code) {
            this.code = code;
            // A county's lines are agencies; so is a government's own report beside those below it.
            this.agencyOnly = !scope.below()
                    || scope.division().length() >= COUNTY_DIGITS
                    || code.equals(scope.division()) && !code.isEmpty();
        }

        boolean holds(String agencyCode) {
            return agencyOnly ? agencyCode.equals(code) : agencyCode.startsWith(code);
        }

        void add(Standing standing, Townships all) {
            states.merge(standing.state(), 1, Integer::sum);
            agency = standing;
            if (standing.isIn()) {
                in++;
                if (all.holds(standing.agency())) {
                    townshipsIn++;
                }
            }
        }

        Row row(Function<String, @Nullable LocalDate> due) {
            int expected = expected();
            boolean one = this != total && agencyOnly && agency != null;
            return new Row(
                    code,
                    one
                            ? agency.name()
                            : divisions.find(code).map(Division::name).orElse(code.isEmpty() ? COUNTRY : code),
                    expected,
                    in,
                    expected - townshipsIn,
                    new TreeMap<>(states),
                    due.apply(code),
                    one ? latest(agency) : null);
        }

        private int expected() {
            boolean withAllBelow = scope.below() && (this == total || !agencyOnly);
            return withAllBelow ? townships.below(code) : townships.holds(code) ? 1 : 0;
        }
    }
}
