package cn.gongkai.validation.check;

import cn.gongkai.report.json.FindingView;
import cn.gongkai.report.json.VerdictView;
import cn.gongkai.report.statement.Statement;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/** A verdict in one language, with what was understood of the text. */
record CheckView(String verdict, String ruleBook, List<FindingView> findings, List<StatementView> statements) {

    static CheckView of(VerdictView verdict, List<Statement> statements) {
        return new CheckView(
                verdict.verdict(),
                verdict.ruleBook(),
                verdict.findings(),
                statements.stream().map(StatementView::of).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StatementView(String kind, String subject, BigDecimal value, String quote, int part, int offset) {

        static StatementView of(Statement statement) {
            return new StatementView(
                    statement.kind().name(),
                    statement.subject(),
                    statement.value(),
                    statement.quote(),
                    statement.part(),
                    statement.offset());
        }
    }
}
