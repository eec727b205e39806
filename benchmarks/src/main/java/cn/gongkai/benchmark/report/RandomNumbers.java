package cn.gongkai.benchmark.report;

import static cn.gongkai.report.application.Applicant.COMMERCIAL_ENTERPRISE;
import static cn.gongkai.report.application.Applicant.LEGAL_SERVICE_ORGANIZATION;
import static cn.gongkai.report.application.Applicant.NATURAL_PERSON;
import static cn.gongkai.report.application.Applicant.RESEARCH_INSTITUTION;
import static cn.gongkai.report.application.Applicant.SOCIAL_WELFARE_ORGANIZATION;
import static cn.gongkai.report.application.Applicant.TOTAL;

import cn.gongkai.report.Cell;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Three tables that add up, and the sentences that say the same. */
record RandomNumbers(
        DisclosureTable disclosure, ApplicationTable applications, ProceedingTable proceedings, int[] channels) {

    /** The column 其他 stays empty: in a sentence its name is taken for a result. */
    private static final List<Applicant> COLUMNS = List.of(
            NATURAL_PERSON,
            COMMERCIAL_ENTERPRISE,
            RESEARCH_INSTITUTION,
            SOCIAL_WELFARE_ORGANIZATION,
            LEGAL_SERVICE_ORGANIZATION);

    /** Results that want no further explanation in the text. */
    private static final Set<ApplicationRow> PLAIN_RESULTS = EnumSet.complementOf(EnumSet.of(
            ApplicationRow.NEW,
            ApplicationRow.CARRIED_IN,
            ApplicationRow.REFUSED_STATE_SECRET,
            ApplicationRow.CLOSED_FEE_UNPAID,
            ApplicationRow.CLOSED_OTHER,
            ApplicationRow.HANDLED,
            ApplicationRow.CARRIED_OUT));

    static RandomNumbers draw(RandomGenerator random) {
        return new RandomNumbers(drawDisclosure(random), drawApplications(random), drawProceedings(random), new int[] {
            1 + random.nextInt(400), 1 + random.nextInt(200), 1 + random.nextInt(60)
        });
    }

    private static DisclosureTable drawDisclosure(RandomGenerator random) {
        int issued = random.nextInt(5);
        return DisclosureTable.ZERO
                .with("normativeDocuments", "issued", Cell.count(issued))
                .with("normativeDocuments", "repealed", Cell.count(random.nextInt(4)))
                .with("normativeDocuments", "inForce", Cell.count(issued + random.nextInt(20)))
                .with("licensing", null, Cell.count(1 + random.nextInt(400)))
                .with("penalty", null, Cell.count(1 + random.nextInt(90)));
    }

    private static ApplicationTable drawApplications(RandomGenerator random) {
        ApplicationTable table = ApplicationTable.ZERO;
        for (Applicant column : COLUMNS) {
            int handled = 0;
            for (ApplicationRow row : PLAIN_RESULTS) {
                int count = Math.max(0, random.nextInt(10) - 6);
                handled += count;
                table = table.with(row, column, count);
            }
            int out = random.nextInt(2);
            int in = random.nextInt(Math.min(2, handled + out) + 1);
            table = table.with(ApplicationRow.HANDLED, column, handled)
                    .with(ApplicationRow.CARRIED_OUT, column, out)
                    .with(ApplicationRow.CARRIED_IN, column, in)
                    .with(ApplicationRow.NEW, column, handled + out - in);
        }
        for (ApplicationRow row : ApplicationRow.values()) {
            long total = 0;
            for (Applicant column : COLUMNS) {
                total += table.count(row, column);
            }
            table = table.with(row, TOTAL, total);
        }
        return table;
    }

    private static ProceedingTable drawProceedings(RandomGenerator random) {
        int upheld = 1 + random.nextInt(3);
        int corrected = random.nextInt(2);
        return ProceedingTable.ZERO
                .with(Proceeding.RECONSIDERATION, Outcome.UPHELD, upheld)
                .with(Proceeding.RECONSIDERATION, Outcome.CORRECTED, corrected)
                .with(Proceeding.RECONSIDERATION, Outcome.TOTAL, upheld + corrected);
    }

    /** The paragraph on proactive disclosure. */
    String proactive() {
        int all = channels[0] + channels[1] + channels[2];
        return String.format(
                Locale.ROOT,
                "全年主动公开政府信息%d条，其中县政府门户网站%d条、微信公众号%d条、村务公开栏%d条，县政府门户网站发布量占%.1f%%。"
                        + "全年制发行政规范性文件%s件，废止%s件，截至年底现行有效%s件，新制发的文件均同步发布政策解读。"
                        + "全年作出行政许可决定%s件、行政处罚决定%s件，未作出行政强制决定。",
                all,
                channels[0],
                channels[1],
                channels[2],
                100.0 * channels[0] / all,
                disclosure.normativeDocuments().issued().shown(),
                disclosure.normativeDocuments().repealed().shown(),
                disclosure.normativeDocuments().inForce().shown(),
                disclosure.licensing().shown(),
                disclosure.penalty().shown());
    }

    /** The paragraph on applications; its year is the sample's. */
    String onApplication() {
        long received = total(ApplicationRow.NEW);
        long inPerson = received / 3;
        long byLetter = received / 2;
        return String.format(
                Locale.ROOT,
                "2024年，本机关新收政府信息公开申请%d件，上年结转%d件。新收的申请中，自然人%d件、商业企业%d件、科研机构%d件、社会公益组织%d件、"
                        + "法律服务机构%d件；从提交渠道看，当面提交%d件、信函%d件、网络%d件。全年办结%d件，其中予以公开%d件、部分公开%d件、"
                        + "不予公开%d件、无法提供%d件、不予处理%d件、其他处理%d件；结转下年度继续办理%d件。"
                        + "全年发生政府信息公开行政复议%d件；未发生行政诉讼。",
                received,
                total(ApplicationRow.CARRIED_IN),
                applications.count(ApplicationRow.NEW, NATURAL_PERSON),
                applications.count(ApplicationRow.NEW, COMMERCIAL_ENTERPRISE),
                applications.count(ApplicationRow.NEW, RESEARCH_INSTITUTION),
                applications.count(ApplicationRow.NEW, SOCIAL_WELFARE_ORGANIZATION),
                applications.count(ApplicationRow.NEW, LEGAL_SERVICE_ORGANIZATION),
                inPerson,
                byLetter,
                received - inPerson - byLetter,
                total(ApplicationRow.HANDLED),
                sum("3.1"),
                sum("3.2"),
                sum("3.3."),
                sum("3.4."),
                sum("3.5."),
                sum("3.6."),
                total(ApplicationRow.CARRIED_OUT),
                proceedings.count(Proceeding.RECONSIDERATION, Outcome.TOTAL));
    }

    private long total(ApplicationRow row) {
        return applications.count(row, TOTAL);
    }

    private long sum(String codePrefix) {
        return ApplicationRow.RESULTS.stream()
                .filter(row -> row.code().startsWith(codePrefix))
                .mapToLong(this::total)
                .sum();
    }
}
