package cn.gongkai.report.form;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.List;
import java.util.stream.Stream;

/** The form of 国办公开办函〔2021〕30号: six parts, three of them tables. */
public final class OfficialForm {

    /** Table 2, 主动公开政府信息情况. */
    public static final FormTable DISCLOSURE = DisclosureForm.table();

    /** Table 3, 收到和处理政府信息公开申请情况. */
    public static final FormTable APPLICATIONS = ApplicationForm.table();

    /** Table 4, 政府信息公开行政复议、行政诉讼情况. */
    public static final FormTable PROCEEDINGS = ProceedingForm.table();

    /** All tables, in the order of the form. */
    public static final List<FormTable> TABLES = List.of(DISCLOSURE, APPLICATIONS, PROCEEDINGS);

    /** Every place of the three tables, in the order of the form. */
    public static final List<Place> PLACES = Stream.of(
                    DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)
            .flatMap(List::stream)
            .toList();

    private static final List<Wording> HEADINGS = List.of(
            new Wording("标题及引言", "Title and preamble"),
            new Wording("一、总体情况", "1. Overview"),
            new Wording("二、主动公开政府信息情况", "2. Proactive disclosure"),
            new Wording("三、收到和处理政府信息公开申请情况", "3. Applications received and handled"),
            new Wording("四、政府信息公开行政复议、行政诉讼情况", "4. Administrative reconsideration and litigation"),
            new Wording("五、存在的主要问题及改进情况", "5. Main problems and improvements"),
            new Wording("六、其他需要报告的事项", "6. Other matters"));

    private OfficialForm() {}

    /** The heading of a part, 1 to 6; for 0 what stands before them. */
    public static Wording heading(int part) {
        return HEADINGS.get(part);
    }
}
