package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.NOTICE;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Source.OFFICIAL;
import static cn.gongkai.validation.rule.Source.PRACTICE;
import static cn.gongkai.validation.rule.Theme.theme;

import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Rule;
import java.util.List;
import java.util.Set;

/** DOC: the document as a whole, its parts and its texts. */
final class DocumentRules {

    private static final Integer[] TEXTS = {0, 1, 5, 6};
    private static final int YEAR_OF_THE_FORMAT = 2021;
    private static final String BRACKET = "[〔\\[（【〈\\(]?";

    static final List<Rule> ALL = List.of(
            rule("DOC-TITLE", WARNING).check(TitleChecks::title).basis(OFFICIAL, "2021年格式标题", "2021 format, title"),
            rule("DOC-TITLE-YEAR", ERROR).check(TitleChecks::year).basis(OFFICIAL, "2021年格式标题", "2021 format, title"),
            rule("DOC-AGENCY", ERROR)
                    .check(TitleChecks::agency)
                    .basis(PRACTICE, "标题应写机关全称", "custom: the title has the agency's full name"),
            rule("DOC-PARTS", ERROR)
                    .check(DocumentChecks::parts)
                    .basis(OFFICIAL, "2021年格式六个部分", "2021 format, six parts"),
            rule("DOC-PART1-HEADINGS", WARNING)
                    .text(1)
                    .mentions(
                            theme("主动公开", "disclosure by the agency itself", "主动公开"),
                            theme("依申请公开", "disclosure on application", "依申请公开", "申请公开", "公开申请"),
                            theme("政府信息管理", "management of information", "信息管理", "信息的管理", "信息公开管理", "信息发布管理", "信息资源管理"),
                            theme("平台建设", "platforms", "平台"),
                            theme("监督保障", "supervision", "监督", "保障"))
                    .onlyFor(inquiry -> hasText(inquiry, 1))
                    .basis(OFFICIAL, "2021年格式第一部分", "2021 format, part 1"),
            rule("DOC-PART1-LENGTH", NOTICE)
                    .check(DocumentChecks::lengthOfPart1)
                    .basis(OFFICIAL, "编制通知：原则上不超过1000字", "notices on the report: about 1000 characters at most"),
            rule("DOC-SUPERVISION", WARNING)
                    .text(1, 6)
                    .mentions(
                            theme("工作考核", "assessment", "考核", "考评"),
                            theme("社会评议", "public appraisal", "评议"),
                            theme("责任追究", "accountability", "责任追究", "追究责任", "问责", "追责"))
                    .onlyFor(Inquiry::isGovernment)
                    .basis(OFFICIAL, "《条例》第五十条第四项", "Regulation, article 50 (4)"),
            rule("DOC-BASIS", WARNING)
                    .check(DocumentChecks::basis)
                    .onlyFor(inquiry -> inquiry.year().value() >= YEAR_OF_THE_FORMAT)
                    .basis(PRACTICE, "前言应注明编制依据", "custom: the preamble names the basis"),
            rule("DOC-BASIS-OLD", WARNING)
                    .text(TEXTS)
                    .whereThereIs("60号", "492号")
                    .isFreeOf(BRACKET + "2019[〕\\]）】〉\\)]?60号|第492号(?![^。；\\n]{0,40}711号)")
                    .onlyFor(inquiry -> inquiry.year().value() >= YEAR_OF_THE_FORMAT)
                    .basis(OFFICIAL, "国办公开办函〔2021〕30号；国务院令第711号", "Notice 30 of 2021; State Council Order 711"),
            rule("DOC-PERIOD", ERROR)
                    .check(DocumentChecks::period)
                    .basis(OFFICIAL, "统计期限为1月1日至12月31日", "the period is 1 January to 31 December"),
            rule("DOC-PERIOD-MISSING", WARNING)
                    .check(DocumentChecks::periodStated)
                    .basis(PRACTICE, "前言应注明统计期限", "custom: the preamble states the period"),
            rule("DOC-EPUB", NOTICE)
                    .check(DocumentChecks::electronicCopy)
                    .basis(PRACTICE, "前言应注明电子版查阅途径", "custom: the preamble says where to read it"),
            rule("DOC-CONTACT", WARNING)
                    .check(ContactChecks::contact)
                    .basis(PRACTICE, "前言应注明联系方式", "custom: the preamble says whom to ask"),
            rule("DOC-CONTACT-FORMAT", NOTICE)
                    .check(ContactChecks::format)
                    .basis(PRACTICE, "电话、邮编、邮箱的通行格式", "usual forms of telephone, postcode and e-mail"),
            rule("DOC-FEE-STATEMENT", ERROR)
                    .text(6)
                    .mentions(theme("信息处理费", "fees for handling information", "处理费", "收费", "任何费用", "收取费用"))
                    .onlyFor(inquiry -> hasText(inquiry, 6))
                    .basis(OFFICIAL, "2021年格式第六部分；国办函〔2020〕109号", "2021 format, part 6; Measures of 2020 on fees"),
            rule("DOC-PART5", WARNING)
                    .check(PartFiveCheck::check)
                    .onlyFor(inquiry -> hasText(inquiry, 5))
                    .basis(OFFICIAL, "《条例》第五十条；2021年格式第五部分", "Regulation, article 50; 2021 format, part 5"),
            rule("DOC-PART6-THIN", NOTICE)
                    .text(6)
                    .mentions(theme("要点、提案等", "work points, proposals", "要点", "提案", "建议", "创新", "其他事项", "数据统计"))
                    .onlyFor(inquiry -> hasText(inquiry, 6))
                    .basis(PRACTICE, "第六部分惯例内容", "custom for part 6"),
            rule("DOC-PLACEHOLDER", WARNING)
                    .text(TEXTS)
                    .whereThereIs(
                            "具体", "填写", "请填", "此处填", "XX", "xx", "Xx", "xX", "×", "**", "__", "某某", "名称】", "【",
                            "表格形式报告", "在此专门报告", "规范全称")
                    .isFreeOf(
                            "[\\[【（](?:具体(?!情况|内容|见|详)[^\\]】）\\n，。见详如]{1,10}|(?:填写|请填|此处填)[^\\]】）\\n]{1,12})[\\]】）]|行政机关规范全称|(?:某某|\\*{2,4})(?:省|市|县|区|镇|乡|街道|局|年|月|件|条)|_{2,}(?:年|月|日|件|条|次|元)|【[^】\\n]{0,8}(?:名称|姓名|日期|年份|网址|地址|电话)】|[XxＸ×]{2,4}(?:省|市|县|区|镇|乡|街道|局|人民政府|办事处|年|月|日|件|条|网)|该部分以表格形式报告|[需须]在此专门报告",
                            Set.of(ObservationKind.PLACEHOLDER))
                    .basis(PRACTICE, "模板说明文字应删去", "custom: the template's own words are taken out"),
            rule("DOC-GARBLED", WARNING)
                    .text(TEXTS)
                    .whereThereIsANumberOf(5, "〕号", "止")
                    .isFreeOf(
                            "(?<!\\d)20\\d{2}\\d{1,6}日|(?<!\\d)20\\d{2}\\d{1,2}月|月\\d{1,2}止|[〔\\[]20\\d{2}\\d{1,3}号|〔20\\d{2}〕号")
                    .basis(PRACTICE, "日期和文号应完整", "dates and document numbers are whole"),
            rule("DOC-RESIDUE", NOTICE)
                    .nothingNoticedAnywhere(ObservationKind.RESIDUE)
                    .basis(PRACTICE, "发布前清除排版残留", "custom: traces of editing are removed"),
            rule("DOC-PRIVACY", ERROR)
                    .check(ContactChecks::privacy)
                    .basis(OFFICIAL, "《条例》第十五条", "Regulation, article 15"),
            rule("DOC-FORMAT-VERSION", ERROR)
                    .nothingNoticedAnywhere(ObservationKind.UNKNOWN_FORMAT)
                    .basis(OFFICIAL, "国办公开办函〔2021〕30号", "Notice 30 of 2021"));

    private DocumentRules() {}

    private static boolean hasText(Inquiry inquiry, int part) {
        return !inquiry.text(part).plain().isEmpty();
    }
}
