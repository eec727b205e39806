package cn.gongkai.validation.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.gongkai.report.ReportYear;
import cn.gongkai.report.statement.Statement;
import cn.gongkai.validation.narrative.Narrative.Breakdown;
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
                    收到信息公开申请8件，办结8件，其中予以公开3件、部分公开1件、不予公开4件 | NEW_APPLICATIONS=8 ANSWERED=8 RESULT.3.1=3 RESULT.3.2=1 RESULT.3.3=4
                    收到信息公开申请2件，予以部分公开1件，1件无法提供     | NEW_APPLICATIONS=2 RESULT.3.2=1 RESULT.3.4=1
                    收到信息公开申请8件，其中自然人5件、商业企业2件、法律服务机构1件 | NEW_APPLICATIONS=8 APPLICANT.naturalPerson=5 APPLICANT.commercialEnterprise=2 APPLICANT.legalServiceOrganization=1
                    收到信息公开申请8件，其中自然人提出5件，法人或其他组织提出3件 | NEW_APPLICATIONS=8 APPLICANT.naturalPerson=5 APPLICANT.organizations=3
                    收到信息公开申请8件，其中当面提交2件、信函3件、网络3件 | NEW_APPLICATIONS=8 CHANNEL.当面=2 CHANNEL.信函=3 CHANNEL.网络=3
                    作出行政许可决定126件、行政处罚决定18件，未作出行政强制决定 | DECISIONS.licensing=126 DECISIONS.penalty=18 DECISIONS.coercion=0
                    收到信息公开申请5件（其中自然人3件，商业企业2件；当面申请2件，网络申请3件） | NEW_APPLICATIONS=5 APPLICANT.naturalPerson=3 APPLICANT.commercialEnterprise=2 CHANNEL.当面=2 CHANNEL.网络=3
                    全年未收取信息处理费                                  | FEES=0
                    收取信息处理费0.03万元                                | FEES=300.00
                    主动公开政府信息8条，其中网站发布5条、公众号3条       | DISCLOSED=8 DISCLOSED.网站=5 DISCLOSED.公众号=3
                    主动公开政府信息8条。其中网站5条，占62.5%，公众号3条  | DISCLOSED=8 DISCLOSED.网站=5 PERCENTAGE.网站=62.5 DISCLOSED.公众号=3
                    通过政务新媒体发布信息54条                            | DISCLOSED.政务新媒体=54
                    全年未制发行政规范性文件                              | NORMATIVE_DOCUMENTS.issued=0
                    制定2件行政规范性文件                                 | NORMATIVE_DOCUMENTS.issued=2
                    数据统计期限自2024年1月1日起至2024年12月31日止        | PERIOD.from=20240101 PERIOD.to=20241231
                    """)
    void understands(String text, String statements) {
        assertThat(read(text)).isEqualTo(List.of(statements.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年收到政府信息公开申请3件",
                "去年收到政府信息公开申请2件",
                "上年度收到政府信息公开申请2件",
                "收到公民政府信息公开申请2件，法人申请1件",
                "收到个人政府信息公开申请2件",
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
                "公开行政许可决定20件",
                "制作公文200件，其中不予公开112件",
                "主动公开政府信息100余条，其中网站60条、公众号40条",
                "公示行政处罚决定18件",
                "按照收费通知应收取信息处理费300元",
                "2023年作出行政处罚决定18件",
                "8月1日至8月31日开展信息公开宣传，统计问卷30份",
                "资金结转下年度3件",
                "公示期限自2024年5月1日至2024年5月7日",
                "据统计，2024年5月1日至2024年5月31日办件量最多",
                "通过政务服务系统收到政府信息公开申请3件",
                "申请公开的渠道有3个",
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
    void listWithinAListIsReadLevelByLevel() {
        Narrative narrative = narrative("共发布政务信息30条，其中，县政府网站发布20条、公众号发布10条等。县政府网站上的信息又分为：公告12条，政策8条。");

        assertThat(narrative.breakdowns())
                .extracting(
                        list -> list.whole().getFirst().value().intValue(),
                        list -> list.sum().intValue(),
                        Breakdown::isOpen)
                .containsExactly(tuple(30, 30, true), tuple(20, 20, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "共公开政务信息6条。其中法定内容3条，其中重点领域0条，法治1条，占比16.7%",
                "共发布信息30条，其中政策文件、规划计划10条，公告20条",
                "共发布信息30条，其中网站20条、视频10个",
                "共发布信息30余条，其中网站20条、公众号10条",
                "共发布信息30条，网站20条、公众号10条"
            })
    void listOfUnclearLevelsIsNoBreakdown(String text) {
        assertThat(narrative(text).breakdowns()).isEmpty();
    }

    @Test
    void resultsToldForEachChannelAreNotThoseOfAll() {
        assertThat(read("收到信息公开申请3件。现场的予以公开1件；函件的予以公开2件。")).containsExactly("NEW_APPLICATIONS=3");
        assertThat(read("收到信息公开申请3件。予以公开1件；另予以公开2件。")).containsExactly("NEW_APPLICATIONS=3");
    }

    @Test
    void quoteAndOffsetAreThoseOfTheTextAsWritten() {
        String text = "（二） 依申请公开\n本 镇 2024 年，收到政府信息公开申请 1 件,已答复。";

        Statement statement = StatementReader.read(YEAR, part -> PlainText.of(part == 1 ? text : ""))
                .statements()
                .getFirst();

        assertThat(statement.part()).isEqualTo(1);
        assertThat(statement.quote()).isEqualTo("收到政府信息公开申请 1 件");
        assertThat(text.substring(statement.offset())).startsWith(statement.quote());
    }

    @Test
    void partSixIsReadAsWell() {
        List<Statement> statements = StatementReader.read(
                        YEAR, part -> PlainText.of(part == 6 ? "收到和处理政府信息公开申请1次" : ""))
                .statements();

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
                "发布信息9条，其中公告1条、",
                "信息处理费",
                "行政许可决定1件、",
                "信息公开申请1件，予以公开1件、自然人1件、网络1件、",
                "。申请"
            })
    void hostileTextTakesLittleTime(String pattern) {
        String text = pattern.repeat(1_000_000 / pattern.length());

        List<String> statements = assertTimeoutPreemptively(Duration.ofSeconds(3), () -> read(text));

        assertThat(statements.size())
                .isLessThanOrEqualTo(StatementReader.MOST_STATEMENTS + StatementReader.LONGEST_SENTENCE / 2);
    }

    private static Narrative narrative(String text) {
        return StatementReader.read(YEAR, part -> PlainText.of(part == 1 ? text : ""));
    }

    private static List<String> read(String text) {
        return narrative(text).statements().stream()
                .map(one -> one.kind()
                        + (one.subject().isEmpty() ? "" : "." + one.subject())
                        + "=" + one.value().toPlainString())
                .toList();
    }
}
