package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.Cell.BLANK;
import static cn.gongkai.report.application.Applicant.TOTAL;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.validation.rulebook.Asked.balanced;
import static cn.gongkai.validation.rulebook.Asked.zero;
import static cn.gongkai.validation.rulebook.Example.example;

import cn.gongkai.report.Contact;
import cn.gongkai.report.Place;
import cn.gongkai.report.reading.ObservationKind;
import java.util.List;

/** Examples of the rules about texts, the document and its handing in. */
final class TextExamples {

    private static final Place PREAMBLE = Place.part(0);
    private static final Place PART_1 = Place.part(1);
    private static final Place PART_5 = Place.part(5);
    private static final Place PART_6 = Place.part(6);
    private static final Contact GOOD = new Contact("镇政府大楼", "0570-7000000", "324400", "a@example.com", "");

    static final List<Example> NARRATIVE = List.of(
            example("NARR-APPLICATIONS")
                    .passes(balanced())
                    .fails(balanced().reworded(1, "申请5件", "申请6件"), PART_1)
                    .blankFails(balanced().with(Place.cell(3, "1", "total"), BLANK)),
            example("NARR-CARRYIN")
                    .passes(balanced())
                    .fails(balanced().reworded(1, "上年结转1件", "上年结转0件"), PART_1)
                    .blankFails(balanced().with(Place.cell(3, "2", "total"), BLANK)),
            example("NARR-ANSWERED")
                    .passes(balanced())
                    .fails(balanced().reworded(1, "办结5件", "办结4件"), PART_1)
                    .blankFails(balanced().with(Place.cell(3, "3.7", "total"), BLANK)),
            example("NARR-CARRYOUT")
                    .passes(balanced())
                    .fails(balanced().reworded(1, "办理1件", "办理2件"), PART_1)
                    .blankFails(balanced().with(Place.cell(3, "4", "total"), BLANK)),
            example("NARR-LITIGATION")
                    .passes(balanced())
                    .fails(balanced().reworded(1, "未发生行政诉讼", "发生行政诉讼1件"), PART_1)
                    .blankFails(balanced().with(Place.cell(4, "reconsideration", "total"), BLANK)),
            example("NARR-NORMDOC")
                    .passes(balanced())
                    .fails(balanced().reworded(1, "规范性文件2件", "规范性文件3件"), PART_1)
                    .blankFails(balanced().with(Place.cell(2, "normativeDocuments", "inForce"), BLANK)),
            example("NARR-RESULTS")
                    .passes(balanced().reworded(1, "办结5件", "办结5件，其中予以公开3件、不予公开1件、无法提供1件"))
                    .fails(balanced().reworded(1, "办结5件", "办结5件，其中予以公开4件、无法提供1件"), PART_1)
                    .blankFails(balanced()
                            .reworded(1, "办结5件", "办结5件，其中不予公开1件")
                            .with(Place.cell(3, "3.3.4", "total"), BLANK)),
            example("NARR-APPLICANT")
                    .passes(balanced().reworded(1, "申请5件，", "申请5件，其中自然人3件、商业企业2件，"))
                    .fails(balanced().reworded(1, "申请5件，", "申请5件，其中自然人5件，"), PART_1)
                    .blankFails(balanced()
                            .reworded(1, "申请5件，", "申请5件，其中商业企业2件，")
                            .with(Place.cell(3, "1", "commercialEnterprise"), BLANK)),
            example("NARR-CHANNEL")
                    .passes(balanced().reworded(1, "申请5件，", "申请5件，其中当面提交2件、网络3件，"))
                    .fails(balanced().reworded(1, "申请5件，", "申请5件，其中当面提交2件、网络2件，"), PART_1)
                    .blankFails(balanced()
                            .reworded(1, "申请5件，", "申请5件，其中当面提交2件、网络3件，")
                            .with(Place.cell(3, "1", "total"), BLANK)),
            example("NARR-INTERNAL")
                    .passes(balanced())
                    .fails(balanced().text(6, "收到政府信息公开申请6件。未收取信息处理费。"), PART_6)
                    .blankPasses(balanced().text(1, "")),
            example("NARR-BREAKDOWN")
                    .passes(balanced().reworded(1, "信息312条", "信息312条，其中网站200条、公众号112条"))
                    .fails(balanced().reworded(1, "信息312条", "信息312条，其中网站200条、公众号111条"), PART_1)
                    .blankPasses(balanced().text(1, "")),
            example("NARR-PERCENT")
                    .passes(balanced().reworded(1, "信息312条", "信息312条，其中网站200条，占64.1%，公众号112条，占比35.8%"))
                    .fails(balanced().reworded(1, "信息312条", "信息312条，其中网站200条，占66.7%，公众号112条"), PART_1)
                    .blankPasses(balanced().text(1, "")),
            example("NARR-ADMIN")
                    .passes(balanced().reworded(1, "信息312条", "信息312条；作出行政许可决定126件、行政处罚决定18件，未作出行政强制决定"))
                    .fails(balanced().reworded(1, "信息312条", "信息312条；作出行政许可决定125件"), PART_1)
                    .blankFails(balanced()
                            .reworded(1, "信息312条", "信息312条；作出行政许可决定126件")
                            .with(Place.row(2, "licensing"), BLANK)),
            example("NARR-FEE")
                    .passes(balanced().reworded(1, "信息312条", "信息312条，全年未收取信息处理费"))
                    .fails(balanced().reworded(1, "信息312条", "信息312条，收取信息处理费300元"), PART_6)
                    .blankPasses(balanced().text(6, "")),
            example("NARR-YEAR")
                    .passes(balanced().text(6, "与2023年相比，收到的申请增加1件。2025年将收到更多申请。"))
                    .fails(balanced().text(6, "2023年度，本机关未收取信息处理费。"), PART_6)
                    .blankPasses(balanced().text(6, "")),
            example("NARR-SILENT")
                    .passes(balanced())
                    .fails(zero().text(1, "全年工作平稳。").with(NEW, TOTAL, 1), Place.cell(3, "1", "total"))
                    .blankPasses(zero().text(1, "全年工作平稳。").with(Place.cell(3, "1", "total"), BLANK)));

    static final List<Example> SUBMISSION = List.of(
            example("SUB-DUPLICATE")
                    .passes(balanced().circumstances(1, "表三有误"))
                    .fails(balanced().circumstances(1, null), PREAMBLE)
                    .blankPasses(balanced().circumstances(null, null)),
            example("SUB-BEFORE-YEAR-END")
                    .passes(balanced().receivedAt("2024-12-31T16:00:00Z"))
                    .fails(balanced().receivedAt("2024-12-31T15:59:59Z"), PREAMBLE)
                    .blankPasses(zero()),
            example("SUB-DEADLINE")
                    .passes(balanced().due("2025-01-20").receivedAt("2025-01-20T15:59:59Z"))
                    .fails(balanced().due("2025-01-20").receivedAt("2025-01-20T16:00:00Z"), PREAMBLE)
                    .blankPasses(balanced().receivedAt("2025-06-30T16:00:00Z")),
            example("COR-REASON")
                    .passes(balanced().circumstances(1, "表三有误"))
                    .fails(balanced().circumstances(1, " "), PREAMBLE)
                    .blankPasses(balanced().circumstances(null, null)));

    static final List<Example> DOCUMENT = List.of(
            example("DOC-TITLE")
                    .passes(balanced().title("龙游县詹家镇\n2024 年政府信息公开工作年度报告"))
                    .fails(balanced().title("詹家镇2024年工作总结"), PREAMBLE)
                    .blankFails(balanced().title("")),
            example("DOC-TITLE-YEAR")
                    .passes(balanced())
                    .fails(balanced().title("龙游县詹家镇人民政府2023年政府信息公开工作年度报告"), PREAMBLE)
                    .blankPasses(balanced().title("")),
            example("DOC-AGENCY")
                    .passes(balanced().title("浙江省龙游县詹家镇人民政府2024年政府信息公开工作年度报告"))
                    .fails(balanced().title("常山县詹家镇人民政府2024年政府信息公开工作年度报告"), PREAMBLE)
                    .blankPasses(balanced().title("")),
            example("DOC-PARTS")
                    .passes(balanced())
                    .fails(balanced().noticed(ObservationKind.PART_ORDER, PART_5), PART_5)
                    .blankFails(balanced().text(5, "")),
            example("DOC-PART1-HEADINGS")
                    .passes(balanced())
                    .fails(balanced().text(1, "主动公开信息3条。没有申请公开的。加强监督。"), PART_1)
                    .blankPasses(balanced().text(1, "")),
            example("DOC-PART1-LENGTH")
                    .passes(balanced().text(1, "字".repeat(1000) + " \n\n　"))
                    .fails(balanced().text(1, "字".repeat(1001)), PART_1)
                    .blankPasses(balanced().text(1, "")),
            example("DOC-SUPERVISION")
                    .passes(balanced())
                    .fails(balanced().reworded(1, "社会评议", "座谈"), PART_1)
                    .blankFails(balanced().text(1, "")),
            example("DOC-BASIS")
                    .passes(balanced().reworded(0, "〔2021〕30号", "[2021] 30 号"))
                    .fails(balanced().reworded(0, "〔2021〕30号", ""), PREAMBLE)
                    .blankFails(balanced().text(0, "")),
            example("DOC-BASIS-OLD")
                    .passes(balanced())
                    .fails(balanced().reworded(0, "〔2021〕30号", "〔2019〕60号"), PREAMBLE)
                    .blankPasses(balanced().text(0, "")),
            example("DOC-PERIOD")
                    .passes(balanced())
                    .fails(balanced().reworded(0, "12月31日", "12月25日"), PREAMBLE)
                    .blankPasses(balanced().text(0, "")),
            example("DOC-PERIOD-MISSING")
                    .passes(balanced())
                    .fails(balanced().text(0, "根据条例编制。"), PREAMBLE)
                    .blankFails(balanced().text(0, "")),
            example("DOC-EPUB")
                    .passes(balanced().reworded(0, "电子版", "本报告"))
                    .fails(balanced().reworded(0, "电子版可在龙游县人民政府门户网站查阅。", ""), PREAMBLE)
                    .blankFails(balanced().text(0, "")),
            example("DOC-CONTACT")
                    .passes(balanced().contact(GOOD))
                    .fails(balanced().contact(new Contact("镇政府大楼", "", "", "", "")), PREAMBLE)
                    .blankFails(balanced().contact(Contact.NONE)),
            example("DOC-CONTACT-FORMAT")
                    .passes(balanced().contact(new Contact("", "0537—3822211、（0570）7000000", "", "", "")))
                    .fails(balanced().contact(new Contact("镇政府大楼", "0570-70000", "324400", "", "")), PREAMBLE)
                    .blankPasses(balanced().contact(Contact.NONE)),
            example("DOC-FEE-STATEMENT")
                    .passes(balanced())
                    .fails(balanced().text(6, "无其他需要报告的事项。"), PART_6)
                    .blankPasses(balanced().text(6, "")),
            example("DOC-PART5")
                    .passes(balanced())
                    .fails(balanced().text(5, "各项工作均已完成，继续优化服务。"), PART_5)
                    .blankPasses(balanced().text(5, "")),
            example("DOC-PART6-THIN")
                    .passes(balanced())
                    .fails(balanced().text(6, "未收取信息处理费。"), PART_6)
                    .blankPasses(balanced().text(6, "")),
            example("DOC-PLACEHOLDER")
                    .passes(balanced())
                    .fails(balanced().text(6, "XX镇未收取信息处理费。"), PART_6)
                    .blankPasses(balanced().text(6, "")),
            example("DOC-GARBLED")
                    .passes(balanced())
                    .fails(balanced().text(0, "统计期限自202411日至20241231日止。"), PREAMBLE)
                    .blankPasses(balanced().text(0, "")),
            example("DOC-RESIDUE")
                    .passes(balanced())
                    .fails(balanced().noticed(ObservationKind.RESIDUE, PART_6), PART_6)
                    .blankPasses(balanced().text(6, "")),
            example("DOC-PRIVACY")
                    .passes(balanced().text(5, "存在的问题：编号11010519491231002Y不规范。下一步改进。"))
                    .fails(balanced().text(5, "存在的问题：申请人11010519491231002X来电。下一步改进。"), PART_5)
                    .blankPasses(balanced().text(5, "")),
            example("DOC-FORMAT-VERSION")
                    .passes(balanced())
                    .fails(balanced().noticed(ObservationKind.UNKNOWN_FORMAT, Place.part(3)), Place.part(3))
                    .blankPasses(balanced().with(Place.cell(3, "1", "total"), BLANK)));

    private TextExamples() {}
}
