package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.PERCENTAGE;

import cn.gongkai.report.statement.Statement;
import cn.gongkai.validation.narrative.Narrative.Breakdown;
import cn.gongkai.validation.narrative.Narrative.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as far as it was read. */
final class BreakdownList {

    private static final Pattern NEW_COUNT = Pattern.compile("^(?:同时)?(?:发布|公开|推送|通过|在|利用|依托)");

    private final Statement whole;
    private final List<Statement> items = new ArrayList<>();
    private final List<Statement> exact = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Runnable> nested = new ArrayList<>();
    private final Passage passage;
    private boolean isOpen;
    private boolean isBehind;
    private boolean isCommaSeparated;

    BreakdownList(Statement whole, Passage passage) {
        this.whole = whole;
        this.passage = passage;
    }

    Statement whole() {
        return whole;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean isBehind() {
        return isBehind;
    }

    Statement last() {
        return items.getLast();
    }

    Optional<Statement> item(String name) {
        return items.stream().filter(item -> item.subject().equals(name)).findFirst();
    }

    void opens(boolean open) {
        isOpen |= open;
    }

    void goesOn() {
        isBehind = true;
    }

    /** Whether a comma parted two items: then a semicolon may end the list as well as part two of its items. */
    boolean isCommaSeparated() {
        return isCommaSeparated;
    }

    /** 其中动态102条；发布公告1条: what begins with a verb, unlike the items before, is no further item. */
    boolean startsOtherwiseThan(Clause clause) {
        return !items.isEmpty()
                && NEW_COUNT.matcher(clause.text()).find()
                && !NEW_COUNT
                        .matcher(items.getFirst().quote().replace("其中", ""))
                        .find();
    }

    void follows(char mark) {
        isCommaSeparated |= !items.isEmpty() && mark != '；';
    }

    /** What follows may belong to the list or not. */
    void mayGoOn() {
        BigDecimal sum = items.stream().map(Statement::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        isOpen |= sum.compareTo(whole.value()) < 0;
    }

    void add(Statement item, boolean isAbout, boolean open) {
        items.add(item);
        isOpen |= isAbout || open;
        if (!isAbout) {
            exact.add(item);
        }
    }

    /** 其中重点领域80条，占66.7% names one item only. */
    private void stateShareOfOne() {
        if (!shares.isEmpty() && !exact.isEmpty()) {
            passage.addOnce(whole);
            exact.forEach(passage::addOnce);
            shares.forEach(passage::add);
        }
    }

    /** The items are what they are, though nobody can tell which splits which. */
    void isUnclear() {
        passage.addOnce(whole);
        exact.forEach(passage::addOnce);
    }

    void addUnclearShare(Clause clause, String percent, Statement item) {
        Statement stated = clause.statement(PERCENTAGE, item.subject(), new BigDecimal(percent));
        boolean fits = Stream.concat(Stream.of(whole), items.stream())
                .anyMatch(of -> fits(stated.value(), item.value(), of.value()));
        if (fits || whole.value().signum() == 0) {
            passage.addOnce(stated);
        } else {
            passage.add(new Share(stated, item.value(), whole.value()));
        }
    }

    private static boolean fits(BigDecimal percent, BigDecimal part, BigDecimal of) {
        return percent.multiply(of)
                        .subtract(part.multiply(BigDecimal.valueOf(100)))
                        .abs()
                        .compareTo(of)
                < 0;
    }

    /** The last item is a list itself. */
    void splits(List<Outline> inner) {
        Statement item = last();
        nested.add(() -> BreakdownPhrases.readList(item, inner));
    }

    void addShare(Clause clause, @Nullable String percent, Statement item) {
        if (percent != null && whole.value().signum() > 0) {
            Statement stated = clause.statement(PERCENTAGE, item.subject(), new BigDecimal(percent));
            shares.add(new Share(stated, item.value(), whole.value()));
        }
    }

    void end() {
        if (items.size() < 2) {
            stateShareOfOne();
            return;
        }
        passage.addOnce(whole);
        passage.add(new Breakdown(List.of(whole), items, isOpen));
        exact.forEach(passage::addOnce);
        shares.forEach(passage::add);
        nested.forEach(Runnable::run);
    }
}
