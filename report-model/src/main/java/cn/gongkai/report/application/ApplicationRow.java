package cn.gongkai.report.application;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The 25 rows of table 3, in the order of the form. A label alone does not name a row: 其他 is a column as well, and 1. starts
 * four groups.
 */
public enum ApplicationRow {
    NEW("1", "一、本年新收政府信息公开申请数量", "applications received this year"),
    CARRIED_IN("2", "二、上年结转政府信息公开申请数量", "applications carried in from last year"),
    GRANTED("3.1", "（一）予以公开", "granted"),
    PARTLY_GRANTED("3.2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "partly granted"),
    REFUSED_STATE_SECRET("3.3.1", "1.属于国家秘密", "refused: state secret"),
    REFUSED_BY_LAW("3.3.2", "2.其他法律行政法规禁止公开", "refused: forbidden by law or regulation"),
    REFUSED_SECURITY("3.3.3", "3.危及“三安全一稳定”", "refused: would harm security or stability"),
    REFUSED_THIRD_PARTY("3.3.4", "4.保护第三方合法权益", "refused: rights of a third party"),
    REFUSED_INTERNAL("3.3.5", "5.属于三类内部事务信息", "refused: internal affairs"),
    REFUSED_IN_PROCESS("3.3.6", "6.属于四类过程性信息", "refused: information in process"),
    REFUSED_ENFORCEMENT_FILE("3.3.7", "7.属于行政执法案卷", "refused: enforcement file"),
    REFUSED_INQUIRY("3.3.8", "8.属于行政查询事项", "refused: matter of administrative inquiry"),
    UNAVAILABLE_NOT_HELD("3.4.1", "1.本机关不掌握相关政府信息", "unavailable: not held"),
    UNAVAILABLE_TO_BE_MADE("3.4.2", "2.没有现成信息需要另行制作", "unavailable: would have to be made"),
    UNAVAILABLE_UNCLEAR("3.4.3", "3.补正后申请内容仍不明确", "unavailable: unclear after correction"),
    NOT_PROCESSED_PETITION("3.5.1", "1.信访举报投诉类申请", "not processed: petition or complaint"),
    NOT_PROCESSED_REPEATED("3.5.2", "2.重复申请", "not processed: repeated"),
    NOT_PROCESSED_PUBLICATION("3.5.3", "3.要求提供公开出版物", "not processed: asks for a publication"),
    NOT_PROCESSED_EXCESSIVE("3.5.4", "4.无正当理由大量反复申请", "not processed: excessive without reason"),
    NOT_PROCESSED_CONFIRMATION(
            "3.5.5", "5.要求行政机关确认或重新出具已获取信息", "not processed: asks to confirm what was already given"),
    CLOSED_NOT_CLARIFIED("3.6.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "closed: not clarified in time"),
    CLOSED_FEE_UNPAID("3.6.2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "closed: fee not paid in time"),
    CLOSED_OTHER("3.6.3", "3.其他", "closed: other"),
    HANDLED("3.7", "（七）总计", "handled this year, total"),
    CARRIED_OUT("4", "四、结转下年度继续办理", "carried out to next year");

    /** The results of handling, rows 3.1 to 3.6.3, which row 3.7 adds up. */
    public static final List<ApplicationRow> RESULTS = List.copyOf(EnumSet.range(GRANTED, CLOSED_OTHER));

    private static final Map<String, ApplicationRow> BY_CODE = new HashMap<>();

    static {
        for (ApplicationRow row : values()) {
            BY_CODE.put(row.code, row);
        }
    }

    private final String code;
    private final String label;
    private final String englishLabel;

    ApplicationRow(String code, String label, String englishLabel) {
        this.code = code;
        this.label = label;
        this.englishLabel = englishLabel;
    }

    /** The form's number of the row: {@code 3.3.1}; the name in JSON. */
    public String code() {
        return code;
    }

    /** The form's own words, as in the row's last label cell. */
    public String label() {
        return label;
    }

    public String englishLabel() {
        return englishLabel;
    }

    /**
     * The row with a code.
     *
     * @throws IllegalArgumentException if table 3 has no such row
     */
    public static ApplicationRow ofCode(@Nullable String code) {
        ApplicationRow row = BY_CODE.get(code);
        if (row == null) {
            throw new IllegalArgumentException("table 3 has no row " + code);
        }
        return row;
    }
}
