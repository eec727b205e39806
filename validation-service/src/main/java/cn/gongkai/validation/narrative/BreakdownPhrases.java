package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.DISCLOSED;
import static cn.gongkai.report.statement.StatementKind.PERCENTAGE;

import cn.gongkai.report.statement.Statement;
import cn.gongkai.validation.narrative.Narrative.Breakdown;
import cn.gongkai.validation.narrative.Narrative.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 共发布信息8条，其中网站5条、公众号3条. 网站发布的信息中，公告4条，政策1条: lists and lists of one item of a list. */
final class BreakdownPhrases {

    private static final String AMONG = "其中";
    private static final String PERCENT =
            "占(?:比|总数|总量|总条数|公开总数|发布总数|发布总量|全部)?(?:的|为|达)?(?<p>\\d{1,3}(?:\\.\\d{1,4})?)%$";
    private static final String INFORMATION = "(?:各类|各种|有关|相关)?(?:政府|政务)?(?:公开)?信息";
    private static final Pattern WHOLE = Pattern.compile(
            "(?:公开|发布|公布|推送|更新)了?(?:" + INFORMATION + "(?:总数|总量)?(?:共计|共|总计|合计|计|为)?(?<n>\\d{1,9})(?<unit>[条篇])"
                    + "|(?<m>\\d{1,9})(?<munit>[条篇])" + INFORMATION + ")$");
    private static final Pattern ITEM = Pattern.compile(
            "^(?<label>[^\\d%]{1,40}?)(?<n>\\d{1,9})(?<unit>[条篇])(?<open>等)?(?:" + PERCENT.replace("$", "") + ")?$");
    private static final Pattern ITS_SHARE = Pattern.compile("^" + PERCENT);
    private static final Pattern SHARE_OF =
            Pattern.compile("^(?<label>[^\\d%]{2,40}?)(?:发布|公开)?(?:量|数|数量|信息)?" + PERCENT);
    private static final Pattern LEAD = Pattern.compile("^(?:其中|通过|在|于|由|经|利用|依托|属于|涉及)+");
    private static final Pattern TAIL =
            Pattern.compile("(?<=..)(?:共|上)?(?:主动)?(?:发布|公开|公布|推送|更新)?(?:各类|政府|政务)?(?:信息)?(?:内容)?(?:的|共|为)?$");
    private static final Pattern HEAD_OF_ITEM = Pattern.compile("(?:信息中|分为|分别为|包括|其中)$");
    private static final Pattern ANY_COUNT = Pattern.compile("\\d[条篇]");
    private static final String[] UNCLEAR = {
        "余条", "余篇", "多条", "多篇", "近", "约", "超过", "累计", "以来", "以上", "增加", "减少", "增长", "下降", "同比", "较上", "较去", "比上", "比去"
    };

    private BreakdownPhrases() {}

    static void read(Clause sentence) {
        Passage passage = sentence.passage();
        Optional<Statement> spokenOf = passage.takeWhole();
        if (!sentence.has("条", "篇") || !ANY_COUNT.matcher(sentence.text()).find() || sentence.has(UNCLEAR)) {
            return;
        }
        List<Clause> segments = Segments.of(sentence, "，、：（）");
        int among = sentence.text().indexOf(AMONG);
        if (among >= 0) {
            if (sentence.text().indexOf(AMONG, among + 1) < 0) {
                readAmong(segments, sentence.start() + among, spokenOf);
            }
            return;
        }
        List<Statement> wholes = wholes(segments);
        if (wholes.size() == 1) {
            passage.speaksOfWhole(wholes.getFirst());
        } else if (wholes.isEmpty()) {
            readItemOfList(sentence, segments);
        }
    }

    private static void readAmong(List<Clause> segments, int among, Optional<Statement> spokenOf) {
        int first = 0;
        while (segments.get(first).start() + segments.get(first).text().length() <= among) {
            first++;
        }
        Clause marked = segments.get(first);
        if (!marked.text().startsWith(AMONG)) {
            return;
        }
        List<Statement> wholes = wholes(segments.subList(0, first));
        Statement whole = wholes.size() == 1 ? wholes.getFirst() : first == 0 ? spokenOf.orElse(null) : null;
        if (whole != null) {
            readList(whole, segments.subList(marked.text().equals(AMONG) ? first + 1 : first, segments.size()));
        }
    }

    private static void readItemOfList(Clause sentence, List<Clause> segments) {
        int first = 0;
        while (first < segments.size()
                && !ANY_COUNT.matcher(segments.get(first).text()).find()) {
            first++;
        }
        if (first != 1 || !HEAD_OF_ITEM.matcher(segments.getFirst().text()).find()) {
            return;
        }
        List<Statement> meant = sentence.passage().items().stream()
                .filter(item -> item.subject().length() > 2
                        && segments.getFirst().text().contains(item.subject()))
                .toList();
        if (meant.size() == 1) {
            readList(meant.getFirst(), segments.subList(first, segments.size()));
        }
    }

    private static void readList(Statement whole, List<Clause> segments) {
        List<Statement> items = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        boolean isOpen = false;
        boolean isBehind = false;
        for (Clause segment : segments) {
            Matcher item = ITEM.matcher(segment.text());
            Matcher share = ITS_SHARE.matcher(segment.text());
            if (!isBehind && item.find()) {
                if (!whole.quote().contains(item.group("unit"))) {
                    return;
                }
                items.add(segment.statement(DISCLOSED, subject(item.group("label")), Counts.value(item)));
                isOpen |= item.group("open") != null;
                addShare(shares, segment, item.group("p"), items.getLast(), whole);
            } else if (!isBehind && !items.isEmpty() && share.find()) {
                addShare(shares, segment, share.group("p"), items.getLast(), whole);
            } else if (items.isEmpty() || ANY_COUNT.matcher(segment.text()).find()) {
                return;
            } else {
                isBehind = true;
                isOpen |= segment.text().startsWith("等");
                addShareByName(shares, segment, items, whole);
            }
        }
        if (items.size() > 1) {
            Passage passage = segments.getFirst().passage();
            passage.addOnce(whole);
            passage.add(new Breakdown(List.of(whole), items, isOpen));
            items.forEach(passage::add);
            shares.forEach(passage::add);
        }
    }

    private static void addShareByName(List<Share> shares, Clause segment, List<Statement> items, Statement whole) {
        Matcher named = SHARE_OF.matcher(segment.text());
        if (named.find()) {
            String name = subject(named.group("label"));
            items.stream()
                    .filter(item -> item.subject().equals(name))
                    .findFirst()
                    .ifPresent(item -> addShare(shares, segment, named.group("p"), item, whole));
        }
    }

    private static void addShare(
            List<Share> shares, Clause segment, @Nullable String percent, Statement item, Statement whole) {
        if (percent != null && whole.value().signum() > 0) {
            Statement stated = segment.statement(PERCENTAGE, item.subject(), new BigDecimal(percent));
            shares.add(new Share(stated, item.value(), whole.value()));
        }
    }

    private static List<Statement> wholes(List<Clause> segments) {
        List<Statement> wholes = new ArrayList<>();
        for (Clause segment : segments) {
            Matcher whole = WHOLE.matcher(segment.text());
            if (whole.find()) {
                String count = whole.group("n") == null ? whole.group("m") : whole.group("n");
                wholes.add(segment.statement(DISCLOSED, "", new BigDecimal(count)));
            } else if (ANY_COUNT.matcher(segment.text()).find()) {
                return List.of();
            }
        }
        return wholes;
    }

    private static String subject(String label) {
        return TAIL.matcher(LEAD.matcher(label).replaceFirst("")).replaceFirst("");
    }
}
