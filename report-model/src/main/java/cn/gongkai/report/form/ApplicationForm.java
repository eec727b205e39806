package cn.gongkai.report.form;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.finding.Wording;
import java.util.ArrayList;
import java.util.List;

/** Lays out table 3: three columns of row heads, merged as the results of handling are grouped, and seven of counts. */
final class ApplicationForm {

    private static final int HEAD_COLUMNS = 3;
    private static final int HEAD_ROWS = 3;
    private static final String APPLICANTS = "t3-applicants";
    private static final String ORGANIZATIONS = "t3-organizations";
    private static final String RESULTS = "t3-3";

    /** The rows of 3 whose results are told apart further, by the code that theirs begin with. */
    private enum Group {
        REFUSED("3.3", "（三）不予公开", "Refused"),
        UNAVAILABLE("3.4", "（四）无法提供", "Unavailable"),
        NOT_PROCESSED("3.5", "（五）不予处理", "Not processed"),
        CLOSED("3.6", "（六）其他处理", "Otherwise closed");

        private final String code;
        private final Wording label;

        Group(String code, String chinese, String english) {
            this.code = code;
            this.label = new Wording(chinese, english);
        }

        private boolean contains(ApplicationRow row) {
            return row.code().startsWith(code + ".");
        }

        private int size() {
            return (int) ApplicationRow.RESULTS.stream().filter(this::contains).count();
        }

        private boolean begins(ApplicationRow row) {
            return row.code().equals(code + ".1");
        }
    }

    private ApplicationForm() {}

    static FormTable table() {
        List<List<FormCell>> rows = new ArrayList<>();
        for (ApplicationRow row : ApplicationRow.values()) {
            rows.add(row(row));
        }
        return new FormTable(
                3, new Wording("收到和处理政府信息公开申请情况", "Applications received and handled"), head(), List.of(rows));
    }

    private static List<List<FormCell>> head() {
        Wording balance = new Wording(
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                "(In every column, the first item plus the second equals the third plus the fourth.)");
        List<FormCell> first = List.of(
                new FormCell.Head("t3-balance", balance, "col", HEAD_ROWS, HEAD_COLUMNS),
                new FormCell.Head(
                        APPLICANTS, new Wording("申请人情况", "Applicants"), "colgroup", 1, Applicant.values().length));
        List<FormCell> organizations = new ArrayList<>();
        for (Applicant applicant : Applicant.PARTS) {
            if (applicant != Applicant.NATURAL_PERSON) {
                organizations.add(column(applicant, 1));
            }
        }
        List<FormCell> second = List.of(
                column(Applicant.NATURAL_PERSON, 2),
                new FormCell.Head(
                        ORGANIZATIONS,
                        new Wording("法人或其他组织", "Legal persons and other organizations"),
                        "colgroup",
                        1,
                        organizations.size()),
                column(Applicant.TOTAL, 2));
        return List.of(first, second, organizations);
    }

    private static FormCell column(Applicant applicant, int rows) {
        return new FormCell.Head(id(applicant), FormLabels.of(applicant), "col", rows, 1);
    }

    private static List<FormCell> row(ApplicationRow row) {
        List<FormCell> cells = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        boolean isResult = row.code().startsWith("3.");
        int free = HEAD_COLUMNS;
        if (isResult) {
            heads.add(RESULTS);
            free--;
        }
        if (row == ApplicationRow.GRANTED) {
            int results = ApplicationRow.RESULTS.size() + 1;
            cells.add(new FormCell.Head(
                    RESULTS, new Wording("三、本年度办理结果", "3. Results of handling"), "rowgroup", results, 1));
        }
        for (Group group : Group.values()) {
            if (group.contains(row)) {
                heads.add("t3-" + group.code);
                free--;
            }
            if (group.begins(row)) {
                cells.add(new FormCell.Head("t3-" + group.code, group.label, "rowgroup", group.size(), 1));
            }
        }
        String id = "t3-" + row.code();
        heads.add(id);
        cells.add(new FormCell.Head(id, FormLabels.of(row), "row", 1, free));
        for (Applicant applicant : Applicant.values()) {
            cells.add(new FormCell.Value(Place.cell(3, row.code(), applicant.key()), heads(heads, applicant), 1));
        }
        return cells;
    }

    private static List<String> heads(List<String> row, Applicant applicant) {
        List<String> heads = new ArrayList<>(row);
        heads.add(APPLICANTS);
        if (applicant != Applicant.NATURAL_PERSON && applicant != Applicant.TOTAL) {
            heads.add(ORGANIZATIONS);
        }
        heads.add(id(applicant));
        return heads;
    }

    private static String id(Applicant applicant) {
        return "t3-" + applicant.key();
    }
}
