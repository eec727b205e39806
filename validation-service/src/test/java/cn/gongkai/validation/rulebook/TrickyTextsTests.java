package cn.gongkai.validation.rulebook;

import static cn.gongkai.validation.rulebook.Asked.balanced;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Contact;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts at the edge of a rule: how often it fires when one part reads so. */
class TrickyTextsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NARR-YEAR | 1 | 1 | 截至2023年12月31日，我镇主动公开政府信息152条。
                    NARR-YEAR | 1 | 1 | 2024年工作有序。2023年度我镇共举办开放日2次。
                    NARR-YEAR | 1 | 1 | 二〇二三年，我镇制定制度3项。
                    NARR-YEAR | 1 | 1 | （三）政府信息管理2022年，共制定规范性文件0件。
                    NARR-YEAR | 5 | 1 | 2023年，我镇公开工作取得成效，仍有差距。
                    NARR-YEAR | 1 | 0 | 2023年收到申请5件，2024年收到申请3件。
                    NARR-YEAR | 1 | 0 | 2023年公开信息100条。2024年公开信息120条。
                    NARR-YEAR | 1 | 0 | 与2023年相比，公开信息增加20条。
                    NARR-YEAR | 1 | 0 | 2025年，我镇将公开信息300条。
                    NARR-YEAR | 1 | 0 | 2019年我镇成立政务公开领导小组。
                    NARR-YEAR | 1 | 0 | 公开2023年度部门决算信息2条。
                    NARR-YEAR | 1 | 0 | 2021年印发的规范性文件公开信息2条。
                    NARR-PERCENT | 1 | 0 | 公开信息300条，其中网站200条，占67%，公众号100条，占33%。
                    NARR-PERCENT | 1 | 0 | 公开信息300条，其中网站200条，占66%，公众号100条，占33.33%。
                    NARR-PERCENT | 1 | 1 | 公开信息300条，其中网站200条，占65%，公众号100条。
                    NARR-PERCENT | 1 | 1 | 公开信息300条，其中网站200条，占66.8%，公众号100条。
                    NARR-PERCENT | 1 | 1 | 公开信息50条，其中网站17条，占33%，公众号33条。
                    NARR-PERCENT | 1 | 1 | 公开信息120条，其中重点领域80条，占比60%。
                    NARR-BREAKDOWN | 1 | 0 | 公开信息30条，其中公告10条，动态20条；公众号发布信息50条。
                    NARR-BREAKDOWN | 1 | 0 | 公开信息120条，其中网站80条、公众号40条，回复留言12条。
                    NARR-BREAKDOWN | 1 | 1 | 公开信息120条，其中网站80条（公告30条、动态40条），公众号40条。
                    NARR-BREAKDOWN | 1 | 1 | 公开信息100条，包括概况5条、政策15条、动态90条等。
                    NARR-INTERNAL | 1 | 1 | 收到信息公开申请5件，上年结转1件，办结4件，结转下年度1件。
                    NARR-INTERNAL | 1 | 1 | 共办理信息公开申请6件（含上年结转1件），办结4件，结转下年度1件，其中予以公开5件。
                    NARR-INTERNAL | 1 | 0 | 收到信息公开申请5件，上年结转1件，办结4件，撤回1件，结转下年度1件。
                    NARR-BREAKDOWN | 1 | 1 | 网站公开信息60条、公众号公开信息40条，共计公开信息110条。
                    NARR-BREAKDOWN | 1 | 1 | 主动公开政府信息120件，其中网站80件、公众号50件。
                    NARR-BREAKDOWN | 1 | 0 | 公开信息100条，其中网站60条、公众号40条，印发文件3件。
                    NARR-BREAKDOWN | 1 | 0 | 公开信息100条，其中网站20条，公众号40条，信箱办件20件、热线办件20件。
                    NARR-PERCENT | 1 | 0 | 公开信息6条，其中法定3条，其中公告1条，占比33.3%。
                    NARR-PERCENT | 1 | 1 | 公开信息6条，其中法定3条，其中公告1条，占比50.7%。
                    NARR-RESULTS | 1 | 0 | 信息公开申请5件，无法提供1件，其中本机关不掌握1件。
                    NARR-RESULTS | 1 | 1 | 收到信息公开申请5件，本机关不掌握2件。
                    NARR-RESULTS | 1 | 1 | 收到信息公开申请5件，均予以公开。
                    NARR-RESULTS | 1 | 0 | 收到信息公开申请3件，均予以公开。
                    NARR-ANSWERED | 1 | 1 | 收到信息公开申请7件，均已答复。
                    NARR-FEE | 6 | 0 | 未收取信息处理费。发出收费通知0件、总金额0元、实际收取总金额0元。
                    DOC-PART5 | 5 | 0 | 一是公开意识不强。二是内容单一。下一步，我镇将加强培训。
                    DOC-PART5 | 5 | 0 | 主要问题是专业人员缺乏。今后，我们将充实队伍。
                    DOC-PART5 | 5 | 0 | （一）存在问题：更新不及时。（二）解决办法：按时更新。
                    DOC-PART5 | 5 | 1 | 一是内容不够丰富；二是业务能力有待提升。
                    DOC-PART5 | 5 | 1 | 工作存在更新不够及时等问题，需进一步改进。
                    DOC-SUPERVISION | 1 | 0 | 接受社会评议，纳入绩效考评，未出现问责情况。
                    DOC-SUPERVISION | 1 | 0 | 未进行考核，未进行社会评议，未发生责任追究。
                    DOC-BASIS-OLD | 0 | 0 | 条例（国务院令第492号公布，国务院令第711号修订）。
                    DOC-BASIS-OLD | 0 | 1 | 条例（国务院令第492号）。
                    DOC-PERIOD | 0 | 0 | 数据统计截止日期为2024年12月31日。
                    DOC-PERIOD | 0 | 1 | 数据统计截止日期为2024年12月25日。
                    DOC-PERIOD | 0 | 0 | 统计期限为2024年1月至12月。
                    DOC-PERIOD | 0 | 1 | 统计期限为2024年1月至11月。
                    DOC-PERIOD | 0 | 0 | 统计期限自2024年1月1日始，至2024年12月31日止。
                    DOC-PERIOD-MISSING | 0 | 0 | 报告统计数据从2024年1月1日至12月31日。
                    DOC-PERIOD-MISSING | 0 | 0 | 统计数据的期限为全年。
                    DOC-EPUB | 0 | 0 | 本报告可登录县政府网站查询。
                    DOC-EPUB | 0 | 1 | 本报告共六个部分。
                    DOC-FEE-STATEMENT | 6 | 0 | 本年度未收取任何费用。
                    DOC-FEE-STATEMENT | 6 | 1 | 无其他费用。
                    DOC-PART6-THIN | 6 | 1 | 未收取信息处理费。无其他需要报告的事项。
                    DOC-PLACEHOLDER | 6 | 1 | 请与行政机关规范全称联系。
                    DOC-PLACEHOLDER | 6 | 1 | 某某镇未收取信息处理费。
                    DOC-PLACEHOLDER | 6 | 1 | XXX人民政府未收取信息处理费。
                    DOC-PLACEHOLDER | 6 | 1 | 收到申请__件。
                    DOC-PLACEHOLDER | 6 | 1 | 【单位名称】未收取信息处理费。
                    DOC-PLACEHOLDER | 6 | 0 | 各项费用（具体情况见附件）均未收取。
                    DOC-GARBLED | 0 | 1 | 统计期限自20241月1日起。
                    DOC-GARBLED | 0 | 1 | 统计期限为2024111231日。
                    DOC-GARBLED | 0 | 1 | 统计期限为2024年1月1日至12月31止。
                    DOC-GARBLED | 0 | 0 | 统计期限为2024年1月1日至12月31日止。
                    DOC-PRIVACY | 1 | 1 | 申请人13900000000来电。
                    DOC-PRIVACY | 1 | 1 | 申请人张建国提出申请。
                    DOC-PRIVACY | 1 | 0 | 申请人张某提出申请。申请人应当补正。申请人可以查询。
                    DOC-PRIVACY | 1 | 0 | 监督电话：13900000000。
                    DOC-PRIVACY | 0 | 0 | 联系电话：13900000000。
                    DOC-PRIVACY | 1 | 0 | 点击量达13900000000次。
                    DOC-PRIVACY | 1 | 0 | 项目编号202405291234567890。
                    DOC-PRIVACY | 1 | 1 | 申请人身份证号330825198503120317。
                    DOC-PRIVACY | 1 | 0 | 项目编号330825198503120317。
                    DOC-CONTACT | 0 | 0 | 请联系镇政府，地址镇前路12号，电话0570-7000000。
                    NARR-SILENT | 6 | 0 | 未收取信息处理费。
                    """)
    void ruleFiresSoOften(String rule, int part, int times, String text) {
        assertThat(findings(rule, balanced().text(part, text))).hasSize(times);
    }

    @ParameterizedTest
    @CsvSource({
        "0872-743001, '', 1",
        "0872-743000123, '', 1",
        "8001234, '', 1",
        "13900000000, '', 1",
        "010-12345678, '', 0",
        "0570-7000000转8001, '', 0",
        "0570-7000000-8001, '', 0",
        "12345, '', 0",
        "'', 324400, 0",
        "'', 671605, 1",
        "'', 32440, 1"
    })
    void telephoneAndPostcodeAreThoseOfThePlace(String phone, String postcode, int times) {
        assertThat(findings("DOC-CONTACT-FORMAT", balanced().contact(new Contact("镇前路", phone, postcode, "", ""))))
                .hasSize(times);
    }

    @Test
    void channelsContradictTheTotalOfRowOne() {
        List<Finding> findings = findings("NARR-CHANNEL", balanced().reworded(1, "申请5件，", "申请5件，其中当面2件、网络2件，"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.where()).isEqualTo(Place.part(1));
            assertThat(finding.cell()).isEqualTo(Place.cell(3, "1", "total"));
        });
    }

    private static List<Finding> findings(String rule, Asked asked) {
        return RuleBook.current().check(asked.inquiry()).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
