package cn.gongkai.intake.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.division.Townships;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YearBoardTests {

    private static final Divisions CHINA = Divisions.china();
    private static final Townships TOWNSHIPS = Townships.china();

    /** Towns of two counties and another province, and two governments' own reports. */
    private static final List<String> AGENCIES =
            List.of("370832106", "370832107", "370832001", "370812107", "370832", "3708", "360724105", "110101001");

    private static final List<Scope> SCOPES = List.of(
            Scope.of(""),
            Scope.of("37"),
            Scope.of("3708"),
            Scope.of("370832"),
            Scope.of("370832106"),
            new Scope("370832", false),
            new Scope("370832106", false));

    static Stream<Random> randoms() {
        return IntStream.range(0, 50).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("randoms")
    void newsInAnyOrderAndTwiceLeadsToWhatTheListSays(Random random) {
        History history = History.of(random, AGENCIES, 60);
        List<SubmissionStatusChanged> told = new ArrayList<>(history.changes());
        history.changes().stream().filter(change -> random.nextBoolean()).forEach(told::add);
        Collections.shuffle(told, random);
        YearBoard board = new YearBoard();

        told.forEach(board::take);

        assertSame(board, history.list());
    }

    @ParameterizedTest
    @MethodSource("randoms")
    void comparisonMendsWhatWasMissedAndKeepsWhatCameMeanwhile(Random random) {
        History history = History.of(random, AGENCIES, 60);
        List<SubmissionStatusChanged> changes = history.changes();
        int read = random.nextInt(changes.size());
        YearBoard board = new YearBoard();
        changes.stream().limit(read).filter(change -> random.nextInt(3) > 0).forEach(board::take);

        board.beginComparison();
        List<SubmissionStatusChanged> meanwhile = new ArrayList<>(changes.subList(read, changes.size()));
        int beforeTheEnd = random.nextInt(meanwhile.size() + 1);
        meanwhile.subList(0, beforeTheEnd).forEach(board::take);
        board.endComparison(history.listAfter(read));
        meanwhile.subList(beforeTheEnd, meanwhile.size()).forEach(board::take);

        assertSame(board, history.list());
    }

    @ParameterizedTest
    @MethodSource("randoms")
    void changesTakeAReaderFromOneViewToTheNext(Random random) {
        History history = History.of(random, AGENCIES, 40);
        for (Scope scope : SCOPES) {
            YearBoard board = new YearBoard();
            BoardView shown = view(board, scope);
            for (SubmissionStatusChanged change : history.changes()) {
                board.take(change);
                BoardView next = view(board, scope);
                shown = shown.leadsTo(next) ? applied(shown, shown.to(next)) : next;
                assertThat(shown).isEqualTo(next);
            }
        }
    }

    @Test
    void comparisonTakesAwayWhatTheListHasNotAndSaysWhatItMended() {
        History history = History.of(new Random(1), List.of("370832106", "370832107"), 20);
        YearBoard board = new YearBoard();
        history.changes().forEach(board::take);
        List<SubmissionStatusChanged> left = history.list().stream()
                .filter(status -> status.agency().code().equals("370832107"))
                .toList();

        board.beginComparison();
        List<String> mended = board.endComparison(left);

        assertThat(mended).containsExactly("370832106");
        assertSame(board, left);
    }

    private static void assertSame(YearBoard board, Collection<SubmissionStatusChanged> list) {
        YearBoard recount = new YearBoard();
        recount.beginComparison();
        recount.endComparison(list);
        for (Scope scope : SCOPES) {
            assertThat(view(board, scope)).as(scope.toString()).isEqualTo(view(recount, scope));
        }
    }

    private static BoardView view(YearBoard board, Scope scope) {
        return Tally.of(scope, board, CHINA, TOWNSHIPS, code -> null, History.NOW);
    }

    /** What a reader does with a change. */
    private static BoardView applied(BoardView view, BoardView.Change change) {
        List<BoardView.Row> rows = new ArrayList<>(view.rows());
        if (change.rows() != null) {
            for (BoardView.Row row : change.rows()) {
                rows.removeIf(before -> before.code().equals(row.code()));
                rows.add(row);
            }
            rows.sort((a, b) -> a.code().compareTo(b.code()));
        }
        return new BoardView(
                change.total() == null ? view.total() : change.total(),
                rows,
                change.arrivals() == null ? view.arrivals() : change.arrivals(),
                change.latest() == null ? view.latest() : change.latest(),
                change.rules() == null ? view.rules() : change.rules(),
                change.medianMillis() == null ? view.medianMillis() : change.medianMillis());
    }
}
