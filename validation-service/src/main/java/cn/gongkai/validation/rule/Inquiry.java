package cn.gongkai.validation.rule;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.report.statement.Statement;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.carried.Past;
import cn.gongkai.validation.likeness.ComparableText;
import cn.gongkai.validation.narrative.Narrative;
import cn.gongkai.validation.narrative.PlainText;
import cn.gongkai.validation.narrative.StatementReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One report before the rules, with all they may look at. What costs time is made when the first rule asks for it. One thread. */
public final class Inquiry {

    /** How long one pattern may read one text; a thousand times what an honest report needs. */
    public static final Duration TIME_LIMIT = Duration.ofMillis(500);

    private static final int TOWNSHIP_CODE = 9;

    private final AnnualReport report;
    private final Reading reading;
    private final Instant receivedAt;
    private final Circumstances circumstances;
    private final Past past;
    private final Duration timeLimit;
    private final Figures figures;
    private final @Nullable PlainText[] texts = new PlainText[7];
    private @Nullable Narrative narrative;
    private @Nullable Map<Integer, String> comparableTexts;

    private Inquiry(
            AnnualReport report,
            Reading reading,
            Instant receivedAt,
            Circumstances circumstances,
            Past past,
            Duration timeLimit) {
        this.report = report;
        this.reading = reading;
        this.receivedAt = receivedAt;
        this.circumstances = circumstances;
        this.past = past;
        this.timeLimit = timeLimit;
        this.figures = Figures.of(report, past.lastYear());
    }

    /**
     * Puts a report before the rules.
     *
     * @param lastYear the agency's figures of the year before; null if there are none
     */
    public static Inquiry of(
            AnnualReport report,
            Reading reading,
            Instant receivedAt,
            Circumstances circumstances,
            @Nullable CarriedFigures lastYear) {
        return new Inquiry(report, reading, receivedAt, circumstances, Past.of(lastYear), TIME_LIMIT);
    }

    /** The same inquiry with all that is known of the past; what its texts say is not read again. */
    public Inquiry against(Past known) {
        return sameTexts(new Inquiry(report, reading, receivedAt, circumstances, known, timeLimit));
    }

    private Inquiry sameTexts(Inquiry other) {
        other.narrative = narrative;
        other.comparableTexts = comparableTexts;
        System.arraycopy(texts, 0, other.texts, 0, texts.length);
        return other;
    }

    /**
     * The same inquiry about a report of which only the tables differ; what its texts say is not read again.
     *
     * @throws IllegalArgumentException if it is of another agency or year
     */
    public Inquiry withTables(AnnualReport other) {
        if (!other.agency().equals(report.agency()) || !other.year().equals(report.year())) {
            throw new IllegalArgumentException("a report of " + other.agency() + " " + other.year());
        }
        narrative();
        return sameTexts(new Inquiry(other, reading, receivedAt, circumstances, past, timeLimit));
    }

    Inquiry withTimeLimit(Duration limit) {
        return new Inquiry(report, reading, receivedAt, circumstances, past, limit);
    }

    public AnnualReport report() {
        return report;
    }

    public ReportYear year() {
        return report.year();
    }

    public Reading reading() {
        return reading;
    }

    /** When the report was handed in. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    public boolean hasLastYear() {
        return past.lastYear() != null;
    }

    /**
     * The figures of the year before.
     *
     * @throws NullPointerException if there are none
     */
    public CarriedFigures lastYear() {
        return Objects.requireNonNull(past.lastYear(), "last year's figures");
    }

    /** All that is known of the past. */
    public Past past() {
        return past;
    }

    /** The texts that are compared with others', by part. */
    public Map<Integer, String> comparableTexts() {
        if (comparableTexts == null) {
            comparableTexts = ComparableText.of(report);
        }
        return comparableTexts;
    }

    /** The count in a cell of table 3, in 件; 0 where it holds none. */
    public long count(ApplicationRow row, Applicant column) {
        return figures.numbers[Figures.index(row, column)];
    }

    /** The text of a part as the rules read it. */
    public PlainText text(int part) {
        PlainText text = texts[part];
        if (text == null) {
            text = PlainText.of(report.text(part));
            texts[part] = text;
        }
        return text;
    }

    /** What the report says in numbers, in the order of its text. */
    public List<Statement> statements() {
        return narrative().statements();
    }

    /** What the report says in numbers, with its lists and shares. */
    public Narrative narrative() {
        if (narrative == null) {
            narrative = StatementReader.read(report.year(), this::text);
        }
        return narrative;
    }

    /** Whether every cell of the table in a part holds a number that it may hold. */
    public boolean isTidy(int part) {
        return figures.isTidy(part);
    }

    /** A township, town or subdistrict, which has neither the power to make regulations nor fees of its own. */
    public boolean isTownship() {
        String code = report.agency().code();
        return code.length() == TOWNSHIP_CODE && code.chars().allMatch(Character::isDigit);
    }

    /** A government, to which article 50 (4) of the Regulation applies, and not a department. */
    public boolean isGovernment() {
        String name = report.agency().name();
        return isTownship() || name.endsWith("人民政府") || name.endsWith("街道办事处");
    }

    Duration timeLimit() {
        return timeLimit;
    }

    Figures figures() {
        return figures;
    }

    /** Whether the cells of some rows of table 3 hold what can be calculated with, in one column. */
    public boolean holdsCounts(Applicant column, ApplicationRow... rows) {
        for (ApplicationRow row : rows) {
            if (!figures.has(Figures.index(row, column))) {
                return false;
            }
        }
        return true;
    }
}
