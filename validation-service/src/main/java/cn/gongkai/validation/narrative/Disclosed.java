package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.DISCLOSED;

import cn.gongkai.report.statement.Statement;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 主动公开政府信息139条 · 公开的信息共计85条 · 发布12条政务信息: a count of what was disclosed.
 *
 * @param stated its subject is where it was disclosed or what kind of information it is; empty for all there is
 * @param namesInformation whether it has the noun: 公开12条 may be of anything
 * @param isOfOneKind whether it counts one kind of information only: 政策解读信息3条
 */
record Disclosed(Statement stated, boolean namesInformation, boolean isOfOneKind) {

    private static final String VERB = "(?:公开|发布|公布|推送|更新|公示)";
    private static final String TOTAL = "(?:总数量?|总量|总条数|数量|条数|件数|数)?(?:共计|总计|合计|累计|共有|共|计|达到|达|为|有|：)*";
    private static final Pattern COUNT_LAST = Pattern.compile("^(?<before>.*)" + VERB
            + "(?:了|的)?(?<what>[^，、\\d的%]{0,16}?)(?<noun>信息|内容|事项)?" + TOTAL + "(?<n>\\d{1,9})(?:条次|[条篇件])$");
    private static final Pattern COUNT_FIRST = Pattern.compile(
            "^(?<before>.*)" + VERB + "了?(?<n>\\d{1,9})(?:条次|[条篇件])(?<what>[^，、\\d的%]{0,10}?)(?<noun>信息|内容|事项)$");
    private static final Pattern NO_KIND =
            Pattern.compile("(?:各类|各种|各项|各|类|有关|相关|本级|本街道|街道|本镇|全镇|镇|本乡|乡|党务|政务公开|政务|政府|公开|主动|全部|共计|共|累计|发布|更新|推送)*");
    private static final Pattern WHERE = Pattern.compile("(?:通过|在(?!线)|利用|依托|借助)(?<where>[^，、\\d]{2,30}?)(?:上|上面)?，?"
            + "(?:共|主动|累计|集中|及时|共计|全年|对外|公开|发布|更新|同步|我[镇乡街]|本[镇乡]|(?:我|本)街道|向社会|向[^，]{1,4})*$");
    private static final Pattern CHANNEL = Pattern.compile(
            "(?:^|年度?|，|、|全年|[镇乡街]道?|还)(?<where>[^，、\\d年]{0,20}(?:网站|官网|公众号|公众账号|微博|专栏|抖音号|视频号|快手号))(?:全年|年内|全年度|共计|共|累计|主动|年度|已|及时)*$");
    private static final String[] ROUGH = {"近", "约", "超过", "以来", "历年", "至今", "分别", "人次", "申请", "免于", "不予", "其中", "同一"};

    /** The count a clause ends in. */
    static Optional<Disclosed> read(Clause clause) {
        if (!clause.has("公开", "发布", "公布", "推送", "更新", "公示") || clause.has(ROUGH)) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {COUNT_LAST, COUNT_FIRST}) {
            Matcher match = pattern.matcher(clause.text());
            if (match.find() && (!clause.has("件") || mayBeInPieces(clause))) {
                String kind = NO_KIND.matcher(match.group("what")).matches() ? "" : match.group("what");
                String subject = where(clause, match.end("before")).orElse(kind);
                Statement stated = clause.statement(DISCLOSED, subject, new BigDecimal(match.group("n")));
                return Optional.of(new Disclosed(stated, match.group("noun") != null, !kind.isEmpty()));
            }
        }
        return Optional.empty();
    }

    /** 主动公开政府信息120件; what else is counted in 件 are mostly applications and documents. */
    private static boolean mayBeInPieces(Clause clause) {
        return clause.has("主动公开") && clause.has("信息") && !clause.has("文件", "邮件", "事件", "案件", "稿件");
    }

    /** Where it was disclosed, as this clause or the one before it says: 通过政府网站，公开…. */
    private static Optional<String> where(Clause clause, int verb) {
        String said = clause.passage().before(clause) + clause.text().substring(0, verb);
        for (Pattern pattern : new Pattern[] {WHERE, CHANNEL}) {
            Matcher match = pattern.matcher(said);
            if (match.find()) {
                return Optional.of(match.group("where"));
            }
        }
        return Optional.empty();
    }
}
