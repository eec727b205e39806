package cn.gongkai.report;

import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;

/** Reports in which nothing is wrong, for tests to bend: of 詹家镇 in 龙游县, with made-up figures, for 2024. */
public final class SampleReports {

    public static final Agency AGENCY = new Agency("330825106", "龙游县詹家镇人民政府");
    public static final ReportYear YEAR = new ReportYear(2024);

    private static final String TITLE = "龙游县詹家镇人民政府2024年政府信息公开工作年度报告";
    private static final String PREAMBLE = """
            本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。
            数据的统计期限自2024年1月1日起至2024年12月31日止。电子版可在龙游县人民政府门户网站查阅。""";
    private static final Contact CONTACT =
            new Contact("龙游县詹家镇政府大楼", "0570-7000000", "324400", "zhanjia@example.com", "www.longyou.gov.cn");
    private static final String PROBLEMS = "主要问题：政策解读的形式偏少。改进情况：为新出台的政策配发图解，加强业务培训。";
    private static final String OTHER_MATTERS = "2024年度，本机关未收取信息处理费。年度政务公开工作要点各项任务均已完成。";
    private static final String SUPERVISION = "年底开展了信息公开工作考核，结果均为合格；组织了社会评议，结果为满意；全年没有需要责任追究的情形。";

    private SampleReports() {}

    /** Nobody applied, nothing was decided: every cell is 0, and the text says so. */
    public static AnnualReport zero() {
        return report(
                "2024年，本机关未收到政府信息公开申请，未发生因政府信息公开引起的行政复议、行政诉讼。",
                DisclosureTable.ZERO,
                ApplicationTable.ZERO,
                ProceedingTable.ZERO);
    }

    /**
     * Numbers in many cells, all of which agree: 5 applications received (3 of natural persons, 2 of enterprises) and 1 carried in, 5
     * handled, 1 carried out; one reconsideration upheld; 2 normative documents issued, 1 repealed, 6 in force.
     */
    public static AnnualReport balanced() {
        return report(
                """
                2024年，本机关收到政府信息公开申请5件，上年结转1件。全年办结5件；结转下年度继续办理1件。
                因政府信息公开发生行政复议1件，未发生行政诉讼。全年制发行政规范性文件2件，废止1件，现行有效6件。""".stripTrailing(),
                disclosure(),
                applications(),
                ProceedingTable.ZERO
                        .with(Proceeding.RECONSIDERATION, Outcome.UPHELD, 1)
                        .with(Proceeding.RECONSIDERATION, Outcome.TOTAL, 1));
    }

    /** A report with another title. */
    public static AnnualReport withTitle(AnnualReport report, String title) {
        return rebuilt(
                report,
                title,
                report.preamble(),
                report.contact(),
                report.overview(),
                report.problems(),
                report.otherMatters());
    }

    /** A report with another contact. */
    public static AnnualReport withContact(AnnualReport report, Contact contact) {
        return rebuilt(
                report,
                report.title(),
                report.preamble(),
                contact,
                report.overview(),
                report.problems(),
                report.otherMatters());
    }

    /**
     * A report with another text in a part. In part 1 only the whole text changes, not what stands below its headings.
     *
     * @param part 0, 1, 5 or 6
     * @throws IllegalArgumentException for a part that has no text
     */
    public static AnnualReport withText(AnnualReport report, int part, String text) {
        Overview old = report.overview();
        Overview overview = part == 1
                ? new Overview(
                        text, old.proactive(), old.onApplication(), old.management(), old.platform(), old.supervision())
                : old;
        return switch (part) {
            case 0 ->
                rebuilt(
                        report,
                        report.title(),
                        text,
                        report.contact(),
                        overview,
                        report.problems(),
                        report.otherMatters());
            case 1 ->
                rebuilt(
                        report,
                        report.title(),
                        report.preamble(),
                        report.contact(),
                        overview,
                        report.problems(),
                        report.otherMatters());
            case 5 ->
                rebuilt(
                        report,
                        report.title(),
                        report.preamble(),
                        report.contact(),
                        overview,
                        text,
                        report.otherMatters());
            case 6 ->
                rebuilt(report, report.title(), report.preamble(), report.contact(), overview, report.problems(), text);
            default -> throw new IllegalArgumentException("part " + part + " has no text");
        };
    }

    private static AnnualReport report(
            String onApplication,
            DisclosureTable disclosure,
            ApplicationTable applications,
            ProceedingTable proceedings) {
        String proactive = "全年主动公开政府信息312条。";
        String management = "发布前逐条审核，失效的及时标注。";
        String platform = "以县政府门户网站的专栏为主平台，由专人维护。";
        String text = String.join(
                "\n",
                "2024年，詹家镇按照要求推进政府信息公开。",
                "（一）主动公开",
                proactive,
                "（二）依申请公开",
                onApplication,
                "（三）政府信息管理",
                management,
                "（四）政府信息公开平台建设",
                platform,
                "（五）监督保障",
                SUPERVISION);
        return new AnnualReport(
                AGENCY,
                YEAR,
                TITLE,
                PREAMBLE,
                CONTACT,
                new Overview(text, proactive, onApplication, management, platform, SUPERVISION),
                disclosure,
                applications,
                proceedings,
                PROBLEMS,
                OTHER_MATTERS);
    }

    private static AnnualReport rebuilt(
            AnnualReport report,
            String title,
            String preamble,
            Contact contact,
            Overview overview,
            String problems,
            String otherMatters) {
        return new AnnualReport(
                report.agency(),
                report.year(),
                title,
                preamble,
                contact,
                overview,
                report.disclosure(),
                report.applications(),
                report.proceedings(),
                problems,
                otherMatters);
    }

    private static DisclosureTable disclosure() {
        return DisclosureTable.ZERO
                .with("normativeDocuments", "issued", Cell.count(2))
                .with("normativeDocuments", "repealed", Cell.count(1))
                .with("normativeDocuments", "inForce", Cell.count(6))
                .with("licensing", null, Cell.count(126))
                .with("penalty", null, Cell.count(18));
    }

    private static ApplicationTable applications() {
        ApplicationTable table = ApplicationTable.ZERO;
        table = row(table, ApplicationRow.NEW, 3, 2);
        table = row(table, ApplicationRow.CARRIED_IN, 1, 0);
        table = row(table, ApplicationRow.GRANTED, 2, 1);
        table = row(table, ApplicationRow.REFUSED_THIRD_PARTY, 0, 1);
        table = row(table, ApplicationRow.UNAVAILABLE_NOT_HELD, 1, 0);
        table = row(table, ApplicationRow.HANDLED, 3, 2);
        return row(table, ApplicationRow.CARRIED_OUT, 1, 0);
    }

    private static ApplicationTable row(ApplicationTable table, ApplicationRow row, long persons, long enterprises) {
        return table.with(row, Applicant.NATURAL_PERSON, persons)
                .with(row, Applicant.COMMERCIAL_ENTERPRISE, enterprises)
                .with(row, Applicant.TOTAL, persons + enterprises);
    }
}
