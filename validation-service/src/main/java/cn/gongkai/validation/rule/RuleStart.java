package cn.gongkai.validation.rule;

import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.reading.FormVersion;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.statement.StatementKind;
import cn.gongkai.validation.narrative.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A rule of which only id and severity are said: what follows says what must hold. */
public final class RuleStart {

    private final String id;
    private final Severity severity;

    RuleStart(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** Along the seven columns of table 3. */
    public Balance inEveryColumn() {
        return new Balance(Lines.COLUMNS);
    }

    /** Along the 25 rows of table 3. */
    public Balance inEveryRow() {
        return new Balance(Lines.ROWS);
    }

    /** Along the three groups of table 4. */
    public Balance inEveryGroup() {
        return new Balance(Lines.GROUPS);
    }

    /** For regulations and for normative documents. */
    public Balance forBothKindsOfDocument() {
        return new Balance(Lines.KINDS);
    }

    /** For every cell of the table in a part. */
    public Ready everyCell(int part, CellTest test) {
        return new Ready(declaration -> new CellRule(declaration, part, test));
    }

    /** For every sentence that was understood as a count of one kind. */
    public Claim whereTheTextSays(StatementKind kind, String subject) {
        return new Claim(List.of(), kind, subject);
    }

    public Claim whereTheTextSays(StatementKind kind) {
        return whereTheTextSays(kind, "");
    }

    /** Nothing of these kinds was noticed in a part while the document was read. */
    public Ready nothingNoticed(int part, ObservationKind... kinds) {
        return new Ready(declaration -> new ObservationRule(declaration, setOf(kinds), part, false));
    }

    /** Nothing of these kinds was noticed anywhere; one finding counts all. */
    public Ready nothingNoticedAnywhere(ObservationKind... kinds) {
        return new Ready(declaration -> new ObservationRule(declaration, setOf(kinds), -1, true));
    }

    /** The text of some parts, taken together. */
    public Text text(Integer... parts) {
        return new Text(List.of(parts));
    }

    /** Whatever else must hold: the check makes a miss of what does not. */
    public Ready check(BiConsumer<Inquiry, Supplier<Miss>> check) {
        return new Ready(declaration -> new FreeRule(declaration, check));
    }

    private static EnumSet<ObservationKind> setOf(ObservationKind... kinds) {
        return EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** Waits for the left side of a balance. */
    public final class Balance {

        private final Lines lines;

        private Balance(Lines lines) {
            this.lines = lines;
        }

        /** The left side. */
        public Expectation expect(Sum left) {
            if (left.lines != lines) {
                throw new IllegalArgumentException(id + ": " + left.lines + " cannot be added up along " + lines);
            }
            return new Expectation(left);
        }
    }

    /** Waits for the right side of a balance; its first cell is the one that a finding blames. */
    public final class Expectation {

        private final Sum left;

        private Expectation(Sum left) {
            this.left = left;
        }

        public Ready toEqual(Sum right) {
            return ready(Relation.EQUAL, right);
        }

        public Ready toBeAtLeast(Sum right) {
            return ready(Relation.AT_LEAST, right);
        }

        public Ready toBeAtMost(Sum right) {
            return ready(Relation.AT_MOST, right);
        }

        private Ready ready(Relation relation, Sum right) {
            return new Ready(declaration -> new BalanceRule(declaration, left, relation, right));
        }
    }

    /** Waits for what a stated count must equal. */
    public final class Claim {

        private final List<StatementRule.Claim> claims;
        private final StatementKind kind;
        private final String subject;

        private Claim(List<StatementRule.Claim> claims, StatementKind kind, String subject) {
            this.claims = claims;
            this.kind = kind;
            this.subject = subject;
        }

        public Claims itEquals(Sum sum) {
            return itEqualsAnyOf(sum);
        }

        /** The words leave open which of these is counted; a finding names the first. */
        public Claims itEqualsAnyOf(Sum sum, Sum... others) {
            List<StatementRule.Claim> all = new ArrayList<>(claims);
            all.add(new StatementRule.Claim(kind, subject, sum, List.of(others)));
            return new Claims(all);
        }
    }

    /** What stated counts must equal; more may follow. */
    public final class Claims extends Ready {

        private final List<StatementRule.Claim> claims;

        private Claims(List<StatementRule.Claim> claims) {
            super(declaration -> new StatementRule(declaration, claims));
            this.claims = claims;
        }

        public Claim andWhereItSays(StatementKind kind, String subject) {
            return new Claim(claims, kind, subject);
        }

        public Claim andWhereItSays(StatementKind kind) {
            return andWhereItSays(kind, "");
        }

        /** A statement whose subject is the code of one of the rows equals the row's total. */
        public Claims andWhereItNamesOneOf(StatementKind kind, Collection<ApplicationRow> rows) {
            List<StatementRule.Claim> all = new ArrayList<>(claims);
            rows.forEach(row -> all.add(new StatementRule.Claim(kind, row.code(), Rules.total(row), List.of())));
            return new Claims(all);
        }
    }

    /** Waits for what a text must hold or must not. */
    public final class Text {

        private final List<Integer> parts;
        private Predicate<PlainText> worthwhile = text -> true;

        private Text(List<Integer> parts) {
            this.parts = parts;
        }

        /** Every theme is spoken of. */
        public Ready mentions(Theme... themes) {
            return new Ready(declaration -> new MentionRule(declaration, parts, List.of(themes)));
        }

        /** Only where a quick look finds one of these: spares the pattern most texts. */
        public Text whereThereIs(String... hints) {
            return where(text -> Arrays.stream(hints).anyMatch(text.plain()::contains));
        }

        /** Only where there is a number of so many digits, or one of these words. */
        public Text whereThereIsANumberOf(int digits, String... orWords) {
            return where(text ->
                    text.longestNumber() >= digits || Arrays.stream(orWords).anyMatch(text.plain()::contains));
        }

        /** Nothing in it fits the pattern, which must take linear time; the text has no blanks, its digits are half-width. */
        public Ready isFreeOf(String pattern) {
            return isFreeOf(pattern, EnumSet.noneOf(ObservationKind.class));
        }

        /** Nor was the like noticed outside the texts while the document was read. */
        public Ready isFreeOf(String pattern, Set<ObservationKind> orNoticed) {
            Pattern compiled = Pattern.compile(pattern);
            return new Ready(declaration -> new PatternRule(declaration, parts, compiled, worthwhile, orNoticed));
        }

        private Text where(Predicate<PlainText> look) {
            this.worthwhile = look;
            return this;
        }
    }

    /** All is said but the basis. */
    public class Ready {

        private final Function<Declaration, Rule> make;
        private Predicate<Inquiry> scope = Declaration.EVERY_REPORT;
        private Set<FormVersion> forms = EnumSet.allOf(FormVersion.class);
        private boolean explainable;

        private Ready(Function<Declaration, Rule> make) {
            this.make = make;
        }

        /** Asked of these reports only. */
        public Ready onlyFor(Predicate<Inquiry> reports) {
            this.scope = reports;
            return this;
        }

        /** Asked of reports in these editions of the form only. */
        public Ready inForms(FormVersion... editions) {
            this.forms = EnumSet.copyOf(Arrays.asList(editions));
            return this;
        }

        /** A reason given by the clerk turns the error into an explained warning. */
        public Ready unlessExplained() {
            this.explainable = true;
            return this;
        }

        /** The article, form or practice the rule rests on. */
        public Rule basis(Source source, String chinese, String english) {
            return make.apply(
                    new Declaration(id, severity, source, new Wording(chinese, english), scope, forms, explainable));
        }
    }
}
