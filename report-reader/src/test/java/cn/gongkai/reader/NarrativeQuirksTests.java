package cn.gongkai.reader;

import static cn.gongkai.reader.Texts.change;
import static cn.gongkai.reader.Texts.zhanjia;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, headings, agencies and contacts as clerks write them. */
class NarrativeQuirksTests {

    private static final String TITLE = "龙游县詹家镇人民政府\n2024年政府信息公开工作年度报告\n";
    private final AnnualReport right = Texts.read(zhanjia()).report();
    private final ReportReader reader = new ReportReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年龙游县詹家镇政府信息公开工作年度报告|2024年龙游县詹家镇政府信息公开工作年度报告",
                "龙游县詹家镇2024年度政府信息公开工作年度报告|龙游县詹家镇2024年度政府信息公开工作年度报告",
                "龙游县詹家镇 2024 年政府信息公开工作年度报告|龙游县詹家镇2024年政府信息公开工作年度报告",
                "龙游县詹家镇二〇二四年政府信息公开工作年度报告|龙游县詹家镇二〇二四年政府信息公开工作年度报告",
                "龙游县詹家镇２０２４年政府信息公开年度报告|龙游县詹家镇２０２４年政府信息公开年度报告",
                "《龙游县詹家镇2024年政府信息公开工作年度报告》|龙游县詹家镇2024年政府信息公开工作年度报告",
                "中共龙游县詹家镇委员会、龙游县詹家镇人民政府2024年政府信息公开工作年度报告|中共龙游县詹家镇委员会、龙游县詹家镇人民政府2024年政府信息公开工作年度报告",
                "詹家镇人民政府关于2024年政府信息公开工作的年度报告|詹家镇人民政府关于2024年政府信息公开工作的年度报告",
            })
    void aTitleIsReadHoweverItIsWritten(String written, String title) {
        AnnualReport report =
                Texts.read(change(zhanjia(), TITLE, written + "\n")).report();

        assertThat(report.title()).isEqualTo(title);
        assertThat(report.year().value()).isEqualTo(2024);
        assertThat(report.agency()).isEqualTo(right.agency());
        assertThat(report.preamble()).isEqualTo(right.preamble());
    }

    @Test
    void aTitleOverFourLinesIsOne() {
        String text = change(zhanjia(), TITLE, "詹家镇\n人民政府\n2024年\n政府信息公开工作年度报告\n");

        assertThat(Texts.read(text).report().title()).isEqualTo("詹家镇人民政府2024年政府信息公开工作年度报告");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、工作总体推进情况", "一、总结概述", "第一部分 工作回顾"})
    void part1UnderAHeadingInOtherWordsIsReadAndNoted(String heading) {
        ReadResult.Read read = Texts.read(change(zhanjia(), "\n一、总体情况\n", "\n" + heading + "\n"));

        assertThat(read.report()).isEqualTo(right);
        assertThat(read.reading().observations())
                .containsExactly(new Observation(ObservationKind.MISSING_PART, Place.part(1), heading, "总体情况"));
    }

    @Test
    void aListBeforePart2IsNoHeadingOfPart1() {
        ReadResult.Read read = Texts.read(change(zhanjia(), "\n一、总体情况\n", "\n一、会议\n每月一次。\n二、培训\n"));

        assertThat(read.report().overview().text()).isEmpty();
        assertThat(read.reading().observations())
                .containsExactly(new Observation(ObservationKind.MISSING_PART, Place.part(1), "", "总体情况"));
    }

    @Test
    void aHeadingThatKeepsItsInstructionIsReadAndNoted() {
        ReadResult.Read read = Texts.read(change(zhanjia(), "\n二、主动公开政府信息情况\n", "\n二、主动公开政府信息情况（该部分以表格形式报告）\n"));

        assertThat(read.report()).isEqualTo(right);
        assertThat(read.reading().observations())
                .containsExactly(new Observation(
                        ObservationKind.PLACEHOLDER, Place.part(2), "二、主动公开政府信息情况（该部分以表格形式报告）", "二、主动公开政府信息情况"));
    }

    @Test
    void contactsAreFoundInOtherWords() {
        String text = change(
                change(zhanjia(), "电话：0570-7000000", "联系电话（传真）：0570-7000000"),
                "地址：浙江省衢州市龙游县詹家镇政府大楼，邮编：324400",
                "地址 詹家镇大街1号（镇政府院内） 邮政编码324400");

        assertThat(Texts.read(text).report().contact())
                .isEqualTo(new Contact(
                        "詹家镇大街1号（镇政府院内）", "0570-7000000", "324400", "zhanjia@example.com", "www.longyou.gov.cn"));
    }

    @Test
    void aTitleOnThePreamblesLineIsParted() {
        AnnualReport report = Texts.read(change(zhanjia(), TITLE + "\n", "龙游县詹家镇人民政府2024年政府信息公开工作年度报告  "))
                .report();

        assertThat(report).isEqualTo(right);
    }

    @Test
    void aHeadingOnThePreamblesLineIsParted() {
        AnnualReport report =
                Texts.read(change(zhanjia(), "\n一、总体情况\n", "一、总体情况\n")).report();

        assertThat(report).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d、", "%d. ", "（%s）", "(%s) ", "%s. ", "第%s部分 ", ""})
    void partsAreFoundUnderEveryKindOfNumber(String number) {
        String text = zhanjia();
        String[] han = {"一", "二", "三", "四", "五", "六"};
        String[] headings = {"总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"};
        for (int i = 0; i < 6; i++) {
            String written =
                    number.contains("%d") ? String.format(Locale.ROOT, number, i + 1) : number.replace("%s", han[i]);
            text = change(text, "\n" + han[i] + "、" + headings[i] + "\n", "\n" + written + headings[i] + "\n");
        }

        ReadResult.Read read = Texts.read(text);

        assertThat(read.report()).isEqualTo(right);
        assertThat(read.reading().observations()).isEmpty();
    }

    @Test
    void otherSpellingOfOtherIsTheSameHeading() {
        ReadResult.Read read = Texts.read(change(zhanjia(), "六、其他需要报告的事项", "六、其它需要报告的事项"));

        assertThat(read.report()).isEqualTo(right);
        assertThat(read.reading().observations()).isEmpty();
    }

    @Test
    void partsInAnotherOrderAreReadAndNoted() {
        String text = zhanjia();
        int five = text.indexOf("五、存在的主要问题");
        int six = text.indexOf("六、其他需要报告");
        String swapped = text.substring(0, five) + text.substring(six).strip() + "\n" + text.substring(five, six);

        ReadResult.Read read = Texts.read(swapped);

        assertThat(read.report().problems()).isEqualTo(right.problems());
        assertThat(read.report().otherMatters()).isEqualTo(right.otherMatters());
        assertThat(read.reading().observations())
                .extracting(Observation::kind)
                .containsExactly(ObservationKind.PART_ORDER);
    }

    @Test
    void aPartThatIsNotThereIsNoted() {
        String text = zhanjia();
        int six = text.indexOf("六、其他需要报告");

        ReadResult.Read read = Texts.read(text.substring(0, six));

        assertThat(read.report().otherMatters()).isEmpty();
        assertThat(read.reading().observations()).singleElement().satisfies(observation -> {
            assertThat(observation.kind()).isEqualTo(ObservationKind.MISSING_PART);
            assertThat(observation.expected()).isEqualTo("其他需要报告的事项");
        });
    }

    @Test
    void aSeventhPartIsNotedAndItsTextKept() {
        ReadResult.Read read = Texts.read(zhanjia() + "\n七、附表\n另有附表一张。");

        assertThat(read.reading().observations())
                .extracting(Observation::kind)
                .containsExactly(ObservationKind.EXTRA_PART);
        assertThat(read.report().otherMatters()).endsWith("七、附表\n另有附表一张。");
    }

    @Test
    void aTableOfContentsIsNotTheParts() {
        String contents = "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";

        AnnualReport report =
                Texts.read(change(zhanjia(), TITLE, TITLE + contents)).report();

        assertThat(report.overview()).isEqualTo(right.overview());
        assertThat(report.problems()).isEqualTo(right.problems());
    }

    @Test
    void aNameThatManyBearIsNotGuessed() {
        String text = zhanjia().replace("龙游县詹家镇", "城关镇").replace("浙江省衢州市", "").replace("龙游县", "本县");

        ReadProblem problem = Reports.problem(Texts.result(text));

        assertThat(problem.reason()).isEqualTo(ReadProblem.Reason.AMBIGUOUS_AGENCY);
        assertThat(problem.arguments().getFirst()).isEqualTo("城关镇人民政府");
        assertThat(problem.arguments().size()).isGreaterThan(4).isOdd();
        assertThat(problem.in(Locale.CHINA))
                .contains("城关镇", problem.arguments().get(1), problem.arguments().get(2));
    }

    @Test
    void aCountyInTheTextTellsTownsOfOneNameApart() {
        String text = zhanjia()
                .replace("龙游县詹家镇人民政府", "漕河镇")
                .replace("詹家镇", "漕河镇")
                .replace("浙江省衢州市", "")
                .replace("龙游县", "蕲春县");

        assertThat(Texts.read(text).report().agency().code()).isEqualTo("421126100");
    }

    @Test
    void aTownOfAnotherCountyIsNotTaken() {
        String text = change(zhanjia(), TITLE, "安吉县詹家镇人民政府\n2024年政府信息公开工作年度报告\n");

        assertThat(Reports.problem(Texts.result(text)).reason()).isEqualTo(ReadProblem.Reason.NO_AGENCY);
    }

    @Test
    void theCallersAgencyAndYearGoBeforeTheTitles() {
        AnnualReport report = Reports.read(reader.read(
                        zhanjia().getBytes(StandardCharsets.UTF_8), new Hints(null, null, "330825104", 2023)))
                .report();

        assertThat(report.agency().code()).isEqualTo("330825104");
        assertThat(report.year().value()).isEqualTo(2023);
        assertThat(report.title()).isEqualTo(right.title());
    }

    @Test
    void aDepartmentIsTakenAtTheCallersWord() {
        String text = change(zhanjia(), TITLE, "龙游县教育局\n2024年政府信息公开工作年度报告\n");

        AnnualReport report = Reports.read(
                        reader.read(text.getBytes(StandardCharsets.UTF_8), new Hints(null, null, "330825-JYJ", null)))
                .report();

        assertThat(report.agency().name()).isEqualTo("龙游县教育局");
    }

    @Test
    void aCodeThatIsNoneIsNotTaken() {
        ReadResult result = reader.read(zhanjia().getBytes(StandardCharsets.UTF_8), new Hints(null, null, "詹家", null));

        assertThat(Reports.problem(result).reason()).isEqualTo(ReadProblem.Reason.NO_AGENCY);
    }

    @Test
    void theFileNameHelpsWhereTheDocumentIsSilent() {
        String text = change(zhanjia(), TITLE, "");

        AnnualReport report = Reports.read(
                        reader.read(text.getBytes(StandardCharsets.UTF_8), Hints.named("龙游县詹家镇2024年政府信息公开工作年度报告.txt")))
                .report();

        assertThat(report.agency()).isEqualTo(right.agency());
    }

    @Test
    void theYearOfThePeriodStandsInForTheTitles() {
        String text = change(zhanjia(), TITLE, "");

        assertThat(Texts.read(text).report().year().value()).isEqualTo(2024);
    }

    @Test
    void aTitleOfAnotherYearThanAllOfTheTextIsAnOldOne() {
        String text = change(zhanjia(), TITLE, TITLE.replace("2024", "2023"));

        assertThat(Texts.read(text).report().year().value()).isEqualTo(2024);
        assertThat(Texts.read(text).report().title()).contains("2023年");
    }

    @Test
    void aPeriodOfAnotherYearThanTheTitleIsAnOldOne() {
        String text = change(zhanjia(), "2024年1月1日", "2023年1月1日");

        assertThat(Texts.read(text).report().year().value()).isEqualTo(2024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void textIsReadInEveryCharsetOfTheTrade(String charset) {
        assertThat(Reports.read(reader.read(zhanjia().getBytes(Charset.forName(charset)), Hints.NONE))
                        .report())
                .isEqualTo(right);
    }

    @Test
    void lineEndsOfWindowsMakeNoDifference() {
        assertThat(Texts.read(zhanjia().replace("\n", "\r\n")).report()).isEqualTo(right);
    }

    @Test
    void whatASiteWritesBelowTheReportIsLeftOut() {
        ReadResult.Read read = Texts.read(zhanjia() + "\n【打印本页】【关闭窗口】\n上一篇：没有了\n版权所有：某县人民政府");

        assertThat(read.report()).isEqualTo(right);
    }

    @Test
    void aTextThatIsNoReportIsRefusedWithWhatWasFound() {
        ReadProblem problem = Reports.problem(Texts.result("各村民委员会：\n请于1月10日前报送年度报告。\n"));

        assertThat(problem.reason()).isEqualTo(ReadProblem.Reason.NOT_A_REPORT);
        assertThat(problem.in(Locale.CHINA)).contains("标题未找到");
        assertThat(problem.in(Locale.ENGLISH)).contains("title not found");
    }
}
