package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Enumerator;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.List;

/** Takes off what is no text of the report: a site's lines around it, captions and chart series behind its end. */
final class Residue {

    private static final int CAPTION = 25;
    private static final int SITE = 120;

    /** What a government site writes between title and text. */
    private static final List<String> ABOVE = List.of(
            "发布时间", "发布日期", "浏览次数", "访问次数", "点击数", "阅读次数", "信息来源", "来源：", "字体：", "字号：", "索引号", "发布机构", "成文日期", "您现在的位置",
            "当前位置");

    /** What one writes behind the text. */
    private static final List<String> BELOW = List.of(
            "上一篇", "下一篇", "分享到", "返回顶部", "打印本页", "关闭窗口", "扫一扫", "主办单位", "承办单位", "版权所有", "网站地图", "网站标识码", "责任编辑", "ICP备",
            "附件下载");

    private Residue() {}

    /** The lines between title and part 1, without the site's. */
    static List<Line> above(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        for (Line line : lines) {
            boolean site = line.text().length() <= SITE && containsAny(line.text(), ABOVE);
            if (!site) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** The lines of the last part, without what follows its last paragraph; that is noted. */
    static List<Line> below(int part, List<Line> lines, List<Observation> observations) {
        int end = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() <= SITE && containsAny(text, BELOW)) {
                end = i;
                break;
            }
        }
        int site = end;
        while (end > 1 && isTail(lines.get(end - 1).text())) {
            end--;
        }
        for (Line line : lines.subList(end, site)) {
            observations.add(new Observation(ObservationKind.RESIDUE, Place.part(part), line.text(), ""));
        }
        return lines.subList(0, end);
    }

    private static boolean containsAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTail(String text) {
        return isSeries(text) || isCaption(text);
    }

    /** Labels and numbers of a chart, parted by tabs or what became of them. */
    private static boolean isSeries(String text) {
        if (text.indexOf('。') >= 0) {
            return false;
        }
        int pieces = 0;
        int numbers = 0;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            boolean number = true;
            while (i < text.length() && !Spelling.isBlank(text.charAt(i))) {
                char c = Spelling.fold(text.charAt(i++));
                number &= c >= '0' && c <= '9' || c == '.' || c == '%';
            }
            if (i > start) {
                pieces++;
                numbers += number ? 1 : 0;
            }
            i++;
        }
        return pieces >= 4 && numbers >= 2;
    }

    /** A short line that is no sentence and ends like the name of a picture. */
    private static boolean isCaption(String text) {
        if (text.length() > CAPTION || Enumerator.of(text) != null) {
            return false;
        }
        for (char c : new char[] {'。', '；', '：', '，', '！', ':', '无', '未', '没', '不'}) {
            if (text.indexOf(c) >= 0) {
                return false;
            }
        }
        String words = Spelling.bare(text);
        for (String end : List.of("情况", "占比", "图", "图表", "比例", "数量", "统计", "表")) {
            if (words.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
