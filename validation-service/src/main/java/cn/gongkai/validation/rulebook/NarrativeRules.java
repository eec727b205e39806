package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.application.Applicant.COMMERCIAL_ENTERPRISE;
import static cn.gongkai.report.application.Applicant.LEGAL_SERVICE_ORGANIZATION;
import static cn.gongkai.report.application.Applicant.NATURAL_PERSON;
import static cn.gongkai.report.application.Applicant.OTHER;
import static cn.gongkai.report.application.Applicant.RESEARCH_INSTITUTION;
import static cn.gongkai.report.application.Applicant.SOCIAL_WELFARE_ORGANIZATION;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_OUT;
import static cn.gongkai.report.application.ApplicationRow.GRANTED;
import static cn.gongkai.report.application.ApplicationRow.HANDLED;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.NOTICE;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.report.proceeding.Proceeding.LITIGATION_AFTER_RECONSIDERATION;
import static cn.gongkai.report.proceeding.Proceeding.LITIGATION_DIRECT;
import static cn.gongkai.report.proceeding.Proceeding.RECONSIDERATION;
import static cn.gongkai.report.statement.StatementKind.ANSWERED;
import static cn.gongkai.report.statement.StatementKind.APPLICANT;
import static cn.gongkai.report.statement.StatementKind.DECISIONS;
import static cn.gongkai.report.statement.StatementKind.LITIGATIONS;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.report.statement.StatementKind.NORMATIVE_DOCUMENTS;
import static cn.gongkai.report.statement.StatementKind.RECONSIDERATIONS;
import static cn.gongkai.report.statement.StatementKind.RESULT;
import static cn.gongkai.validation.rule.DocumentColumn.IN_FORCE;
import static cn.gongkai.validation.rule.DocumentColumn.ISSUED;
import static cn.gongkai.validation.rule.DocumentColumn.REPEALED;
import static cn.gongkai.validation.rule.Rules.decisions;
import static cn.gongkai.validation.rule.Rules.in;
import static cn.gongkai.validation.rule.Rules.normativeDocuments;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Rules.total;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.statement.StatementKind;
import cn.gongkai.validation.rule.Rule;
import cn.gongkai.validation.rule.Sum;
import java.util.List;

/** NARR: the text against the tables. */
final class NarrativeRules {

    private static final String SAME = "正文与表格应一致";
    private static final String SAME_ENGLISH = "text and tables agree";
    private static final Applicant[] ORGANIZATIONS = {
        COMMERCIAL_ENTERPRISE, RESEARCH_INSTITUTION, SOCIAL_WELFARE_ORGANIZATION, LEGAL_SERVICE_ORGANIZATION, OTHER
    };

    /** 3.1 and 3.2 are rows and groups at once. */
    private static final List<ApplicationRow> ROWS_IN_GROUPS = ApplicationRow.RESULTS.stream()
            .filter(row -> row.code().length() > 3)
            .toList();

    static final List<Rule> ALL = List.of(
            rule("NARR-APPLICATIONS", ERROR)
                    .whereTheTextSays(NEW_APPLICATIONS)
                    .itEquals(total(NEW))
                    .andWhereItSays(NEW_APPLICATIONS, "withCarriedIn")
                    .itEquals(total(NEW, CARRIED_IN))
                    .andWhereItSays(NEW_APPLICATIONS, "dealtWith")
                    .itEqualsAnyOf(total(NEW), total(NEW, CARRIED_IN), total(HANDLED))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-CARRYIN", ERROR)
                    .whereTheTextSays(StatementKind.CARRIED_IN)
                    .itEquals(total(CARRIED_IN))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-ANSWERED", ERROR)
                    .whereTheTextSays(ANSWERED)
                    .itEquals(total(HANDLED))
                    .andWhereItSays(ANSWERED, "received")
                    .itEqualsAnyOf(
                            total(HANDLED),
                            total(HANDLED).minus(total(CARRIED_IN)),
                            total(HANDLED, CARRIED_OUT).minus(total(CARRIED_IN)))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-CARRYOUT", ERROR)
                    .whereTheTextSays(StatementKind.CARRIED_OUT)
                    .itEquals(total(CARRIED_OUT))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-RESULTS", ERROR)
                    .whereTheTextSays(RESULT, "3.1")
                    .itEquals(results("3.1"))
                    .andWhereItSays(RESULT, "3.2")
                    .itEquals(results("3.2"))
                    .andWhereItSays(RESULT, "3.3")
                    .itEquals(results("3.3"))
                    .andWhereItSays(RESULT, "3.4")
                    .itEquals(results("3.4"))
                    .andWhereItSays(RESULT, "3.5")
                    .itEquals(results("3.5"))
                    .andWhereItSays(RESULT, "3.6")
                    .itEquals(results("3.6"))
                    .andWhereItSays(RESULT, "3.1.received")
                    .itEqualsAnyOf(
                            results("3.1"),
                            results("3.1").minus(total(CARRIED_IN)),
                            in(List.of(Applicant.TOTAL), List.of(GRANTED, CARRIED_OUT))
                                    .minus(total(CARRIED_IN)))
                    .andWhereItNamesOneOf(RESULT, ROWS_IN_GROUPS)
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-APPLICANT", ERROR)
                    .whereTheTextSays(APPLICANT, "naturalPerson")
                    .itEqualsAnyOf(received(NATURAL_PERSON), withCarriedIn(NATURAL_PERSON))
                    .andWhereItSays(APPLICANT, "commercialEnterprise")
                    .itEqualsAnyOf(received(COMMERCIAL_ENTERPRISE), withCarriedIn(COMMERCIAL_ENTERPRISE))
                    .andWhereItSays(APPLICANT, "researchInstitution")
                    .itEqualsAnyOf(received(RESEARCH_INSTITUTION), withCarriedIn(RESEARCH_INSTITUTION))
                    .andWhereItSays(APPLICANT, "socialWelfareOrganization")
                    .itEqualsAnyOf(received(SOCIAL_WELFARE_ORGANIZATION), withCarriedIn(SOCIAL_WELFARE_ORGANIZATION))
                    .andWhereItSays(APPLICANT, "legalServiceOrganization")
                    .itEqualsAnyOf(received(LEGAL_SERVICE_ORGANIZATION), withCarriedIn(LEGAL_SERVICE_ORGANIZATION))
                    .andWhereItSays(APPLICANT, "organizations")
                    .itEqualsAnyOf(received(ORGANIZATIONS), withCarriedIn(ORGANIZATIONS))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-CHANNEL", WARNING)
                    .check(NarrativeChecks::channels)
                    .basis(ARITHMETIC, "各渠道申请之和等于申请总数", "the channels add up to all applications"),
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
            rule("NARR-INTERNAL", ERROR)
                    .check(NarrativeChecks::contradictions)
                    .basis(ARITHMETIC, "同一数字前后应一致", "one quantity has one number"),
            rule("NARR-BREAKDOWN", WARNING)
                    .check(NarrativeChecks::breakdowns)
                    .basis(ARITHMETIC, "分项之和等于总数", "items add up to their total"),
            rule("NARR-PERCENT", WARNING)
                    .check(NarrativeChecks::shares)
                    .basis(ARITHMETIC, "占比＝分项÷总数", "a share is the item divided by the total"),
            rule("NARR-ADMIN", WARNING)
                    .whereTheTextSays(DECISIONS, "licensing")
                    .itEquals(decisions("licensing"))
                    .andWhereItSays(DECISIONS, "penalty")
                    .itEquals(decisions("penalty"))
                    .andWhereItSays(DECISIONS, "coercion")
                    .itEquals(decisions("coercion"))
                    .basis(ARITHMETIC, SAME, SAME_ENGLISH),
            rule("NARR-FEE", WARNING)
                    .check(NarrativeChecks::fees)
                    .basis(ARITHMETIC, "同一事项前后应一致", "one matter is told in one way"),
            rule("NARR-YEAR", WARNING)
                    .check(OtherYears::check)
                    .basis(ARITHMETIC, "报告所述为报告年度的情况", "a report tells of its own year"),
            rule("NARR-SILENT", NOTICE)
                    .check(NarrativeChecks::silence)
                    .basis(PRACTICE, "表中有数的，正文应有说明", "custom: what the tables count, the text tells"));

    private NarrativeRules() {}

    private static Sum results(String group) {
        return in(
                List.of(Applicant.TOTAL),
                ApplicationRow.RESULTS.stream()
                        .filter(row -> row.code().startsWith(group))
                        .toList());
    }

    private static Sum received(Applicant... columns) {
        return in(List.of(columns), List.of(NEW));
    }

    private static Sum withCarriedIn(Applicant... columns) {
        return in(List.of(columns), List.of(NEW, CARRIED_IN));
    }
}
