package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.statement.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A finding in the making: where, what is there, what should be, and what else its message says. */
public final class Miss {

    private final Findings findings;
    private final Rule rule;
    private final Map<String, Wording> values = new HashMap<>();
    private Place where = Place.part(0);
    private @Nullable String expected;
    private @Nullable String actual;
    private @Nullable String difference;
    private @Nullable String quote;
    private @Nullable Integer offset;
    private @Nullable Severity severity;
    private @Nullable Place cell;

    Miss(Findings findings, Rule rule) {
        this.findings = findings;
        this.rule = rule;
    }

    public Miss at(Place place) {
        this.where = place;
        return this;
    }

    public Miss expected(String value) {
        this.expected = value;
        return with("expected", value);
    }

    public Miss actual(String value) {
        this.actual = value;
        return with("actual", value);
    }

    public Miss actual(long value) {
        return actual(Long.toString(value));
    }

    Miss difference(long value) {
        return difference(Long.toString(value));
    }

    /** Actual less expected. */
    public Miss difference(String value) {
        this.difference = value;
        return with("difference", value);
    }

    /**
     * The words the finding is about.
     *
     * @param start where they start in the text of their part, in UTF-16 units
     */
    public Miss quote(String words, int start) {
        this.quote = words;
        this.offset = start;
        return with("quote", words);
    }

    /** The cell that the quoted words contradict. */
    public Miss contradicts(Place contradicted) {
        this.cell = contradicted;
        return this;
    }

    /** Another severity than the rule's own. */
    public Miss severity(Severity other) {
        this.severity = other;
        return this;
    }

    /** Fills a placeholder of the message, the same in both languages. */
    public Miss with(String placeholder, Object value) {
        String text = String.valueOf(value);
        return with(placeholder, new Wording(text, text));
    }

    /** Fills a placeholder with what a statement counts. */
    public Miss with(String placeholder, Statement counted) {
        return with(placeholder, FormWords.statement(counted.kind(), counted.subject()));
    }

    /** Fills a placeholder of the message. */
    public Miss with(String placeholder, Wording value) {
        values.put(placeholder, value);
        return this;
    }

    /** Makes it a finding. */
    public void add() {
        findings.add(this);
    }

    Rule rule() {
        return rule;
    }

    Place where() {
        return where;
    }

    @Nullable
    String expected() {
        return expected;
    }

    @Nullable
    String actual() {
        return actual;
    }

    @Nullable
    String difference() {
        return difference;
    }

    @Nullable
    String quote() {
        return quote;
    }

    @Nullable
    Integer offset() {
        return offset;
    }

    @Nullable
    Place cell() {
        return cell;
    }

    Severity severity() {
        return severity == null ? rule.severity() : severity;
    }

    Map<String, Wording> values() {
        return values;
    }
}
