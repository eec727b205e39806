package cn.gongkai.reader.form;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Overview;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A report of known content, and the lines and tables it is written from. */
public final class FormReport {

    private static final Contact CONTACT = new Contact("济梁路27号", "0537-7650011", "272600", "hgz@liangshan.gov.cn", "");

    private static final List<String> ASPECTS = List.of("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障");

    private FormReport() {}

    /** 韩垓镇's report with other tables. */
    public static AnnualReport of(
            DisclosureTable disclosure, ApplicationTable applications, ProceedingTable proceedings) {
        List<String> texts = List.of(
                "全年通过门户网站公开信息131条，其中文件类12条。",
                "申请渠道畅通，答复在期限之内。",
                "先审查后公开，台账每月核对。",
                "网站栏目按目录调整，公开栏设在便民大厅。",
                "工作考核列入年度目标，社会评议满意，没有责任追究。");
        StringBuilder overview = new StringBuilder("2024年，本镇做了以下工作。");
        for (int i = 0; i < ASPECTS.size(); i++) {
            overview.append("\n（").append("一二三四五".charAt(i)).append("）").append(ASPECTS.get(i));
            overview.append('\n').append(texts.get(i));
        }
        return new AnnualReport(
                new Agency("370832106", "梁山县韩垓镇人民政府"),
                new ReportYear(2024),
                "梁山县韩垓镇人民政府2024年政府信息公开工作年度报告",
                "根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求编制。\n"
                        + "统计期限为2024年1月1日至2024年12月31日。联系地址：济梁路27号，电话：0537-7650011，邮编：272600，邮箱：hgz@liangshan.gov.cn。",
                CONTACT,
                new Overview(overview.toString(), texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4)),
                disclosure,
                applications,
                proceedings,
                "一是栏目更新不够及时，二是解读形式单一。\n下一步，将专人负责更新，增加图解。",
                "本年度未收取信息处理费。\n办理代表建议2件，结果均已公开。");
    }

    /** 韩垓镇's report with another number in every cell, so that none can be read for another. */
    public static AnnualReport numbered() {
        AnnualReport report = of(DisclosureTable.ZERO, ApplicationTable.ZERO, ProceedingTable.ZERO);
        int next = 1;
        for (List<Place> places : List.of(DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)) {
            for (Place place : places) {
                boolean amount = report.cell(place) instanceof Cell.Amount;
                report = report.withCell(place, amount ? new Cell.Amount(new BigDecimal("0.35")) : Cell.count(next++));
            }
        }
        return report;
    }

    /** A report's lines and tables in the form's order, the six headings between them. */
    public static List<Item> items(AnnualReport report) {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Line(report.title()));
        lines(items, report.preamble());
        items.add(new Item.Line("一、总体情况"));
        lines(items, report.overview().text());
        items.add(new Item.Line("二、主动公开政府信息情况"));
        items.add(FormTables.disclosure(report.disclosure()));
        items.add(new Item.Line("三、收到和处理政府信息公开申请情况"));
        items.add(FormTables.applications(report.applications()));
        items.add(new Item.Line("四、政府信息公开行政复议、行政诉讼情况"));
        items.add(FormTables.proceedings(report.proceedings()));
        items.add(new Item.Line("五、存在的主要问题及改进情况"));
        lines(items, report.problems());
        items.add(new Item.Line("六、其他需要报告的事项"));
        lines(items, report.otherMatters());
        return items;
    }

    private static void lines(List<Item> items, String text) {
        text.lines().forEach(line -> items.add(new Item.Line(line)));
    }
}
