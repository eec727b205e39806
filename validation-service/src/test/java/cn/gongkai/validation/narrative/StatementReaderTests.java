package cn.gongkai.validation.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.gongkai.report.ReportYear;
import cn.gongkai.report.statement.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTests {

    private static final ReportYear YEAR = new ReportYear(2024);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024年某镇收到政府信息公开申请3件。                  | NEW_APPLICATIONS=3
                    收到公开政府信息的申请1件。                          | NEW_APPLICATIONS=1
                    全年共收到依申请公开２件。                            | NEW_APPLICATIONS=2
                    收到政府信息公开申请数 1 件                           | NEW_APPLICATIONS=1
                    收到12件信息公开申请                                  | NEW_APPLICATIONS=12
                    收到公民、法人和其他组织信息公开申请两件              | NEW_APPLICATIONS=2
                    收到信息公开申请1,234件                               | NEW_APPLICATIONS=1234
                    收到和处理政府信息公开申请1次                         | NEW_APPLICATIONS=1
                    未收到依申请公开政府信息                              | NEW_APPLICATIONS=0
                    未接到政府信息依申请公开                              | NEW_APPLICATIONS=0
                    没有收到政府信息公开申请                              | NEW_APPLICATIONS=0
                    没有一件依申请公开                                    | NEW_APPLICATIONS=0
                    收到并处理的政府信息公开申请情况为 0。                | NEW_APPLICATIONS=0
                    政府信息公开申请数量为零                              | NEW_APPLICATIONS=0
                    收到信息公开申请5件，上年结转1件                      | NEW_APPLICATIONS=5 CARRIED_IN=1
                    收到公开政府信息的申请1件，上年度结转办理件0件，均在规定时限内答复 | NEW_APPLICATIONS=1 CARRIED_IN=0 ANSWERED=1
                    共办理信息公开申请6件（含上年结转1件）                | NEW_APPLICATIONS.withCarriedIn=6 CARRIED_IN=1
                    收到信息公开申请3件，按时答复3件                      | NEW_APPLICATIONS=3 ANSWERED=3
                    收到信息公开申请3件，已办结2件，结转下年度继续办理1件 | NEW_APPLICATIONS=3 ANSWERED=2 CARRIED_OUT=1
                    收到信息公开申请3件，1件结转至下一年度                | NEW_APPLICATIONS=3 CARRIED_OUT=1
                    收到信息公开申请3件，结转2025年1件                    | NEW_APPLICATIONS=3 CARRIED_OUT=1
                    收到信息公开申请3件，2023年结转1件                    | NEW_APPLICATIONS=3 CARRIED_IN=1
                    无上年度结转申请，无结转下年度继续办理的申请          | CARRIED_IN=0 CARRIED_OUT=0
                    收到信息公开申请3件，比2023年增加1件                  | NEW_APPLICATIONS=3 CHANGE.applications=1
                    收到信息公开申请3件，较上年减少两件                   | NEW_APPLICATIONS=3 CHANGE.applications=-2
                    与去年相比，信息公开申请数量持平                      | CHANGE.applications=0
                    未发生政府信息公开行政复议、行政诉讼                  | RECONSIDERATIONS=0 LITIGATIONS=0
                    因政府信息公开引起行政复议1起、行政诉讼2宗            | RECONSIDERATIONS=1 LITIGATIONS=2
                    政府信息公开行政复议、行政诉讼均为0件                 | RECONSIDERATIONS=0 LITIGATIONS=0
                    政府信息公开行政复议和行政诉讼各1件                   | RECONSIDERATIONS=1 LITIGATIONS=1
                    全年主动公开政府信息139条                             | DISCLOSED=139
                    制发行政规范性文件2件，废止1件，现行有效6件           | NORMATIVE_DOCUMENTS.issued=2 NORMATIVE_DOCUMENTS.repealed=1 NORMATIVE_DOCUMENTS.inForce=6
                    数据统计期限自2024年1月1日起至2024年12月31日止        | PERIOD.from=20240101 PERIOD.to=20241231
                    """)
    void understands(String text, String statements) {
        assertThat(read(text)).isEqualTo(List.of(statements.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年收到政府信息公开申请3件",
                "共有14人申请公开政府信息",
                "收到政府信息公开申请100余件",
                "收到行政许可申请3件",
                "收到行政复议申请1件，与信息公开无关",
                "通过网络收到政府信息公开申请3件",
                "上半年收到政府信息公开申请3件",
                "凡收到信息公开申请1件即登记1件",
                "没有未答复的信息公开申请",
                "答复群众来信20件",
                "收到信息公开申请后15个工作日内答复",
                "未发生信息公开行政复议被纠正、行政诉讼败诉的情况",
                "公开行政许可信息20条",
                "8月1日至8月31日开展信息公开宣传，统计问卷30份",
                "资金结转下年度3件",
                "公示期限自2024年5月1日至2024年5月7日",
                "据统计，2024年5月1日至2024年5月31日办件量最多",
                "通过政务服务系统收到政府信息公开申请3件",
                "申请公开的渠道有3个",
                "政府信息公开申请与往年相比数量无变化",
                "均已答复"
            })
    void leavesAloneWhatIsNotCertain(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void plainWordForApplicationCountsBelowItsHeading() {
        assertThat(read("（二）依申请公开情况\n全年收到申请2件，办结2件。")).containsExactly("NEW_APPLICATIONS=2", "ANSWERED=2");
        assertThat(read("（四）平台建设\n全年收到申请2件，办结2件。")).isEmpty();
    }

    @Test
    void quoteAndOffsetAreThoseOfTheTextAsWritten() {
        String text = "（二） 依申请公开\n本 镇 2024 年，收到政府信息公开申请 1 件,已答复。";

        Statement statement = StatementReader.read(YEAR, part -> PlainText.of(part == 1 ? text : ""))
                .getFirst();

        assertThat(statement.part()).isEqualTo(1);
        assertThat(statement.quote()).isEqualTo("收到政府信息公开申请 1 件");
        assertThat(text.substring(statement.offset())).startsWith(statement.quote());
    }

    @Test
    void partSixIsReadAsWell() {
        List<Statement> statements =
                StatementReader.read(YEAR, part -> PlainText.of(part == 6 ? "收到和处理政府信息公开申请1次" : ""));

        assertThat(statements)
                .singleElement()
                .satisfies(one -> assertThat(one.part()).isEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收到",
                "收到政府信息公开申请1件，",
                "申请1",
                "未",
                "复议、诉讼",
                "（",
                "上年结转",
                "结转至",
                "一二三百",
                "2024年1月1日至",
                "统计2024年",
                "信息公开申请\n",
                "比上年增加",
                "。申请"
            })
    void hostileTextTakesLittleTime(String pattern) {
        String text = pattern.repeat(1_000_000 / pattern.length());

        List<String> statements = assertTimeoutPreemptively(Duration.ofSeconds(3), () -> read(text));

        assertThat(statements.size()).isLessThanOrEqualTo(StatementReader.MOST_STATEMENTS + 8);
    }

    private static List<String> read(String text) {
        return StatementReader.read(YEAR, part -> PlainText.of(part == 1 ? text : "")).stream()
                .map(one -> one.kind()
                        + (one.subject().isEmpty() ? "" : "." + one.subject())
                        + "=" + one.value().toPlainString())
                .toList();
    }
}
