package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_OUT;
import static cn.gongkai.report.application.ApplicationRow.HANDLED;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.NOTICE;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.report.proceeding.Proceeding.LITIGATION_AFTER_RECONSIDERATION;
import static cn.gongkai.report.proceeding.Proceeding.LITIGATION_DIRECT;
import static cn.gongkai.report.proceeding.Proceeding.RECONSIDERATION;
import static cn.gongkai.report.statement.StatementKind.ANSWERED;
import static cn.gongkai.report.statement.StatementKind.LITIGATIONS;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.report.statement.StatementKind.NORMATIVE_DOCUMENTS;
import static cn.gongkai.report.statement.StatementKind.RECONSIDERATIONS;
import static cn.gongkai.validation.rule.DocumentColumn.IN_FORCE;
import static cn.gongkai.validation.rule.DocumentColumn.ISSUED;
import static cn.gongkai.validation.rule.DocumentColumn.REPEALED;
import static cn.gongkai.validation.rule.Rules.normativeDocuments;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Rules.total;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.statement.StatementKind;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import cn.gongkai.validation.rule.Rule;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** NARR: the text against the tables. */
final class NarrativeRules {

    private static final String SAME = "正文与表格应一致";
    private static final String SAME_ENGLISH = "text and tables agree";
    private static final Pattern SPOKEN_OF = Pattern.compile("申请[^。；]{0,30}\\d|\\d[^。；，]{0,30}申请");

    static final List<Rule> ALL = List.of(
            rule("NARR-APPLICATIONS", ERROR)
                    .whereTheTextSays(NEW_APPLICATIONS)
                    .itEquals(total(NEW))
                    .andWhereItSays(NEW_APPLICATIONS, "withCarriedIn")
                    .itEquals(total(NEW, CARRIED_IN))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-CARRYIN", ERROR)
                    .whereTheTextSays(StatementKind.CARRIED_IN)
                    .itEquals(total(CARRIED_IN))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-ANSWERED", ERROR)
                    .whereTheTextSays(ANSWERED)
                    .itEquals(total(HANDLED))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-CARRYOUT", ERROR)
                    .whereTheTextSays(StatementKind.CARRIED_OUT)
                    .itEquals(total(CARRIED_OUT))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-LITIGATION", ERROR)
                    .whereTheTextSays(RECONSIDERATIONS)
                    .itEquals(total(RECONSIDERATION))
                    .andWhereItSays(LITIGATIONS)
                    .itEquals(total(LITIGATION_DIRECT, LITIGATION_AFTER_RECONSIDERATION))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-NORMDOC", WARNING)
                    .whereTheTextSays(NORMATIVE_DOCUMENTS, "issued")
                    .itEquals(normativeDocuments(ISSUED))
                    .andWhereItSays(NORMATIVE_DOCUMENTS, "repealed")
                    .itEquals(normativeDocuments(REPEALED))
                    .andWhereItSays(NORMATIVE_DOCUMENTS, "inForce")
                    .itEquals(normativeDocuments(IN_FORCE))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-SILENT", NOTICE)
                    .check(NarrativeRules::silence)
                    .basis(PRACTICE, "表中有数的，正文应有说明", "custom: what the tables count, the text tells"));

    private NarrativeRules() {}

    private static void silence(Inquiry inquiry, Supplier<Miss> miss) {
        long received = inquiry.count(NEW, Applicant.TOTAL);
        if (received > 0 && !isSpokenOf(inquiry)) {
            miss.get()
                    .at(Place.cell(3, NEW.code(), Applicant.TOTAL.key()))
                    .actual(received)
                    .add();
        }
        String text = inquiry.text(1).plain();
        for (Proceeding group : Proceeding.values()) {
            long cases = inquiry.report().proceedings().count(group, Outcome.TOTAL);
            if (cases > 0 && !text.contains(group == RECONSIDERATION ? "复议" : "诉讼")) {
                miss.get()
                        .at(Place.cell(4, group.key(), Outcome.TOTAL.key()))
                        .actual(cases)
                        .add();
            }
        }
    }

    private static boolean isSpokenOf(Inquiry inquiry) {
        return inquiry.statements().stream().anyMatch(statement -> statement.kind() == NEW_APPLICATIONS)
                || SPOKEN_OF.matcher(inquiry.text(1).plain()).find()
                || SPOKEN_OF.matcher(inquiry.text(6).plain()).find();
    }
}
