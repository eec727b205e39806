package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.NOTICE;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.report.reading.FormVersion.OF_2021;
import static cn.gongkai.report.reading.FormVersion.UNKNOWN;
import static cn.gongkai.validation.rule.DocumentColumn.IN_FORCE;
import static cn.gongkai.validation.rule.DocumentColumn.ISSUED;
import static cn.gongkai.validation.rule.DocumentColumn.REPEALED;
import static cn.gongkai.validation.rule.Rules.lastYear;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Rules.sum;
import static cn.gongkai.validation.rule.Source.ARITHMETIC;
import static cn.gongkai.validation.rule.Source.OFFICIAL;
import static cn.gongkai.validation.rule.Source.PRACTICE;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.validation.rule.CellTest;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import cn.gongkai.validation.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** T2: the table of what was made public. */
final class DisclosureRules {

    private static final Place FEES = Place.row(2, "feesWan");

    /** An amount in yuan, not in 万元 or 亿元. */
    private static final Pattern YUAN = Pattern.compile("(?<![\\d.,])(\\d[\\d,]*+(?:\\.\\d++)?+)元");

    private static final int MOST_DIGITS = 30;

    private static final int DIGITS_OF_A_PROVINCE = 2;
    private static final int DIGITS_OF_A_CITY = 4;

    /** In 万元; no township's fees come near it. */
    private static final BigDecimal MOST_FEES_OF_A_TOWNSHIP = BigDecimal.valueOf(10_000);

    static final List<Rule> ALL = List.of(
            rule("T2-SHAPE", ERROR)
                    .check((inquiry, miss) -> TableShape.check(inquiry, 2, DisclosureTable.PLACES, miss))
                    .inForms(OF_2021, UNKNOWN)
                    .basis(OFFICIAL, "2021年格式第二部分", "2021 format, part 2"),
            rule("T2-OLD-FORMAT", ERROR)
                    .nothingNoticedAnywhere(ObservationKind.OLD_FORMAT)
                    .basis(OFFICIAL, "国办公开办函〔2021〕30号（2019年格式停用）", "Notice 30 of 2021, which ended the format of 2019"),
            rule("T2-NUMBER", ERROR)
                    .everyCell(2, CellTest.NUMBER)
                    .basis(ARITHMETIC, "件数为非负整数，金额为非负数", "counts are whole and not negative, fees not negative"),
            rule("T2-BLANK", WARNING)
                    .everyCell(2, CellTest.FILLED)
                    .basis(PRACTICE, "填报惯例：没有数据填0", "custom: nothing is written as 0"),
            rule("T2-LABEL", WARNING)
                    .nothingNoticed(2, ObservationKind.LABEL)
                    .basis(OFFICIAL, "2021年格式第二部分表头", "2021 format, heads of part 2"),
            rule("T2-REGULATION", ERROR)
                    .check(DisclosureRules::regulations)
                    .onlyFor(inquiry -> !mayMakeRegulations(inquiry))
                    .basis(OFFICIAL, "《立法法》第九十一条、第九十三条", "Legislation Law, articles 91 and 93"),
            rule("T2-ISSUED-INFORCE", WARNING)
                    .forBothKindsOfDocument()
                    .expect(sum(IN_FORCE, REPEALED))
                    .toBeAtLeast(sum(ISSUED))
                    .basis(
                            ARITHMETIC,
                            "本年制发的，年底或现行有效，或已废止",
                            "what was issued is in force or repealed at the year's end"),
            rule("T2-STOCK-FLOW", WARNING)
                    .forBothKindsOfDocument()
                    .expect(lastYear(sum(IN_FORCE)).plus(sum(ISSUED)).minus(sum(REPEALED)))
                    .toEqual(sum(IN_FORCE))
                    .basis(ARITHMETIC, "现行有效件数为年底存量", "in force means the stock at the year's end"),
            rule("T2-FEE-UNIT", WARNING)
                    .check(DisclosureRules::feeUnit)
                    .basis(PRACTICE, "2021年格式第二部分：单位为万元", "2021 format, part 2: the unit is 10 000 yuan"),
            rule("T2-NO-FEE-POWER", NOTICE)
                    .check((inquiry, miss) -> {
                        if (fees(inquiry).signum() > 0) {
                            miss.get()
                                    .at(FEES)
                                    .actual(fees(inquiry).toPlainString())
                                    .add();
                        }
                    })
                    .onlyFor(Inquiry::isTownship)
                    .basis(PRACTICE, "行政事业性收费目录", "catalogue of administrative fees"));

    private DisclosureRules() {}

    private static void regulations(Inquiry inquiry, Supplier<Miss> miss) {
        for (Place place : DisclosureTable.PLACES) {
            long count = inquiry.report().cell(place).orZero();
            if ("regulations".equals(place.row()) && count != 0) {
                miss.get().at(place).expected("0").actual(count).add();
            }
        }
    }

    /** Provinces and cities make regulations (规章), and only their governments; ministries do not report here. */
    private static boolean mayMakeRegulations(Inquiry inquiry) {
        int digits = inquiry.report().agency().code().length();
        return (digits == DIGITS_OF_A_PROVINCE || digits == DIGITS_OF_A_CITY)
                && inquiry.report().agency().name().endsWith("人民政府");
    }

    private static void feeUnit(Inquiry inquiry, Supplier<Miss> miss) {
        BigDecimal fees = fees(inquiry);
        boolean written = fees.signum() > 0
                && (isInYuan(inquiry.text(1).plain(), fees)
                        || isInYuan(inquiry.text(6).plain(), fees));
        if (written || inquiry.isTownship() && fees.compareTo(MOST_FEES_OF_A_TOWNSHIP) > 0) {
            miss.get().at(FEES).actual(fees.toPlainString()).add();
        }
    }

    private static boolean isInYuan(String text, BigDecimal fees) {
        Matcher amounts = YUAN.matcher(text);
        while (amounts.find()) {
            String digits = amounts.group(1).replace(",", "");
            if (digits.length() <= MOST_DIGITS && new BigDecimal(digits).compareTo(fees) == 0) {
                return true;
            }
        }
        return false;
    }

    /** In 万元; 0 where the cell holds no amount that is believed (which is another rule's finding). */
    private static BigDecimal fees(Inquiry inquiry) {
        Cell cell = inquiry.report().disclosure().feesWan();
        if (!CellTest.NUMBER.holds(FEES, cell)) {
            return BigDecimal.ZERO;
        }
        return cell instanceof Cell.Amount(BigDecimal value) ? value : BigDecimal.valueOf(cell.orZero());
    }
}
