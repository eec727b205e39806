package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.DISCLOSED;

import cn.gongkai.report.statement.Statement;
import cn.gongkai.validation.narrative.Narrative.Breakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 共发布信息8条，其中网站5条（公告3条、政策2条）、公众号3条: lists, lists of one item of a list, and the share each item has. */
final class BreakdownPhrases {

    private static final Pattern MARK = Pattern.compile(
            "^(?:其中(?:主要)?(?:包括|包含|涵盖|有|为)?|内有|内含|含(?=[^，]*\\d)|(?:具体|内容|信息)?(?<examples>主要)?(?:内容|类别|类型)?(?:包括|包含|涵盖|分为)"
                    + "|分别(?:为|是)|主要有)");
    private static final String PERCENT =
            "占(?:比|总数|总量|总条数|公开总数|公开总量|发布总数|发布总量|信息总数|全部)?(?:的|为|达)?(?<p>\\d{1,3}(?:\\.\\d{1,4})?)%";
    private static final Pattern ITEM = Pattern.compile(
            "^(?:\\d{1,2}[.．])?(?<label>(?:20\\d\\d年度?)?[^\\d%]{1,40}?)(?<n>\\d{1,9})(?<about>余|多)?(?<unit>条次|[条篇件])(?<open>等)?(?:"
                    + PERCENT + ")?$");
    private static final Pattern ITEM_COUNT_FIRST =
            Pattern.compile("^(?<n>\\d{1,9})(?<unit>条次|[条篇件])(?<label>[^\\d%]{2,20}?)(?<open>等)?$");
    /** What was done, not what was disclosed. */
    private static final Pattern NO_ITEM = Pattern.compile("^(?:回复|答复|办理|办结|受理|收到|开展|举办|召开|征集|回应|处理)");

    private static final Pattern ITS_SHARE = Pattern.compile("^(?:" + PERCENT + "|(?<q>\\d{1,3}(?:\\.\\d{1,4})?)%)$");
    private static final Pattern SHARE_OF =
            Pattern.compile("^(?<label>[^\\d%]{2,40}?)(?:发布|公开)?(?:量|数|数量|信息)?" + PERCENT + "$");
    private static final Pattern LEAD =
            Pattern.compile("^(?:其中|主要|通过|在|于|由|经|利用|依托|属于|涉及|包括|包含|涵盖|以及|及(?!时)|和|分别为|分别是|发布|公开|推送|共|有|为)+(?=..)");
    private static final Pattern TAIL = Pattern.compile(
            "(?<=..)(?:共|上)?(?:主动)?(?:发布|公开|公布|推送|更新)?(?:各类|政府|政务)?(?:信息)?(?:内容)?(?:共计|合计|的|共|为|等|：)?$");
    private static final Pattern HEAD_OF_ITEM = Pattern.compile("(?:信息中|分为|分别为|包括|其中)$");
    private static final Pattern ANY_COUNT = Pattern.compile("\\d[余多]?[条篇]");
    private static final Pattern IN_PIECES = Pattern.compile("主动公开[^，。；\\d]{0,12}信息[^，。；\\d]{0,6}\\d+件");
    private static final Pattern COUNT_OR_PIECES = Pattern.compile("\\d[余多]?[条篇件]");
    private static final Pattern PIECES = Pattern.compile("\\d件");
    private static final Pattern OTHER_YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern TOTAL_BEHIND =
            Pattern.compile("^(?:共计|合计|总计|共)(?:主动)?(?:公开|发布|推送)(?:各类)?(?:政府|政务)?信息(?:共计|共)?\\d+[条篇]$");
    /** 网站40条，信箱办件20件: may be one of the items as well. */
    private static final Pattern IN_OTHER_UNITS = Pattern.compile("^[^\\d]{2,24}\\d+[件个项次份期例]$");

    private static final String[] COMPARING = {
        "增加", "减少", "增长", "下降", "提升", "同比", "较上", "较去", "比上", "比去", "持平", "较20", "比20"
    };
    private static final String[] ROUGH = {"近", "约", "超过", "以来", "历年", "以上"};

    private BreakdownPhrases() {}

    static void read(Clause unit) {
        Passage passage = unit.passage();
        boolean isInPieces = unit.has("主动公开") && IN_PIECES.matcher(unit.text()).find();
        if (!isInPieces
                && (!unit.has("条", "篇") || !ANY_COUNT.matcher(unit.text()).find())) {
            return;
        }
        Optional<Statement> spokenOf = passage.takeWhole();
        List<Outline> outline = Outline.of(unit);
        int mark = firstMark(outline);
        if (mark >= 0) {
            List<Statement> wholes = wholes(outline.subList(0, mark));
            Statement whole = wholes.size() == 1 ? wholes.getFirst() : mark == 0 ? spokenOf.orElse(null) : null;
            if (whole != null) {
                readList(whole, outline.subList(mark, outline.size()));
            }
            return;
        }
        if (readTotalBehind(passage, outline)) {
            return;
        }
        List<Statement> wholes = wholes(outline);
        if (wholes.size() == 1) {
            readBracket(wholes.getFirst(), outline);
            passage.speaksOfWhole(wholes.getFirst());
        } else if (wholes.isEmpty()) {
            readItemOfList(passage, outline);
        }
    }

    /** The stretch that begins the list: by its words, or by the colon behind a count. */
    private static int firstMark(List<Outline> outline) {
        for (int i = 0; i < outline.size(); i++) {
            if (i > 0 && outline.get(i).mark() == '：' && i + 1 < outline.size() && isWholeThenItem(outline, i)) {
                return i;
            }
            if (MARK.matcher(outline.get(i).clause().text()).find()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWholeThenItem(List<Outline> outline, int index) {
        Clause before = outline.get(index - 1).clause();
        return Disclosed.read(before).isPresent()
                && item(outline.get(index).clause().text()) != null;
    }

    /** 共59条（其中领导信息1条，其他58条）. */
    private static void readBracket(Statement whole, List<Outline> outline) {
        outline.stream()
                .filter(stretch -> !stretch.inner().isEmpty()
                        && COUNT_OR_PIECES.matcher(stretch.clause().text()).find())
                .forEach(stretch -> readList(whole, stretch.inner()));
    }

    /** 网站公开信息60条、公众号公开信息40条，共计公开信息100条: every stretch is a place with a count, the last all of them. */
    private static boolean readTotalBehind(Passage passage, List<Outline> outline) {
        int last = outline.size() - 1;
        if (last < 2 || !TOTAL_BEHIND.matcher(outline.get(last).clause().text()).find()) {
            return false;
        }
        List<Statement> items = new ArrayList<>();
        for (Outline stretch : outline.subList(0, last)) {
            Clause clause = stretch.clause();
            if (!ANY_COUNT.matcher(clause.text()).find()
                    && !clause.text().chars().anyMatch(Character::isDigit)
                    && items.isEmpty()) {
                continue;
            }
            Optional<Statement> item = clause.has(COMPARING) || speaksOfOtherYear(clause)
                    ? Optional.empty()
                    : Disclosed.read(clause).map(Disclosed::stated);
            if (item.isEmpty() || item.get().subject().isEmpty()) {
                return false;
            }
            items.add(item.get());
        }
        Optional<Statement> whole = Disclosed.read(outline.get(last).clause()).map(Disclosed::stated);
        if (items.size() < 2 || whole.isEmpty()) {
            return false;
        }
        items.forEach(passage::addOnce);
        passage.addOnce(whole.get());
        passage.add(new Breakdown(List.of(whole.get()), items, false));
        return true;
    }

    private static void readItemOfList(Passage passage, List<Outline> outline) {
        Clause head = outline.getFirst().clause();
        if (outline.size() < 2
                || ANY_COUNT.matcher(head.text()).find()
                || !HEAD_OF_ITEM.matcher(head.text()).find()) {
            return;
        }
        List<Statement> meant = passage.items().stream()
                .filter(item -> item.subject().length() > 2 && head.text().contains(item.subject()))
                .toList();
        if (meant.size() == 1) {
            readList(meant.getFirst(), outline.subList(1, outline.size()));
        }
    }

    static void readList(Statement whole, List<Outline> stretches) {
        BreakdownList list =
                new BreakdownList(whole, stretches.getFirst().clause().passage());
        for (int i = 0; i < stretches.size(); i++) {
            Outline stretch = stretches.get(i);
            Clause clause = stretch.clause();
            if (!list.isEmpty() && !list.isBehind() && isFirstOfTwoNames(stretch, stretches, i + 1)) {
                continue;
            }
            Matcher mark = MARK.matcher(clause.text());
            if (mark.find()) {
                if (!list.isEmpty()) {
                    int end = endOfInner(stretches, i);
                    if (end < 0) {
                        list.isUnclear();
                        readShares(list, stretches.subList(i, stretches.size()));
                        return;
                    }
                    list.splits(stretches.subList(i, end));
                    i = end - 1;
                    continue;
                }
                list.opens(mark.group("examples") != null);
                if (mark.end() == clause.text().length()) {
                    continue;
                }
                clause = clause.from(mark.end());
            }
            Matcher item = itemOf(whole, clause.text());
            if (stretch.mark() == '；' && (list.isCommaSeparated() || list.startsOtherwiseThan(clause))) {
                list.mayGoOn();
                break;
            }
            if (item != null && NO_ITEM.matcher(item.group("label")).find()) {
                list.mayGoOn();
                break;
            }
            if (item != null && !list.isBehind() && !clause.has(ROUGH) && !clause.has(COMPARING)) {
                if (!whole.quote().contains(item.group("unit"))) {
                    return;
                }
                list.follows(stretch.mark());
                readItem(list, clause, item);
                if (isShare(stretch.inner())) {
                    Clause inner = stretch.inner().getFirst().clause();
                    Matcher percent = ITS_SHARE.matcher(inner.text());
                    if (percent.find()) {
                        list.addShare(inner, percent.group(percent.group("p") == null ? "q" : "p"), list.last());
                    }
                } else if (!stretch.inner().isEmpty()) {
                    list.splits(stretch.inner());
                }
            } else if (!readBehind(list, clause, stretch.mark() == '；')) {
                return;
            }
        }
        list.end();
    }

    /** Nobody can tell of what a share in an unclear list is one, unless no count fits. */
    private static void readShares(BreakdownList list, List<Outline> stretches) {
        Statement last = null;
        for (Outline stretch : stretches) {
            Clause clause = stretch.clause();
            Matcher mark = MARK.matcher(clause.text());
            clause = mark.find() && mark.end() < clause.text().length() ? clause.from(mark.end()) : clause;
            Matcher item = itemOf(list.whole(), clause.text());
            Matcher share = ITS_SHARE.matcher(clause.text());
            if (item != null) {
                last = clause.statement(DISCLOSED, subject(item.group("label")), Counts.value(item));
                if (item.pattern() == ITEM && item.group("p") != null) {
                    list.addUnclearShare(clause, item.group("p"), last);
                }
            } else if (last != null && share.find()) {
                list.addUnclearShare(clause, share.group(share.group("p") == null ? "q" : "p"), last);
            } else {
                return;
            }
        }
    }

    /** 机构20条，其中领导10条、职能10条；工作5条: a list within the list reaches to the semicolon; −1 where there is none. */
    private static int endOfInner(List<Outline> stretches, int start) {
        for (int i = start + 1; i < stretches.size(); i++) {
            if (stretches.get(i).mark() == '；') {
                return i;
            }
        }
        return stretches.stream().anyMatch(stretch -> stretch.mark() == '；') ? stretches.size() : -1;
    }

    /** 财政预算、决算信息2条 is one item. */
    private static boolean isFirstOfTwoNames(Outline stretch, List<Outline> stretches, int next) {
        return next < stretches.size()
                && stretches.get(next).mark() == '、'
                && stretch.inner().isEmpty()
                && !stretch.clause().text().startsWith("等")
                && stretch.clause().text().chars().noneMatch(Character::isDigit);
    }

    private static boolean isShare(List<Outline> inner) {
        return inner.size() == 1
                && ITS_SHARE.matcher(inner.getFirst().clause().text()).find();
    }

    /** An item is counted as the whole is: 公开信息60条，…，印发文件3件 goes on to something else. */
    private static @Nullable Matcher itemOf(Statement whole, String text) {
        Matcher item = item(text);
        boolean isOther = item != null
                && item.group("unit").equals("件")
                && !PIECES.matcher(whole.quote()).find();
        return isOther ? null : item;
    }

    private static @Nullable Matcher item(String text) {
        Matcher item = ITEM.matcher(text);
        if (item.find()) {
            return item;
        }
        Matcher first = ITEM_COUNT_FIRST.matcher(text);
        return first.find() ? first : null;
    }

    private static void readItem(BreakdownList list, Clause clause, Matcher item) {
        Statement stated = clause.statement(DISCLOSED, subject(item.group("label")), Counts.value(item));
        boolean isFirst = item.pattern() == ITEM_COUNT_FIRST;
        list.add(stated, !isFirst && item.group("about") != null, item.group("open") != null);
        if (!isFirst) {
            list.addShare(clause, item.group("p"), stated);
        }
    }

    /** What follows the items: a share, an end of the list, or a count that makes the list unclear. */
    private static boolean readBehind(BreakdownList list, Clause clause, boolean followsSemicolon) {
        Matcher share = ITS_SHARE.matcher(clause.text());
        if (!list.isBehind() && !list.isEmpty() && share.find()) {
            list.addShare(clause, share.group(share.group("p") == null ? "q" : "p"), list.last());
            return true;
        }
        if (clause.has(COMPARING) && !followsSemicolon && !list.isEmpty()) {
            return true;
        }
        if (list.isEmpty() || ANY_COUNT.matcher(clause.text()).find()) {
            return false;
        }
        list.opens(clause.text().startsWith("等")
                || !list.isBehind() && IN_OTHER_UNITS.matcher(clause.text()).find());
        list.goesOn();
        Matcher named = SHARE_OF.matcher(clause.text());
        if (named.find()) {
            String name = subject(named.group("label"));
            list.item(name).ifPresent(item -> list.addShare(clause, named.group("p"), item));
        }
        return true;
    }

    private static List<Statement> wholes(List<Outline> stretches) {
        List<Statement> wholes = new ArrayList<>();
        for (Outline stretch : stretches) {
            Clause clause = stretch.clause();
            if (clause.has(COMPARING)) {
                continue;
            }
            if (speaksOfOtherYear(clause)) {
                return List.of();
            }
            Optional<Statement> whole = clause.has(ROUGH)
                    ? Optional.empty()
                    : Disclosed.read(clause).map(Disclosed::stated);
            if (whole.isPresent()) {
                wholes.add(whole.get());
            } else if (ANY_COUNT.matcher(clause.text()).find()) {
                return List.of();
            }
        }
        return wholes;
    }

    private static boolean speaksOfOtherYear(Clause clause) {
        Matcher year = OTHER_YEAR.matcher(clause.text());
        return year.find()
                && Integer.parseInt(year.group(1)) != clause.passage().year();
    }

    private static String subject(String label) {
        return TAIL.matcher(LEAD.matcher(label).replaceFirst("")).replaceFirst("");
    }
}
