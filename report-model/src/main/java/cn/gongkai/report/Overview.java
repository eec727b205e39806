package cn.gongkai.report;

/**
 * Part 1, 总体情况.
 *
 * @param text all of the part below its heading, paragraphs parted by line feeds; offsets in findings count from its start
 * @param proactive what stands below the heading 主动公开, without the heading; empty if there is no such heading
 * @param onApplication 依申请公开
 * @param management 政府信息管理
 * @param platform 政府信息公开平台建设
 * @param supervision 监督保障
 */
public record Overview(
        String text, String proactive, String onApplication, String management, String platform, String supervision) {

    public static final Overview NONE = new Overview("", "", "", "", "", "");
}
