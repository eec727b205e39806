package cn.gongkai.validation.rulebook;

import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.reading.FormVersion;
import cn.gongkai.validation.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code docs/rules.md} from the rule book. Run its main method, or the command that {@link RulesDocumentTests} names. */
final class RulesDocument {

    static final Path FILE = Path.of("..", "docs", "rules.md");

    private static final Map<String, String> CHAPTERS = new LinkedHashMap<>();

    static {
        CHAPTERS.put("DOC-", "文档 · The document");
        CHAPTERS.put("SUB-", "报送 · Handing in");
        CHAPTERS.put("COR-", "更正 · Corrections");
        CHAPTERS.put("T2-", "表二 主动公开 · Table 2");
        CHAPTERS.put("T3-", "表三 申请 · Table 3");
        CHAPTERS.put("T4-", "表四 复议诉讼 · Table 4");
        CHAPTERS.put("YEAR-", "跨年度 · From year to year");
        CHAPTERS.put("PEER-", "与其他机关 · Against other agencies");
        CHAPTERS.put("AGG-", "汇总 · A government's own report");
        CHAPTERS.put("NARR-", "文字与表格 · Text against tables");
    }

    private RulesDocument() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, markdown(RuleBook.current()));
    }

    static String markdown(RuleBook book) {
        StringBuilder page = new StringBuilder();
        page.append("# 校验规则 · The rules\n\n");
        page.append("规则手册版本 %s，共 %d 条。本页由规则手册生成，请勿手工修改。\n\n"
                .formatted(book.version(), book.rules().size()));
        page.append("Edition %s, %d rules. This page is made from the rule book; do not edit it.\n\n"
                .formatted(book.version(), book.rules().size()));
        page.append("错误 error：退回。警告 warning：需说明或更正。提示 notice：仅供参考。花括号内由系统填入；上年数据取自上年已通过的报告。\n"
                + "规则自身无法运行时，记为“未能完成检查”：原为错误的规则记警告，其余记提示，报告不会因此停留。\n\n"
                + "An error returns the report, a warning wants a word, a notice informs. Names in braces are filled in. A rule that\n"
                + "cannot run becomes a finding of its own: a warning if it could have returned the report, else a notice.\n\n"
                + "警告和提示可由上级行政区划调整轻重或停用，错误不能。\n\n"
                + "Divisions may weigh warnings and notices otherwise, or switch them off; errors they may not.\n");
        for (Map.Entry<String, String> chapter : CHAPTERS.entrySet()) {
            page.append("\n## ").append(chapter.getValue()).append('\n');
            book.rules().stream()
                    .filter(rule -> rule.id().startsWith(chapter.getKey()))
                    .forEach(rule -> append(page, rule));
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Rule rule) {
        page.append("\n### %s · %s\n\n".formatted(rule.id(), severity(rule.severity())));
        if (!rule.declaration().forms().containsAll(Set.of(FormVersion.values()))) {
            String forms = rule.declaration().forms().stream()
                    .map(FormVersion::code)
                    .sorted()
                    .collect(Collectors.joining(", "));
            line(page, "格式", new Wording("仅用于：" + forms, "only for: " + forms));
        }
        line(page, "要求", rule.formula());
        line(page, "提示", rule.message());
        line(page, "建议", rule.suggestion());
        line(page, "依据", rule.declaration().basis());
        line(page, "来源", rule.declaration().source().label());
    }

    private static void line(StringBuilder page, String name, Wording wording) {
        page.append("- **%s** %s<br>%s\n".formatted(name, wording.chinese(), wording.english()));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误 error";
            case WARNING -> "警告 warning";
            case NOTICE -> "提示 notice";
        };
    }
}
