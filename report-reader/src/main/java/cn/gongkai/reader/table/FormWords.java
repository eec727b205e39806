package cn.gongkai.reader.table;

import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.proceeding.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All words that stand in the three tables of the form, without numbers and punctuation. */
final class FormWords {

    /** What a word is in its table. */
    enum Kind {
        /** Opens a band of table 2 and fills its row. */
        BAND,
        /** Names columns. */
        HEAD,
        /** Names a row or a group of rows. */
        LABEL
    }

    /** In characters; the longest labels have some fifty. */
    static final int LONGEST = 120;

    private static final Map<String, Kind> KINDS = kinds();
    private static final TreeSet<String> SORTED = new TreeSet<>(KINDS.keySet());

    private FormWords() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        List.of("一", "五", "六", "八").forEach(item -> kinds.put("第二十条第" + item + "项", Kind.BAND));
        List.of(
                        "信息内容",
                        "本年制发件数",
                        "本年废止件数",
                        "现行有效件数",
                        "本年处理决定数量",
                        "本年收费金额（单位：万元）",
                        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                        "申请人情况",
                        "法人或其他组织",
                        "行政复议",
                        "行政诉讼",
                        "未经复议直接起诉",
                        "复议后起诉")
                .forEach(words -> kinds.put(Spelling.bare(words), Kind.HEAD));
        List.of("规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "本年度办理结果", "不予公开", "无法提供", "不予处理", "其他处理")
                .forEach(words -> kinds.put(words, Kind.LABEL));
        for (Applicant column : Applicant.values()) {
            kinds.put(column.label(), Kind.HEAD);
        }
        for (Outcome outcome : Outcome.values()) {
            kinds.put(outcome.label(), Kind.HEAD);
        }
        for (ApplicationRow row : ApplicationRow.values()) {
            kinds.put(Label.words(row.label()), Kind.LABEL);
        }
        return kinds;
    }

    /**
     * What a word is; null if the form does not have it.
     *
     * @param amongHeads whether heads stand before it: 其他 and 总计 name rows as well
     */
    static @Nullable Kind kindOf(String words, boolean amongHeads) {
        boolean both = words.equals(Applicant.OTHER.label()) || words.equals(Applicant.TOTAL.label());
        return both && amongHeads ? Kind.HEAD : KINDS.get(words);
    }

    /** Whether more words of the form begin so. */
    static boolean begins(String words) {
        String next = words.isEmpty() ? null : SORTED.higher(words);
        return next != null && next.startsWith(words);
    }
}
