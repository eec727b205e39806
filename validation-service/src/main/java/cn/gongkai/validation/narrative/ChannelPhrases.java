package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.CHANNEL;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import cn.gongkai.report.statement.Statement;
import cn.gongkai.validation.narrative.Narrative.Breakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 当面提交2件、信函3件、网络3件: a whole list of the ways applications came in, or nothing. */
final class ChannelPhrases {

    private static final String CHANNEL_WORDS = "当面|现场|线下|信函|信件|书面|纸质|邮寄|邮政寄送|网络|网上|网站|在线|线上|互联网|传真|电子邮件|电子邮箱|邮箱|窗口";
    private static final String WAY = "(?:方式|渠道|形式|途径|平台|在线)?";
    private static final Pattern ITEM = Pattern.compile("^(?:其中|从|按|通过|以|采用|采取|来自|经|由|申请|提交|的)*"
            + "(?<channel>" + CHANNEL_WORDS + "|其他(?=渠道|方式|形式|途径))" + WAY
            + "(?:信件|信函|邮件|方式|递交|提交|提出|申请|收到|受理|接收)*的?(?:申请)?(?:数量|数)?(?:共|为)?"
            + COUNT + "$");
    private static final Pattern ITEM_COUNT_FIRST = Pattern.compile("^(?:其中|有)*" + COUNT
            + "(?:申请)?(?:为|是|属于|系|由|通过|来自|采用)(?<channel>" + CHANNEL_WORDS + ")" + WAY + "(?:申请|提交|递交|提出|收到)*的?$");
    private static final Pattern ALL = Pattern.compile(
            "(?:均|全部|都)(?:为|是|系|由|属于|通过|以|采用|来自)+(?<channel>" + CHANNEL_WORDS + ")" + WAY + "(?:申请|提交|递交|提出|收到)+");
    private static final Pattern COUNTED = Pattern.compile(COUNT);
    private static final String[] CHANNELS = {
        "当面", "现场", "线下", "信函", "信件", "书面", "纸质", "邮寄", "网络", "网上", "在线", "线上", "互联网", "邮箱", "窗口"
    };
    private static final String[] OTHER_COUNTS = {
        "收", "受理", "比", "较", "复议", "诉讼", "接到", "结转", "转结", "答复", "办结", "予以", "部分公开", "不予", "无法提供", "其他处理", "自然人", "企业",
        "机构", "组织"
    };
    private static final String[] OTHER_MATTERS = {
        "季度", "半年", "月份", "累计", "历年", "全县", "全市", "全省", "全区", "各单位", "各部门", "近", "约", "超过", "余", "以上", "等", "投诉", "信访",
        "咨询", "办结的", "同期", "热线", "工单", "留言"
    };

    private ChannelPhrases() {}

    private static @Nullable Matcher item(String text) {
        for (Pattern pattern : new Pattern[] {ITEM, ITEM_COUNT_FIRST}) {
            Matcher item = pattern.matcher(text);
            if (item.find()) {
                return item;
            }
        }
        return null;
    }

    /** 均通过网络提交 is said of what was received. */
    private static void readAll(Clause segment) {
        Matcher all = ALL.matcher(segment.text());
        if (all.find()) {
            segment.passage()
                    .stated(NEW_APPLICATIONS)
                    .filter(received -> received.signum() > 0)
                    .ifPresent(received -> segment.states(CHANNEL, all.group("channel"), received));
        }
    }

    static void read(Clause sentence) {
        if (!sentence.has("申请") && !sentence.passage().isAboutApplications()
                || !sentence.has(CHANNELS)
                || sentence.has(OTHER_MATTERS)) {
            return;
        }
        List<Statement> items = new ArrayList<>();
        boolean isBehind = false;
        for (Clause segment : Segments.of(sentence, "，、：（）")) {
            Matcher item = item(segment.text());
            if (item != null) {
                if (isBehind) {
                    return;
                }
                items.add(segment.statement(CHANNEL, item.group("channel"), Counts.value(item)));
            } else {
                if (COUNTED.matcher(segment.text()).find() && !segment.has(OTHER_COUNTS)) {
                    return;
                }
                isBehind = !items.isEmpty();
                readAll(segment);
            }
        }
        if (items.size() > 1) {
            items.forEach(sentence.passage()::add);
            sentence.passage().add(new Breakdown(List.of(), items, false));
        }
    }
}
